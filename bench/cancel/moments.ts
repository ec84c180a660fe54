import type { OnProgress, Progress } from '../../src/core/progress.ts';

/** A moment of a classification with a sieve: so long after a stage is done to a share. */
export interface Moment {
  readonly during: string;
  readonly stage: Progress['stage'];
  readonly share: number;
  readonly afterMs: number;
}

const all = (
  during: string,
  stage: Progress['stage'],
  shares: readonly number[],
  afterMs: readonly number[],
): Moment[] =>
  shares.flatMap((share) => afterMs.map((ms) => ({ during, stage, share, afterMs: ms })));

export const MOMENTS: readonly Moment[] = [
  ...all('reading the samples', 'read', [0], [0, 50]),
  ...all('training', 'train', [0.3, 0.7], [0]),
  ...all('classifying', 'predict', [0.05, 0.5, 0.95], [0]),
  ...all('writing the map', 'predict', [1], [0, 50, 150]),
  ...all('sieving', 'measure', [0.1, 0.5, 0.9], [0]),
  ...all('writing the sieved map', 'write', [0.3, 0.9, 1], [0]),
  ...all('writing the sieved map', 'write', [1], [50]),
];

/** Calls `then` at the moment, once. */
export function atMoment({ stage, share, afterMs }: Moment, then: () => void): OnProgress {
  let waits = true;
  return (progress) => {
    if (!waits || progress.stage !== stage || progress.done < share * progress.total) return;
    waits = false;
    if (afterMs === 0) then();
    else setTimeout(then, afterMs);
  };
}
