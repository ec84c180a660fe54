import { SurveyError } from '../../core/errors.ts';

const TRIES = 3;
const PAUSE_MS = 400;
const TIMEOUT_MS = 30_000;

export interface RangeRequest {
  readonly url: string;
  readonly offset: number;
  readonly length: number;
  /** An answer without range is taken whole up to this; 0: never. */
  readonly wholeBytes: number;
  readonly fetch?: typeof fetch;
  readonly pauseMs?: number;
}

/** `whole`: the server knows no ranges. `size` is that of the file. */
export type Answer = { readonly etag: string | null } & (
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
 * One range of a file, tried three times. Only the `Range` header is sent, which needs no
 * preflight; `If-Range` would, so the caller compares the ETag instead. Errors: of urlSource.
 */
export async function fetchRange(request: RangeRequest): Promise<Answer> {
  const pauseMs = request.pauseMs ?? PAUSE_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(request);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      if (attempt === TRIES) throw error.told;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    }
  }
}

async function askOnce(request: RangeRequest): Promise<Answer> {
  const { url, offset, length } = request;
  const get = request.fetch ?? fetch;
  let response: Response;
  const options: RequestInit = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  try {
    response = await get(url, {
      ...options,
      headers: { Range: `bytes=${offset}-${offset + length - 1}` },
    });
  } catch (cause) {
    throw new Passing(new SurveyError('url-unreachable', { url }, { cause }));
  }
  const etag = response.headers.get('etag');
  if (response.status === 206) {
    const size = await totalSize(response, request, () => get(url, { ...options, method: 'HEAD' }));
    const wanted = Math.min(length, size - offset);
    const bytes = await bodyOf(response, url, wanted);
    if (bytes === null || bytes.length < wanted) throw new Passing(wrongAnswer(url, 'length'));
    return { kind: 'part', bytes, size, etag };
  }
  if (response.status === 200) return { etag, ...(await whole(response, request)) };
  await response.body?.cancel();
  const told = new SurveyError('url-refused', { url, status: response.status });
  if (response.status === 429 || response.status >= 500) throw new Passing(told);
  throw told;
}

async function whole(response: Response, { url, wholeBytes }: RangeRequest) {
  const said = response.headers.get('content-length');
  const size = said === null ? null : Number(said);
  const refused = { kind: 'too-large', size } as const;
  if (size !== null && size > wholeBytes) {
    await response.body?.cancel();
    return refused;
  }
  const bytes = await bodyOf(response, url, wholeBytes);
  if (bytes === null) return refused;
  return { kind: 'whole', bytes, size: bytes.length } as const;
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
  const size = Number(told.headers.get('content-length') ?? Number.NaN);
  if (told.ok && Number.isSafeInteger(size) && size > offset) return size;
  await response.body?.cancel();
  throw wrongAnswer(url, 'Content-Range');
}

/** At most `limit` bytes; null where there are more. A connection that breaks is tried again. */
async function bodyOf(response: Response, url: string, limit: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const step = await reader?.read();
      if (!step || step.done) break;
      length += step.value.length;
      if (length > limit) {
        await reader?.cancel();
        return null;
      }
      parts.push(step.value);
    }
  } catch (cause) {
    throw new Passing(wrongAnswer(url, 'length', cause));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
