import type { CreditItem, FormulaEntry } from '../../../core/survey/document/credit-item.ts';
import { useTranslate } from '../../language.ts';
import { DensityCoverChoice } from './density-cover-choice.tsx';
import { LiteratureBox } from './literature-box.tsx';

type Coefficient = Extract<FormulaEntry, { readonly kind: 'literature-coefficient' }>;

interface CoefficientFormProps {
  readonly item: CreditItem;
  readonly value: Coefficient;
  readonly onChange: (value: Coefficient) => void;
}

/** 式1: the coefficient per hectare from literature. */
export function CoefficientForm({ item, value, onChange }: CoefficientFormProps) {
  const t = useTranslate();
  return (
    <>
      <LiteratureBox
        item={item}
        quantity="coefficientTCo2PerHa"
        label={t('quantity.literature-coefficient')}
        unit="t-CO₂/ha"
        value={value.coefficientTCo2PerHa}
        onCommit={(coefficientTCo2PerHa) => onChange({ ...value, coefficientTCo2PerHa })}
      />
      <DensityCoverChoice value={value.cover} onChange={(cover) => onChange({ ...value, cover })} />
    </>
  );
}
