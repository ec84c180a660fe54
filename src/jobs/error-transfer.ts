import { transfer } from 'comlink';
import { type ErrorDetails, isSurveyError, SurveyError } from '../core/errors.ts';

/** What crosses the worker boundary: comlink alone would drop code and details of an error. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: string;
        readonly details: ErrorDetails;
        readonly message: string;
      };
    };

/** In the worker: runs `work`; `transferable` names the buffers to hand over instead of copying. */
export async function settle<T>(
  work: () => T | Promise<T>,
  transferable: (value: T) => Transferable[] = () => [],
): Promise<Outcome<T>> {
  try {
    const value = await work();
    const outcome: Outcome<T> = { ok: true, value };
    return transfer(outcome, transferable(value));
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

/** Any thrown thing as code, details and message; a foreign error is `unexpected` {message}. */
export function describeError(error: unknown): {
  code: string;
  details: ErrorDetails;
  message: string;
} {
  if (isSurveyError(error)) {
    return { code: error.code, details: error.details, message: error.message };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'unexpected', details: { message }, message };
}

/** On the main thread: the value, or the same SurveyError that the worker met. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new SurveyError(outcome.error.code, outcome.error.details);
}
