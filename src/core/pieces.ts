import { type CancelSignal, throwIfCancelled } from './progress.ts';

/** Work that yields between its pieces, so that somebody may cancel there. */
export type Pieces<T> = Generator<undefined, T>;

export interface PieceWork {
  readonly signal?: CancelSignal | undefined;
  /** Awaited between pieces, so that a caller with an event loop can answer a cancel. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Does all pieces, with a look at the signal after each. Error: `cancelled`. */
export async function inPieces<T>(work: Pieces<T>, { signal, pause }: PieceWork): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause?.();
    throwIfCancelled(signal);
  }
}

/** Does all pieces in one go. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
