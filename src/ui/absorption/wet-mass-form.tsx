import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { WetMassEntry } from '../../core/survey/biomass-entry.ts';
import { emptyValue } from '../../core/survey/new-item.ts';
import { useAppState } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

interface WetMassFormProps {
  readonly itemId: string;
  readonly value: WetMassEntry;
  readonly onChange: (value: WetMassEntry) => void;
}

function QuadratChoice({
  ids,
  onChange,
}: {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const quadrats = useAppState((state) => state.survey.quadrats);
  if (quadrats.length === 0) return <p className="small quiet">{t('biomass.none-hint')}</p>;
  return (
    <CheckboxGroup
      className="class-choice"
      aria-label={t('biomass.quadrats')}
      value={[...ids]}
      isReadOnly={!canEdit}
      onChange={onChange}
    >
      {quadrats.map((quadrat) => (
        <Checkbox key={quadrat.id} value={quadrat.id} className="pick">
          {quadrat.station || '—'}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

/** 単位面積あたりの湿重量: from the survey's quadrats, or as it was filed. */
export function WetMassForm({ itemId, value, onChange }: WetMassFormProps) {
  const t = useTranslate();
  const quadrats = useAppState((state) => state.survey.quadrats);
  const figure = useAppState(
    (state) =>
      state.evaluation.items.find((entry) => entry.itemId === itemId)?.wetMassTPerHa ?? null,
  );
  return (
    <>
      <Segmented
        label={t('quantity.wet-mass')}
        value={value.kind}
        options={[
          { id: 'quadrats', name: t('biomass.from-quadrats') },
          { id: 'typed', name: t('biomass.typed') },
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'typed'
              ? { kind, wetMassTPerHa: emptyValue }
              : { kind: 'quadrats', quadratIds: quadrats.map(({ id }) => id) },
          )
        }
      />
      {value.kind === 'typed' ? (
        <SourcedBox
          label={t('quantity.wet-mass')}
          unit="t/ha"
          value={value.wetMassTPerHa}
          onCommit={(wetMassTPerHa) => onChange({ ...value, wetMassTPerHa })}
        />
      ) : (
        <>
          <QuadratChoice
            ids={value.quadratIds}
            onChange={(quadratIds) => onChange({ ...value, quadratIds })}
          />
          <p className="row small">
            <span className="quiet">{t('quantity.wet-mass')}</span>
            <FigureValue id={figure} />
          </p>
        </>
      )}
    </>
  );
}
