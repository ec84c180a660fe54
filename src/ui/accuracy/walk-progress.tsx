import { Meter } from 'react-aria-components';
import { ownLabels } from '../../core/survey/accuracy/labelling-walk.ts';
import { labellingProgress } from '../../core/survey/accuracy/point-words.ts';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import type { Labelling } from '../../store/labelling-state.ts';
import { useTranslate } from '../language.ts';

interface WalkProgressProps {
  readonly labelling: Labelling;
  readonly accuracy: AccuracyEntry;
  /** From 0. */
  readonly at: number;
  readonly count: number;
}

const toldOf = (labelling: Labelling, accuracy: AccuracyEntry, count: number): number => {
  if (labelling.kind === 'settle') return count - labellingProgress(accuracy).disagreed;
  const own = ownLabels(accuracy, labelling.interpreterId);
  return [...own.values()].filter((seen) => seen !== null).length;
};

/** Which point of how many, and how many are told. */
export function WalkProgress({ labelling, accuracy, at, count }: WalkProgressProps) {
  const t = useTranslate();
  const told = toldOf(labelling, accuracy, count);
  const isDone = told >= count;
  return (
    <div className="walk">
      <p className="walk__at" role="status" data-testid="walk-at">
        <strong>{at + 1}</strong> / {count}
      </p>
      <Meter
        className="progress"
        value={told}
        maxValue={Math.max(1, count)}
        aria-label={t('labelling.told', { told, count })}
      >
        {({ percentage }) => (
          <>
            <div className="progress__head">
              <span>{isDone ? t('labelling.all-told') : t('labelling.told', { told, count })}</span>
            </div>
            <div className="progress__track">
              <div className="progress__fill" style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </Meter>
    </div>
  );
}
