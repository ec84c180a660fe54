import { SurveyError } from '../../core/errors.ts';
import { assertInside, type ByteSource } from '../byte-source.ts';
import { type Answer, fetchRange, wrongAnswer } from './range-request.ts';

/** What the first request asks for: the header and the directories of most images. */
const HEAD_BYTES = 64 * 1024;
/** A file of a server that knows no ranges is held whole up to here. */
const LARGEST_WHOLE_BYTES = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** `etag`: of the bytes that were opened; null where the server shows none. */
export interface UrlSource extends ByteSource {
  readonly url: string;
  readonly etag: string | null;
}

export interface UrlOptions {
  readonly fetch?: typeof fetch;
  /** What the file was when it was opened before: another one is refused as changed. */
  readonly etag?: string | null;
  /** Waiting between tries, ms; tests wait none. */
  readonly pauseMs?: number;
}

/** http and https only, and no user name or password in the address. */
export function isImageUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function checkedUrl(text: string): URL {
  if (isImageUrl(text)) {
    const url = new URL(text);
    if (url.username === '' && url.password === '') return url;
  }
  throw new SurveyError('url-unsupported', { url: text });
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || url.host;
  } catch {
    return last || url.host;
  }
}

/**
 * A file on a server, read by HTTP ranges. Every answer is checked: its range, its length, and
 * that the file is still the same (ETag and size). Errors: `url-unsupported`, `url-unreachable`,
 * `url-refused` {status}, `url-no-ranges` {megabytes, limitMegabytes}, `url-changed`,
 * `url-answer-wrong` {what}; all with {url}.
 */
export async function urlSource(text: string, options: UrlOptions = {}): Promise<UrlSource> {
  const parsed = checkedUrl(text);
  const url = parsed.href;
  const name = nameOf(parsed);
  const ask = (offset: number, length: number, wholeBytes = 0): Promise<Answer> =>
    fetchRange({ url, offset, length, wholeBytes, ...options });
  const first = await ask(0, HEAD_BYTES, LARGEST_WHOLE_BYTES);
  const { etag } = first;
  if (options.etag && etag && options.etag !== etag) throw new SurveyError('url-changed', { url });
  if (first.kind === 'too-large') {
    throw new SurveyError('url-no-ranges', {
      url,
      megabytes: first.size === null ? '?' : Math.ceil(first.size / MEGABYTE),
      limitMegabytes: LARGEST_WHOLE_BYTES / MEGABYTE,
    });
  }
  const { size, bytes: head } = first;
  const read = async (offset: number, length: number) => {
    assertInside({ name, size }, offset, length);
    if (offset + length <= head.length) return head.subarray(offset, offset + length);
    if (first.kind === 'whole') throw wrongAnswer(url, 'length');
    const answer = await ask(offset, length);
    // The tag goes with the bytes of this very answer: no second request can slip in between.
    const same = answer.etag === etag && answer.size === size;
    if (answer.kind !== 'part' || !same) throw new SurveyError('url-changed', { url });
    return answer.bytes;
  };
  return { name, size, read, url, etag };
}
