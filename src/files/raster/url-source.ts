import { isSurveyError, SurveyError } from '../../core/errors.ts';
import { assertInside, type ByteSource } from '../bytes/byte-source.ts';
import { type Answer, fetchRange, type Validators, wrongAnswer } from './range-request.ts';

/** What the first request asks for: the header and the directories of most images. */
const HEAD_BYTES = 64 * 1024;
/** A file of a server that knows no ranges is held whole up to here. */
const LARGEST_WHOLE_BYTES = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * `etag`: of the bytes that were opened, or their Last-Modified where the server shows no tag; null
 * where it shows neither.
 */
export interface UrlSource extends ByteSource {
  readonly url: string;
  readonly etag: string | null;
}

export interface UrlOptions {
  readonly fetch?: typeof fetch;
  /** What the file was when it was opened before: another one is refused as changed. */
  readonly etag?: string | null;
  /** Ends every read, now and later, with `cancelled`. */
  readonly signal?: AbortSignal;
  /** Waiting between tries, ms; tests wait none. */
  readonly pauseMs?: number;
  /** How long no byte may come, ms; tests wait less. */
  readonly silenceMs?: number;
}

const isTag = (text: string) => /^(W\/)?"/.test(text);

/** A tag is held against a tag and a date against a date: a browser may hide one of them. */
function isOther(known: string | null | undefined, { etag, modified }: Validators): boolean {
  const now = known && (isTag(known) ? etag : modified);
  return Boolean(now) && now !== known;
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
 * that the file is still the same (ETag or Last-Modified, and size). Errors: `url-unsupported`,
 * `url-unreachable`, `url-silent` {seconds}, `url-refused` {status}, `url-no-ranges` {megabytes,
 * limitMegabytes}, `url-changed`, `url-answer-wrong` {what}; all with {url}. `file-empty`,
 * `cancelled`.
 */
export async function urlSource(text: string, options: UrlOptions = {}): Promise<UrlSource> {
  const parsed = checkedUrl(text);
  const url = parsed.href;
  const name = nameOf(parsed);
  const changed = () => new SurveyError('url-changed', { url });
  const ask = async (offset: number, length: number, wholeBytes = 0): Promise<Answer> => {
    try {
      return await fetchRange({ url, offset, length, wholeBytes, ...options });
    } catch (error) {
      // No such range: the file ends before it.
      if (!isSurveyError(error) || error.details.status !== 416) throw error;
      throw offset === 0 ? new SurveyError('file-empty', { file: name }) : changed();
    }
  };
  const first = await ask(0, HEAD_BYTES, LARGEST_WHOLE_BYTES);
  const { etag, modified } = first;
  if (isOther(options.etag, first)) throw changed();
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
    const isSameFile = answer.etag === etag && (etag !== null || answer.modified === modified);
    if (!isSameFile || (answer.size ?? size) !== size) throw changed();
    if (answer.kind !== 'part') throw wrongAnswer(url, 'HTTP 200');
    return answer.bytes;
  };
  return { name, size, read, url, etag: etag ?? modified };
}
