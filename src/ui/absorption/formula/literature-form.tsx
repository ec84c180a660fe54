import type { CreditItem, LiteratureBlock } from '../../../core/survey/document/credit-item.ts';
import { useTranslate } from '../../language.ts';
import { LiteratureBox } from './literature-box.tsx';

const FIELDS = [
  { field: 'waterContentPct', quantity: 'water-content', unit: '%' },
  { field: 'productionBiomassRatio', quantity: 'production-biomass-ratio' },
  { field: 'carbonContentPct', quantity: 'carbon-content', unit: '%' },
  { field: 'residualRatio1', quantity: 'residual-ratio-1' },
  { field: 'residualRatio2', quantity: 'residual-ratio-2' },
  { field: 'ecosystemFactor', quantity: 'ecosystem-factor' },
] as const;

interface LiteratureFormProps {
  readonly item: CreditItem;
  readonly value: LiteratureBlock;
  readonly onChange: (value: LiteratureBlock) => void;
}

/** The values taken from literature, each with its source. */
export function LiteratureForm({ item, value, onChange }: LiteratureFormProps) {
  const t = useTranslate();
  return FIELDS.map(({ field, quantity, ...rest }) => (
    <LiteratureBox
      key={field}
      item={item}
      quantity={field}
      label={t(`quantity.${quantity}`)}
      value={value[field]}
      onCommit={(next) => onChange({ ...value, [field]: next })}
      {...rest}
    />
  ));
}
