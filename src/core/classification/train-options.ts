import type { CancelSignal, OnProgress } from '../progress.ts';

export interface TrainOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: OnProgress;
  /** Awaited between trees or rounds, so that a caller with an event loop can answer a cancel. */
  readonly pause?: () => Promise<void>;
}
