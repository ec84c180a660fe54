import { Label, ProgressBar } from 'react-aria-components';
import type { JobState } from '../../store/state.ts';
import { useTranslate } from '../language.ts';

export function JobProgress({ job }: { job: JobState }) {
  const t = useTranslate();
  const { progress } = job;
  const known = progress !== null && progress.total > 0;
  return (
    <ProgressBar
      className="progress"
      isIndeterminate={!known}
      value={known ? progress.done : 0}
      maxValue={known ? progress.total : 1}
    >
      {({ percentage, valueText }) => (
        <>
          <div className="progress__head">
            <Label>
              {t(`job.${job.kind}`)}
              {progress ? (
                <span className="quiet">　{t(`job.stage.${progress.stage}`)}</span>
              ) : null}
            </Label>
            <span>{valueText}</span>
          </div>
          <div className="progress__track">
            <div
              className={known ? 'progress__fill' : 'progress__fill progress__fill--unknown'}
              style={known ? { width: `${percentage}%` } : undefined}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
