import type { TrainedClass } from '../../../core/survey/document/coverage-step.ts';
import { groupDigits } from '../../figures/number-format.ts';
import { useTranslate } from '../../language.ts';
import { ClassCell } from './class-cell.tsx';

/** From how much each class is learnt. */
export function SampleCounts({ counts }: { counts: readonly TrainedClass[] }) {
  const t = useTranslate();
  return (
    <table className="table" aria-label={t('check.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('classification.class')}</th>
          <th scope="col">{t('check.samples')}</th>
          <th scope="col">{t('classification.pixels')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ classId, samples, pixels }) => (
          <tr key={classId}>
            <td>
              <ClassCell classId={classId} />
            </td>
            <td>{groupDigits(String(samples))}</td>
            <td>{groupDigits(String(pixels))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
