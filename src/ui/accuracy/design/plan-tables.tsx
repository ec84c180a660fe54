import { percentText } from '../../../core/survey/accuracy/matrix-view.ts';
import type { DesignWish, PlannedDesign } from '../../../core/survey/accuracy/planned-design.ts';
import { decimalPlaces } from '../../../core/survey/accuracy/report-digits.ts';
import { ClassCell } from '../../classification/check/class-cell.tsx';
import { groupDigits } from '../../figures/number-format.ts';
import { useTranslate } from '../../language.ts';

interface PlanTablesProps {
  readonly plan: PlannedDesign;
  readonly wish: DesignWish;
}

/** How many points in each class, and what other ways to share them out would tell. */
export function PlanTables({ plan, wish }: PlanTablesProps) {
  const t = useTranslate();
  const isShared = wish.kind === 'stratified';
  const metres = (m2: number) => groupDigits(decimalPlaces(m2, 0, 'up'));
  return (
    <>
      <p className="small">
        {t('draw.expected', { points: plan.points, seM2: metres(plan.seM2) })}
      </p>
      <table className="table table--bars" aria-label={t('draw.shared')}>
        <thead>
          <tr>
            <th scope="col">{t('classification.class')}</th>
            <th scope="col">{t('report.ground-share')}</th>
            <th scope="col">{t(isShared ? 'report.points' : 'draw.about')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.strata.map(({ classId, points, share }) => (
            <tr key={classId}>
              <th scope="row">
                <ClassCell classId={classId} />
              </th>
              <td>{percentText(share)} %</td>
              <td>{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isShared ? (
        <table className="table table--bars" aria-label={t('draw.ways')}>
          <thead>
            <tr>
              <th scope="col">{t('draw.allocation')}</th>
              <th scope="col">{t('draw.way-se')}</th>
              <th scope="col">{t('draw.way-lower')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.ways.map(({ name, seM2, lowerM2 }) => (
              <tr key={name} data-now={name === wish.allocation || undefined}>
                <th scope="row">{t(`draw.allocation.${name}`)}</th>
                <td>{metres(seM2)} m²</td>
                <td>{groupDigits(decimalPlaces(lowerM2, 0, 'down'))} m²</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
