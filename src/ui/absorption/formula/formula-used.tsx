import type { CreditItem } from '../../../core/survey/document/credit-item.ts';
import { useAppState } from '../../app-context.tsx';
import { useTranslate } from '../../language.ts';
import { FigureLine } from '../figure-line.tsx';
import { formulaNumber } from './formula-label.ts';

/** ⑤ The formula by its number in the edition, and what it gives. */
export function FormulaUsed({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const rulePack = useAppState((state) => state.survey.rulePack);
  const evaluated = useAppState((state) =>
    state.evaluation.items.find((entry) => entry.itemId === item.id),
  );
  const number = formulaNumber(item.formula.kind, rulePack);
  return (
    <>
      <p className="figure-line">
        <span className="quiet">{t('item.formula-used')}</span>
        <span>
          {number === null ? null : <strong>{number} </strong>}
          {t(`formula.${item.formula.kind}`)}
        </span>
      </p>
      {number === null ? (
        <p className="field__hint doubt">{t('item.formula-without-label')}</p>
      ) : null}
      <FigureLine
        label={t('quantity.coefficient')}
        id={evaluated?.coefficientTCo2PerHa ?? evaluated?.coefficientTCo2PerM ?? null}
      />
      <FigureLine label={t('quantity.absorption')} id={evaluated?.absorptionTCo2 ?? null} />
    </>
  );
}
