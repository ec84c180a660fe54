import type { CreditItem, FormulaEntry, LiteratureBlock } from '../../core/survey/credit-item.ts';
import { FORMULAS } from '../../core/survey/formulas.ts';
import { newFormula } from '../../core/survey/new-item.ts';
import { useAppState } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { SourcedBox } from '../forms/sourced-box.tsx';
import { useTranslate } from '../language.ts';
import { LiteratureForm } from './literature-form.tsx';
import { useItemChange } from './use-item.ts';
import { WetMassForm } from './wet-mass-form.tsx';
import { YieldForm } from './yield-form.tsx';

const KINDS: readonly FormulaEntry['kind'][] = [
  'wet-mass-per-area',
  'landed-yield',
  'literature-coefficient',
];

/** The handbook's own label (式2) where the edition has one. */
const labelOf = (kind: string, rulePack: string) =>
  FORMULAS.find((formula) => formula.id === kind)?.labels?.[rulePack] ?? null;

/** Which formula of the handbook, and what enters it. */
export function FormulaForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  const rulePack = useAppState((state) => state.survey.rulePack);
  const { formula } = item;
  const setLiterature = (literature: LiteratureBlock) => {
    if (formula.kind !== 'literature-coefficient') change({ formula: { ...formula, literature } });
  };
  const options = KINDS.map((kind) => {
    const label = labelOf(kind, rulePack);
    const name = t(`formula.${kind}`);
    return { id: kind, name: label ? `${label}　${name}` : name, hint: t(`formula.${kind}.lead`) };
  });
  return (
    <section className="section" aria-label={t('absorption.formula')}>
      <h3>{t('quantity.coefficient')}</h3>
      <Choice
        label={t('absorption.formula')}
        value={formula.kind}
        options={options}
        onChange={(id) => {
          const kept = formula.kind === 'literature-coefficient' ? undefined : formula.literature;
          change({ formula: newFormula(id as FormulaEntry['kind'], kept) });
        }}
      />
      {formula.kind === 'literature-coefficient' ? (
        <SourcedBox
          label={t('quantity.literature-coefficient')}
          unit="t-CO₂/ha"
          value={formula.coefficientTCo2PerHa}
          onCommit={(value) => change({ formula: { ...formula, coefficientTCo2PerHa: value } })}
        />
      ) : null}
      {formula.kind === 'wet-mass-per-area' ? (
        <WetMassForm
          itemId={item.id}
          value={formula.wetMass}
          onChange={(wetMass) => change({ formula: { ...formula, wetMass } })}
        />
      ) : null}
      {formula.kind === 'landed-yield' ? (
        <YieldForm
          value={formula.yield}
          onChange={(value) => change({ formula: { ...formula, yield: value } })}
        />
      ) : null}
      {formula.kind === 'literature-coefficient' ? null : (
        <LiteratureForm value={formula.literature} onChange={setLiterature} />
      )}
    </section>
  );
}
