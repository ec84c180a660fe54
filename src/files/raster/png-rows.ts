import type { ByteSource } from '../bytes/byte-source.ts';
import { type PngFile, pngMalformed } from './png-chunks.ts';

const PIECE_BYTES = 1024 * 1024;

export const pngRowBytes = ({ width, samples, bits }: PngFile): number =>
  Math.ceil((width * samples * bits) / 8);

/** The compressed stream, a megabyte at a time. */
async function* compressed(source: ByteSource, file: PngFile): AsyncGenerator<Uint8Array> {
  for (const { offset, length } of file.parts) {
    for (let at = 0; at < length; at += PIECE_BYTES) {
      yield source.read(offset + at, Math.min(PIECE_BYTES, length - at));
    }
  }
}

/** Undoes the filter of one row in place (PNG 1.2, section 6). False for an unknown filter. */
export function unfilterRow(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
): boolean {
  for (let i = 0; i < row.length; i++) {
    const left = i >= pixelBytes ? row[i - pixelBytes]! : 0;
    if (filter === 1) row[i]! += left;
    else if (filter === 2) row[i]! += above[i]!;
    else if (filter === 3) row[i]! += (left + above[i]!) >> 1;
    else if (filter === 4)
      row[i]! += paeth(left, above[i]!, i >= pixelBytes ? above[i - pixelBytes]! : 0);
    else if (filter !== 0) return false;
  }
  return true;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [
    Math.abs(estimate - left),
    Math.abs(estimate - above),
    Math.abs(estimate - corner),
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/**
 * Rows from the first on, each in a buffer that the next one uses again; memory is two rows and
 * the inflater's window. Errors: `png-malformed`, `file-truncated`.
 */
export async function* pngRows(source: ByteSource, file: PngFile): AsyncGenerator<Uint8Array> {
  const rowBytes = pngRowBytes(file);
  const pixelBytes = Math.max(1, (file.samples * file.bits) / 8);
  let row = new Uint8Array(rowBytes);
  let above = new Uint8Array(rowBytes);
  let filter = -1;
  let filled = 0;
  let done = 0;
  const pieces = compressed(source, file);
  let failure: unknown = null;
  const input = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      try {
        const next = await pieces.next();
        if (next.done) controller.close();
        // A copy: the stream takes the buffer, and a source may give a view.
        else controller.enqueue(next.value.slice());
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
  });
  const inflated = input.pipeThrough(new DecompressionStream('deflate')).getReader();
  const nextPiece = async () => {
    try {
      const { value } = await inflated.read();
      return value ?? null;
    } catch {
      throw failure ?? pngMalformed(source.name, `row ${done + 1}`);
    }
  };
  try {
    for (let piece = await nextPiece(); piece; piece = await nextPiece()) {
      for (let at = 0; at < piece.length && done < file.height; ) {
        if (filter < 0) filter = piece[at++]!;
        const take = Math.min(rowBytes - filled, piece.length - at);
        row.set(piece.subarray(at, at + take), filled);
        filled += take;
        at += take;
        if (filled < rowBytes) continue;
        if (!unfilterRow(filter, row, above, pixelBytes)) {
          throw pngMalformed(source.name, `filter ${filter}`);
        }
        yield row;
        [row, above] = [above, row];
        [filter, filled] = [-1, 0];
        done++;
      }
      if (done === file.height) return;
    }
    throw pngMalformed(source.name, `${done} of ${file.height} rows`);
  } finally {
    await inflated.cancel().catch(() => undefined);
  }
}
