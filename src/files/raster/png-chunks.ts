import { SurveyError } from '../../core/errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LARGEST_SIDE = 2 ** 31 - 1;
const MOST_CHUNKS = 1_000_000;

export const isPng = (start: Uint8Array): boolean =>
  SIGNATURE.slice(0, Math.min(8, start.length)).every((byte, i) => start[i] === byte) &&
  start.length >= 4;

/** Where the image's compressed bytes lie in the file. */
interface Part {
  readonly offset: number;
  readonly length: number;
}

/** A PNG without its pixels. `samples` as stored: a palette image has one. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly samples: number;
  readonly kind: 'gray' | 'rgb' | 'palette' | 'gray-alpha' | 'rgba';
  /** RGB of each entry, 3 bytes. */
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly parts: readonly Part[];
}

export const pngMalformed = (file: string, what: string) =>
  new SurveyError('png-malformed', { file, what });

const KINDS: Readonly<Record<number, readonly [PngFile['kind'], samples: number, bits: number[]]>> =
  {
    0: ['gray', 1, [1, 2, 4, 8, 16]],
    2: ['rgb', 3, [8, 16]],
    3: ['palette', 1, [1, 2, 4, 8]],
    4: ['gray-alpha', 2, [8, 16]],
    6: ['rgba', 4, [8, 16]],
  };

function readHeader(file: string, data: Uint8Array) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colour, compression, filter, interlace] = data.subarray(8, 13);
  const [kind, samples, allowed] = KINDS[colour!] ?? [];
  const sized = width >= 1 && height >= 1 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;
  if (!sized) throw pngMalformed(file, `${width} × ${height}`);
  if (!kind || !samples || !allowed?.includes(bits!) || compression !== 0 || filter !== 0) {
    throw pngMalformed(file, `IHDR ${Array.from(data.subarray(8, 13)).join(' ')}`);
  }
  // Adam7 scatters the rows over seven passes: reading by rows would need the image whole.
  if (interlace !== 0) throw new SurveyError('png-interlaced', { file });
  return { width, height, bits: bits!, samples, kind };
}

/**
 * The chunks of a PNG; no pixel is inflated. Errors: `png-malformed` {file, what},
 * `png-interlaced` {file}, `file-truncated`.
 */
export async function readPngFile(source: ByteSource): Promise<PngFile> {
  const file = source.name;
  const small = async (offset: number, length: number, most: number) => {
    if (length > most) throw pngMalformed(file, `${length} bytes`);
    return (await source.read(offset, length)).slice();
  };
  let header: ReturnType<typeof readHeader> | null = null;
  let palette: Uint8Array | null = null;
  let transparency: Uint8Array | null = null;
  const parts: Part[] = [];
  let at = 8;
  for (let count = 0; ; count++) {
    if (count === MOST_CHUNKS) throw pngMalformed(file, 'too many chunks');
    const head = await source.read(at, 8);
    const length = new DataView(head.buffer, head.byteOffset, 8).getUint32(0);
    const type = String.fromCharCode(...head.subarray(4));
    const offset = at + 8;
    if (!header && type !== 'IHDR') throw pngMalformed(file, type);
    if (type === 'IHDR') {
      if (length !== 13) throw pngMalformed(file, 'IHDR');
      header = readHeader(file, await small(offset, length, 13));
    } else if (type === 'PLTE') palette = await small(offset, length, 768);
    else if (type === 'tRNS') transparency = await small(offset, length, 256);
    else if (type === 'IDAT') parts.push({ offset, length });
    else if (type === 'IEND') break;
    at = offset + length + 4;
  }
  if (!header || parts.length === 0) throw pngMalformed(file, 'IDAT');
  if (header.kind === 'palette' && !palette) throw pngMalformed(file, 'PLTE');
  return { ...header, palette, transparency, parts };
}
