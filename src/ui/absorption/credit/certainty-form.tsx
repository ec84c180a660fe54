import type { CertaintyEntry, CreditItem } from '../../../core/survey/document/credit-item.ts';
import { EvidenceFiles } from '../../forms/evidence-files.tsx';
import { SourcedBox } from '../../forms/sourced-box.tsx';
import { useTranslate } from '../../language.ts';
import { useItemChange } from '../use-item.ts';

interface CertaintyProps {
  readonly label: string;
  readonly value: CertaintyEntry;
  readonly onChange: (value: CertaintyEntry) => void;
}

function Certainty({ label, value, onChange }: CertaintyProps) {
  return (
    <>
      <SourcedBox
        label={label}
        unit="%"
        value={value}
        onCommit={({ text, source }) => onChange({ ...value, text, source })}
      />
      <EvidenceFiles
        of={label}
        value={value.evidence}
        onChange={(evidence) => onChange({ ...value, evidence })}
      />
    </>
  );
}

/** ⑥ How far the area and the coefficient are trusted: percentages with what stands behind them. */
export function CertaintyForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  return (
    <>
      <Certainty
        label={t('quantity.area-certainty')}
        value={item.areaCertaintyPct}
        onChange={(areaCertaintyPct) => change({ areaCertaintyPct })}
      />
      <Certainty
        label={t('quantity.coefficient-certainty')}
        value={item.coefficientCertaintyPct}
        onChange={(coefficientCertaintyPct) => change({ coefficientCertaintyPct })}
      />
    </>
  );
}
