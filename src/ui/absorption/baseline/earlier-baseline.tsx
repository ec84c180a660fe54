import type { BaselineEntry } from '../../../core/survey/document/credit-item.ts';
import { DateBox } from '../../forms/date-box.tsx';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { useTranslate } from '../../language.ts';

type Earlier = Extract<BaselineEntry, { readonly kind: 'earlier' }>;

interface EarlierBaselineProps {
  readonly value: Earlier;
  readonly onChange: (value: Earlier) => void;
}

/** The bed as an earlier survey found it. */
export function EarlierBaseline({ value, onChange }: EarlierBaselineProps) {
  const t = useTranslate();
  return (
    <>
      <DateBox
        label={t('baseline.surveyed-on')}
        value={value.surveyedOn}
        onCommit={(surveyedOn) => onChange({ ...value, surveyedOn })}
      />
      <SourcedBox
        label={t('baseline.area')}
        unit="ha"
        value={value.areaHa}
        onCommit={(areaHa) => onChange({ ...value, areaHa })}
      />
      <SourcedBox
        label={t('baseline.coefficient')}
        unit="t-CO₂/ha"
        value={value.coefficientTCo2PerHa}
        onCommit={(coefficientTCo2PerHa) => onChange({ ...value, coefficientTCo2PerHa })}
      />
    </>
  );
}
