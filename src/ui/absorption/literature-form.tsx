import type { LiteratureBlock } from '../../core/survey/credit-item.ts';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { useTranslate } from '../language.ts';

const FIELDS = [
  { field: 'waterContentPct', quantity: 'water-content', unit: '%' },
  { field: 'productionBiomassRatio', quantity: 'production-biomass-ratio' },
  { field: 'carbonContentPct', quantity: 'carbon-content', unit: '%' },
  { field: 'residualRatio1', quantity: 'residual-ratio-1' },
  { field: 'residualRatio2', quantity: 'residual-ratio-2' },
  { field: 'ecosystemFactor', quantity: 'ecosystem-factor' },
] as const;

interface LiteratureFormProps {
  readonly value: LiteratureBlock;
  readonly onChange: (value: LiteratureBlock) => void;
}

/** The values taken from literature, each with its source. */
export function LiteratureForm({ value, onChange }: LiteratureFormProps) {
  const t = useTranslate();
  return (
    <>
      {FIELDS.map(({ field, quantity, ...rest }) => (
        <SourcedBox
          key={field}
          label={t(`quantity.${quantity}`)}
          value={value[field]}
          onCommit={(next) => onChange({ ...value, [field]: next })}
          {...rest}
        />
      ))}
    </>
  );
}
