import { SurveyError } from './errors.ts';

/** What core needs of an AbortSignal; core knows no DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** Work done of work to do, in the unit of the stage (blocks, trees, bytes, draws). */
export interface Progress {
  readonly stage: 'read' | 'train' | 'predict' | 'write' | 'hash' | 'pack' | 'measure' | 'simulate';
  readonly done: number;
  readonly total: number;
  /** Where it can be told yet. */
  readonly secondsLeft?: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** Throws `cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new SurveyError('cancelled');
}
