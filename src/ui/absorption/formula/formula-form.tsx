import type { CreditItem, FormulaEntry } from '../../../core/survey/document/credit-item.ts';
import { newFormula } from '../../../core/survey/document/new-item.ts';
import { useAppState } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { useTranslate } from '../../language.ts';
import { useItemChange } from '../use-item.ts';
import { CoefficientForm } from './coefficient-form.tsx';
import { formulaNumber } from './formula-label.ts';
import { IntendedPotential } from './intended-potential.tsx';
import { LiteratureForm } from './literature-form.tsx';
import { PotentialForm } from './potential-form.tsx';
import { RopeMassForm } from './rope-mass-form.tsx';
import { WetMassForm } from './wet-mass-form.tsx';
import { YieldForm } from './yield-form.tsx';

const KINDS: readonly FormulaEntry['kind'][] = [
  'wet-mass-per-area',
  'wet-mass-per-rope',
  'landed-yield',
  'absorption-potential',
  'literature-coefficient',
];

interface FormulaBodyProps {
  readonly item: CreditItem;
  readonly formula: FormulaEntry;
  readonly onChange: (formula: FormulaEntry) => void;
}

function FormulaBody({ item, formula, onChange }: FormulaBodyProps) {
  switch (formula.kind) {
    case 'literature-coefficient':
      return <CoefficientForm item={item} value={formula} onChange={onChange} />;
    case 'wet-mass-per-area':
      return (
        <>
          <WetMassForm
            itemId={item.id}
            value={formula.wetMass}
            onChange={(wetMass) => onChange({ ...formula, wetMass })}
          />
          <LiteratureForm
            item={item}
            value={formula.literature}
            onChange={(literature) => onChange({ ...formula, literature })}
          />
          <IntendedPotential item={item} value={formula} onChange={onChange} />
        </>
      );
    case 'wet-mass-per-rope':
      return (
        <>
          <RopeMassForm
            itemId={item.id}
            value={formula.ropeMass}
            onChange={(ropeMass) => onChange({ ...formula, ropeMass })}
          />
          <LiteratureForm
            item={item}
            value={formula.literature}
            onChange={(literature) => onChange({ ...formula, literature })}
          />
        </>
      );
    case 'landed-yield':
      return (
        <>
          <YieldForm itemId={item.id} value={formula} onChange={onChange} />
          <LiteratureForm
            item={item}
            value={formula.literature}
            onChange={(literature) => onChange({ ...formula, literature })}
          />
        </>
      );
    case 'absorption-potential':
      return <PotentialForm item={item} value={formula} onChange={onChange} />;
  }
}

/** ④ Which formula of the handbook, and what enters it. */
export function FormulaForm({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const change = useItemChange(item.id);
  const rulePack = useAppState((state) => state.survey.rulePack);
  const { formula } = item;
  const options = KINDS.map((kind) => {
    const number = formulaNumber(kind, rulePack);
    const name = t(`formula.${kind}`);
    return {
      id: kind,
      name: number ? `${number}　${name}` : name,
      hint: t(`formula.${kind}.lead`),
    };
  });
  return (
    <>
      <Choice
        label={t('absorption.formula')}
        value={formula.kind}
        options={options}
        onChange={(id) => change({ formula: otherFormula(formula, id as FormulaEntry['kind']) })}
      />
      <FormulaBody item={item} formula={formula} onChange={(next) => change({ formula: next })} />
    </>
  );
}

/** Another formula keeps what was typed for the one before, where it has a place for it. */
function otherFormula(before: FormulaEntry, kind: FormulaEntry['kind']): FormulaEntry {
  const next = newFormula(kind, 'literature' in before ? before.literature : undefined);
  return 'wetMass' in before && 'wetMass' in next ? { ...next, wetMass: before.wetMass } : next;
}
