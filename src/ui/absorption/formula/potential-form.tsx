import type { CreditItem, FormulaEntry } from '../../../core/survey/document/credit-item.ts';
import { useTranslate } from '../../language.ts';
import { EquivalentFields } from './equivalent-fields.tsx';
import { LiteratureBox } from './literature-box.tsx';
import { WetMassForm } from './wet-mass-form.tsx';

type Potential = Extract<FormulaEntry, { readonly kind: 'absorption-potential' }>;

interface PotentialFormProps {
  readonly item: CreditItem;
  readonly value: Potential;
  readonly onChange: (value: Potential) => void;
}

/** The potential of the FRA guidebook as it is. */
export function PotentialForm({ item, value, onChange }: PotentialFormProps) {
  const t = useTranslate();
  return (
    <>
      <WetMassForm
        itemId={item.id}
        value={value.wetMass}
        onChange={(wetMass) => onChange({ ...value, wetMass })}
      />
      <LiteratureBox
        item={item}
        quantity="waterContentPct"
        label={t('quantity.water-content')}
        unit="%"
        value={value.waterContentPct}
        onCommit={(waterContentPct) => onChange({ ...value, waterContentPct })}
      />
      <LiteratureBox
        item={item}
        quantity="potentialTCo2PerTDry"
        label={t('quantity.absorption-potential')}
        unit="t-CO₂/t"
        value={value.potentialTCo2PerTDry}
        onCommit={(potentialTCo2PerTDry) => onChange({ ...value, potentialTCo2PerTDry })}
      />
      <EquivalentFields item={item} />
    </>
  );
}
