import { SurveyError } from '../../core/errors.ts';
import { pauseUnlessCancelled, type RequestWatch, watchRequest } from './request-watch.ts';

const TRIES = 3;
/** A server that hangs keeps a person waiting each time. */
const SILENT_TRIES = 2;
const PAUSE_MS = 400;

export interface RangeRequest {
  readonly url: string;
  readonly offset: number;
  readonly length: number;
  /** An answer without range is taken whole up to this; 0: never. */
  readonly wholeBytes: number;
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
  readonly pauseMs?: number;
  readonly silenceMs?: number;
}

/** By what two answers are known to be of one file; null where the server shows none. */
export interface Validators {
  readonly etag: string | null;
  /** Last-Modified: servers of other origins may show it where they hide the ETag. */
  readonly modified: string | null;
}

/** `whole`: the server knows no ranges. `size` is that of the file. */
export type Answer = Validators &
  (
    | { readonly kind: 'part' | 'whole'; readonly bytes: Uint8Array; readonly size: number }
    | { readonly kind: 'too-large'; readonly size: number | null }
  );

export const wrongAnswer = (url: string, what: string, cause?: unknown) =>
  new SurveyError('url-answer-wrong', { url, what }, { cause });

/** Worth another try: the network, a server that is busy, an answer that broke off. */
class Passing extends Error {
  readonly told: SurveyError;
  constructor(told: SurveyError) {
    super(told.message);
    this.told = told;
  }
}

/**
 * One range of a file, tried three times, or twice where the server says nothing. Only the `Range`
 * header is sent, which needs no preflight; `If-Range` would, so the caller compares the validators
 * instead. Errors: of urlSource.
 */
export async function fetchRange(request: RangeRequest): Promise<Answer> {
  const { pauseMs = PAUSE_MS, signal } = request;
  for (let attempt = 1; ; attempt++) {
    const watch = watchRequest(request);
    try {
      return await askOnce(request, watch);
    } catch (error) {
      const ended = watch.ended();
      if (ended && !ended.again) throw ended.error;
      const told = ended?.error ?? (error instanceof Passing ? error.told : null);
      if (told === null) throw error;
      if (attempt >= (ended ? SILENT_TRIES : TRIES)) throw told;
    } finally {
      watch.close();
    }
    await pauseUnlessCancelled(pauseMs * attempt, signal);
  }
}

async function askOnce(request: RangeRequest, watch: RequestWatch): Promise<Answer> {
  const { url, offset, length } = request;
  const get = request.fetch ?? fetch;
  let response: Response;
  const options: RequestInit = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: watch.signal,
  };
  try {
    response = await get(url, {
      ...options,
      headers: { Range: `bytes=${offset}-${offset + length - 1}` },
    });
  } catch (cause) {
    throw new Passing(new SurveyError('url-unreachable', { url }, { cause }));
  }
  watch.heard();
  const validators = {
    etag: response.headers.get('etag'),
    modified: response.headers.get('last-modified'),
  };
  if (response.status === 206) {
    const size = await totalSize(response, request, () => get(url, { ...options, method: 'HEAD' }));
    const wanted = Math.min(length, size - offset);
    const bytes = await bodyOf(response, url, wanted, watch);
    if (bytes === null || bytes.length < wanted) throw shortAnswer(response, url);
    return { kind: 'part', bytes, size, ...validators };
  }
  if (response.status === 200) return { ...validators, ...(await whole(response, request, watch)) };
  await response.body?.cancel();
  const told = new SurveyError('url-refused', { url, status: response.status });
  if (response.status === 429 || response.status >= 500) throw new Passing(told);
  throw told;
}

async function whole(
  response: Response,
  { url, wholeBytes }: RangeRequest,
  watch: RequestWatch,
): Promise<
  | { readonly kind: 'whole'; readonly bytes: Uint8Array; readonly size: number }
  | { readonly kind: 'too-large'; readonly size: number | null }
> {
  const said = response.headers.get('content-length');
  const size = said === null ? null : Number(said);
  if (size !== null && size > wholeBytes) {
    await response.body?.cancel();
    return { kind: 'too-large', size };
  }
  const bytes = await bodyOf(response, url, wholeBytes, watch);
  // More bytes than were announced: they had been compressed on the way.
  if (bytes === null) return { kind: 'too-large', size: null };
  return { kind: 'whole', bytes, size: bytes.length };
}

/** How the server compressed its answer; null where it did not, or does not show it. */
const encodingOf = (response: Response): string | null => {
  const said = response.headers.get('content-encoding');
  return said === null || said === 'identity' ? null : said;
};

/** Too few or too many bytes. A range of a compressed file will not be another one next time. */
function shortAnswer(response: Response, url: string, cause?: unknown): Passing | SurveyError {
  const encoding = encodingOf(response);
  if (encoding) return wrongAnswer(url, `Content-Encoding: ${encoding.slice(0, 40)}`, cause);
  return new Passing(wrongAnswer(url, 'length', cause));
}

/**
 * The size of the file by Content-Range, checked against what was asked. A server of another
 * origin may hide that header; Content-Length of a HEAD is never hidden.
 */
async function totalSize(
  response: Response,
  { url, offset, length }: RangeRequest,
  head: () => Promise<Response>,
): Promise<number> {
  const said = response.headers.get('content-range');
  if (said !== null) {
    const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(said.trim());
    const [from, to, size] = (match ?? []).slice(1).map(Number);
    const last = Math.min(offset + length, size ?? 0) - 1;
    if (from === offset && to === last && Number.isSafeInteger(size)) return size!;
    await response.body?.cancel();
    throw wrongAnswer(url, `Content-Range: ${said.slice(0, 80)}`);
  }
  const told = await head().catch((cause: unknown) => {
    throw new Passing(new SurveyError('url-unreachable', { url }, { cause }));
  });
  // The length of a compressed answer is not the file's.
  const announced = encodingOf(told) ? null : told.headers.get('content-length');
  const size = Number(announced ?? Number.NaN);
  if (told.ok && Number.isSafeInteger(size) && size > offset) return size;
  await response.body?.cancel();
  throw wrongAnswer(url, 'Content-Range');
}

/** At most `limit` bytes; null where there are more. A connection that breaks is tried again. */
async function bodyOf(
  response: Response,
  url: string,
  limit: number,
  watch: RequestWatch,
): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const step = await reader?.read();
      if (!step || step.done) break;
      watch.heard();
      length += step.value.length;
      if (length > limit) {
        await reader?.cancel();
        return null;
      }
      parts.push(step.value);
    }
  } catch (cause) {
    throw shortAnswer(response, url, cause);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
