import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { Progress } from '../../core/progress.ts';
import type { JobState } from '../../store/state.ts';
import { type Translate, useTranslate } from '../language.ts';

/** Rounded up: a promise that is kept. */
function timeLeft(t: Translate, seconds: number | null): string | null {
  if (seconds === null) return null;
  if (seconds <= 90) return t('job.seconds-left', { count: Math.max(1, Math.ceil(seconds)) });
  return t('job.minutes-left', { count: Math.ceil(seconds / 60) });
}

export function JobProgress({ job }: { job: JobState }) {
  const t = useTranslate();
  const { progress } = job;
  return (
    <ProgressLine
      label={
        <>
          {t(`job.${job.kind}`)}
          {progress ? <span className="quiet">　{t(`job.stage.${progress.stage}`)}</span> : null}
        </>
      }
      progress={progress}
    />
  );
}

interface ProgressLineProps {
  readonly label: ReactNode;
  readonly progress: Progress | null;
}

/** A bar with its words, and the time left where it can be told. */
export function ProgressLine({ label, progress }: ProgressLineProps) {
  const t = useTranslate();
  const left = timeLeft(t, progress?.secondsLeft ?? null);
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
            <Label>{label}</Label>
            <span>
              {left === null ? null : <span className="quiet">{left}　</span>}
              {valueText}
            </span>
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
