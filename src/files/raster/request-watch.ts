import { SurveyError } from '../../core/errors.ts';

/** Twice this long, with a pause between, and a server that hangs is told within 20 s. */
const SILENCE_MS = 9_000;
/** A line that drips ends, too: below this rate nobody would wait. */
const LEAST_BYTES_PER_MS = 16;
const USUAL_MS = 30_000;

export interface WatchOptions {
  readonly url: string;
  /** Bytes that are waited for. */
  readonly length: number;
  readonly signal?: AbortSignal | undefined;
  /** No byte for so long is a hang; tests wait less. */
  readonly silenceMs?: number | undefined;
}

/** `cancelled` or `url-silent` {url, seconds}; `again`: another try may help. */
export interface Ended {
  readonly error: SurveyError;
  readonly again: boolean;
}

/** One request, ended when it is cancelled, falls silent or takes too long. */
export interface RequestWatch {
  readonly signal: AbortSignal;
  /** Something arrived. */
  readonly heard: () => void;
  /** Why it was ended; null where it was not. */
  readonly ended: () => Ended | null;
  readonly close: () => void;
}

export function watchRequest({
  url,
  length,
  signal,
  silenceMs = SILENCE_MS,
}: WatchOptions): RequestWatch {
  const controller = new AbortController();
  const longestMs = USUAL_MS + length / LEAST_BYTES_PER_MS;
  let why: Ended | null = null;
  const end = (error: SurveyError, again: boolean) => {
    why ??= { error, again };
    controller.abort();
  };
  const silent = (ms: number, again: boolean) => () =>
    end(new SurveyError('url-silent', { url, seconds: Math.round(ms / 1000) }), again);
  const cancel = () => end(new SurveyError('cancelled'), false);
  const slow = setTimeout(silent(longestMs, false), longestMs);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(silent(silenceMs, true), silenceMs);
  };
  heard();
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  const close = () => {
    clearTimeout(slow);
    clearTimeout(silence);
    signal?.removeEventListener('abort', cancel);
  };
  return { signal: controller.signal, heard, ended: () => why, close };
}

/** Waits, or rejects `cancelled` as soon as the signal is aborted. */
export function pauseUnlessCancelled(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new SurveyError('cancelled'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
  });
}
