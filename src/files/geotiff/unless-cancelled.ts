import { SurveyError } from '../../core/errors.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';

/** A signal has no events in core: it is looked at this often. */
const LOOK_MS = 50;

/**
 * What is waited for, or `cancelled` soon after the signal is aborted: a server that hangs holds
 * nobody.
 */
export async function unlessCancelled<T>(
  waited: Promise<T>,
  signal: CancelSignal | undefined,
): Promise<T> {
  if (!signal) return waited;
  throwIfCancelled(signal);
  let timer: ReturnType<typeof setInterval> | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (signal.aborted) reject(new SurveyError('cancelled'));
    }, LOOK_MS);
  });
  try {
    return await Promise.race([waited, cancelled]);
  } finally {
    clearInterval(timer);
  }
}
