import { type ByteSource, plainBytes } from '../bytes/byte-source.ts';
import { readStreams } from './read-streams.ts';

const PAGE_BYTES = 256 * 1024;
const MAX_PAGES = 32;

/**
 * Short reads come from pages of 256 KB (8 MB kept): a directory or an image of one-row strips
 * then costs a few reads of the file instead of thousands. Long reads go through readStreams, pages
 * too where there are streams.
 */
export function pagedSource(source: ByteSource): ByteSource {
  const pages = new Map<number, Promise<Uint8Array>>();
  const lend = readStreams(source);
  const readPage = async (offset: number, length: number) => {
    if (!source.stream) return plainBytes(await source.read(offset, length));
    const { bytes, release } = await lend(offset, length);
    const kept = bytes.slice();
    release();
    return kept;
  };
  const page = (index: number) => {
    let bytes = pages.get(index);
    if (bytes) {
      pages.delete(index);
    } else {
      const offset = index * PAGE_BYTES;
      bytes = readPage(offset, Math.min(PAGE_BYTES, source.size - offset));
      bytes.catch(() => pages.delete(index));
    }
    pages.set(index, bytes);
    for (const oldest of pages.keys()) {
      if (pages.size <= MAX_PAGES) break;
      pages.delete(oldest);
    }
    return bytes;
  };
  const read = async (offset: number, length: number) => {
    const first = Math.floor(offset / PAGE_BYTES);
    const last = Math.floor((offset + length - 1) / PAGE_BYTES);
    const inside = offset >= 0 && offset + length <= source.size;
    if (!inside || length === 0 || length > PAGE_BYTES) return (await lend(offset, length)).bytes;
    const head = await page(first);
    const from = offset - first * PAGE_BYTES;
    if (first === last) return head.slice(from, from + length);
    const out = new Uint8Array(length);
    const start = head.subarray(from);
    out.set(start);
    out.set((await page(last)).subarray(0, length - start.length), start.length);
    return out;
  };
  const lendOrRead: ByteSource['lend'] = async (offset, length) =>
    length > PAGE_BYTES
      ? lend(offset, length)
      : { bytes: await read(offset, length), release: () => {} };
  const { name, size, readNow } = source;
  return { name, size, read, lend: lendOrRead, ...(readNow && { readNow }) };
}
