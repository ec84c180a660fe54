import { percentText } from '../../../core/survey/accuracy/matrix-view.ts';
import type { DesignWish, PlannedDesign } from '../../../core/survey/accuracy/planned-design.ts';
import { decimalPlaces } from '../../../core/survey/accuracy/report-digits.ts';
import { MOST_POINTS } from '../../../core/survey/document/schema-accuracy.ts';
import { useAppState } from '../../app-context.tsx';
import { ClassCell } from '../../classification/check/class-cell.tsx';
import { WholeBox } from '../../classification/whole-box.tsx';
import { groupDigits } from '../../figures/number-format.ts';
import { useTranslate } from '../../language.ts';
import { WaysChart } from './ways-chart.tsx';

interface PlanTablesProps {
  readonly plan: PlannedDesign;
  readonly wish: DesignWish;
  /** Points by class, as a person typed one of them. */
  readonly onOwn: (own: DesignWish['own']) => void;
}

/** How many points in each class, to be changed by hand, and what other ways would tell. */
export function PlanTables({ plan, wish, onOwn }: PlanTablesProps) {
  const t = useTranslate();
  const classes = useAppState((state) => state.survey.classes);
  const isShared = wish.kind === 'stratified';
  const metres = (m2: number) => groupDigits(decimalPlaces(m2, 0, 'up'));
  const now = Object.fromEntries(plan.strata.map(({ classId, points }) => [classId, points]));
  const nameOf = (classId: number) => classes.find(({ id }) => id === classId)?.name ?? '';
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
          {plan.strata.map(({ classId, points, share, pixels }) => (
            <tr key={classId}>
              <th scope="row">
                <ClassCell classId={classId} />
              </th>
              <td>{percentText(share)} %</td>
              <td className={isShared ? 'cell--box' : undefined}>
                {isShared ? (
                  <WholeBox
                    label={t('draw.points-of', { name: nameOf(classId) })}
                    hideLabel
                    value={points}
                    limits={[2, Math.max(2, Math.min(pixels, MOST_POINTS))]}
                    onCommit={(n) => onOwn({ ...now, [classId]: n })}
                  />
                ) : (
                  points
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isShared ? (
        <WaysChart
          ways={plan.ways}
          chosen={wish.allocation}
          nameOf={(way) => t(`draw.allocation.${way}`)}
        />
      ) : null}
    </>
  );
}
