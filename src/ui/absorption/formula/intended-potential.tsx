import type { CreditItem, FormulaEntry } from '../../../core/survey/document/credit-item.ts';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';
import { FigureLine } from '../figure-line.tsx';
import { LiteratureBox } from './literature-box.tsx';

type WetMassFormula = Extract<FormulaEntry, { readonly kind: 'wet-mass-per-area' }>;

interface IntendedPotentialProps {
  readonly item: CreditItem;
  readonly value: WetMassFormula;
  readonly onChange: (value: WetMassFormula) => void;
}

/**
 * The potential that dummies of the block stand for, and how far they are off. In sight where the
 * graph implies one: P/B 1, carbon 100 % and factor 1, or where one was named.
 */
export function IntendedPotential({ item, value, onChange }: IntendedPotentialProps) {
  const t = useTranslate();
  const own = (tail: string) => `item:${item.id}/${tail}`;
  const implied = useKnownFigure(own('implied-potential'));
  const excess = useKnownFigure(own('excess-over-potential'));
  const excessOverCut = useKnownFigure(own('excess-over-cut'));
  if (implied === null) return null;
  return (
    <div className="inset">
      <p className="small">{t('potential.intended-lead')}</p>
      <FigureLine label={t('quantity.implied-potential')} id={implied} />
      <LiteratureBox
        item={item}
        quantity="potentialTCo2PerTDry"
        label={t('potential.intended')}
        unit="t-CO₂/t"
        value={value.intendedPotentialTCo2PerTDry}
        onCommit={(intendedPotentialTCo2PerTDry) =>
          onChange({ ...value, intendedPotentialTCo2PerTDry })
        }
      />
      {excess === null ? null : (
        <FigureLine label={t('quantity.excess-over-potential')} id={excess} />
      )}
      {excessOverCut === null ? null : (
        <FigureLine label={t('quantity.excess-over-cut')} id={excessOverCut} />
      )}
    </div>
  );
}
