import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { PairSeparability } from '../../../core/survey/document/coverage-step.ts';
import { GOOD_DISTANCE, POOR_DISTANCE } from '../../../core/training/separability.ts';
import { useTranslate } from '../../language.ts';
import { ClassCell } from './class-cell.tsx';

/** Where every pair is told apart well, the worst of them. */
const LEAST_SHOWN = 3;

/** Cut toward zero: 1.996 is no 2. */
const twoDecimals = (distance: number) => (Math.floor(distance * 100) / 100).toFixed(2);

const verdictOf = (distance: number | null) => {
  if (distance === null) return 'unknown';
  if (distance >= GOOD_DISTANCE) return 'good';
  return distance >= POOR_DISTANCE ? 'fair' : 'poor';
};

function Verdict({ distance }: { distance: number | null }) {
  const t = useTranslate();
  const verdict = verdictOf(distance);
  return (
    <span className="verdict" data-verdict={verdict}>
      {verdict === 'good' ? <CircleCheck size={15} aria-hidden /> : null}
      {verdict === 'poor' ? <TriangleAlert size={15} aria-hidden /> : null}
      {t(`check.verdict.${verdict}`)}
    </span>
  );
}

/** How well each pair of classes can be told apart by the chosen features, the worst first. */
export function SeparabilityTable({ pairs }: { pairs: readonly PairSeparability[] }) {
  const t = useTranslate();
  const worstFirst = [...pairs].sort((a, b) => (a.distance ?? -1) - (b.distance ?? -1));
  if (worstFirst.length === 0) return null;
  const doubtful = worstFirst.filter(({ distance }) => verdictOf(distance) !== 'good');
  const shown = doubtful.length > 0 ? doubtful : worstFirst.slice(0, LEAST_SHOWN);
  const rest = worstFirst.length - shown.length;
  return (
    <>
      <table className="table" aria-label={t('check.separability')}>
        <caption className="field__label">{t('check.separability')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('check.pair')}</th>
            <th scope="col">{t('check.distance')}</th>
            <th scope="col">{t('check.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ classIds: [first, second], distance }) => (
            <tr key={`${first}-${second}`}>
              <td>
                <ClassCell classId={first} />
                <ClassCell classId={second} />
              </td>
              <td>{distance === null ? '—' : twoDecimals(distance)}</td>
              <td>
                <Verdict distance={distance} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p className="small quiet">{t('check.rest-good', { count: rest })}</p> : null}
    </>
  );
}
