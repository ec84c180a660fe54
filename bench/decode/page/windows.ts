/** Rows `from` (inclusive) to `to` of an image, decoded by windows of one block each. */
import { fromBlob, type Pool, type TypedArray } from 'geotiff';
import { blobSource } from '../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';

export interface Rows {
  readonly file: File;
  readonly from: number;
  readonly to: number;
  /** YCbCr in JPEG: geotiff.js makes it RGB on request only. */
  readonly ycbcr: boolean;
  /** Says what the pixels are; for passes that are not timed. */
  readonly check: boolean;
}

/** SHA-256 of each window's bands in the order of the windows, and the sum of all samples. */
export interface Pixels {
  readonly hashes: readonly string[];
  readonly sum: number;
}

const STEP = 512;
/** geotiff.js does not read ahead; this many windows at once let it read while it decodes. */
const IN_FLIGHT = 2;

type Bands = readonly Exclude<TypedArray, ArrayBuffer>[];

async function pixelsOf(bands: Bands): Promise<Pixels> {
  const hashes: string[] = [];
  let sum = 0;
  for (const band of bands) {
    const bytes = new Uint8Array(band.buffer as ArrayBuffer, band.byteOffset, band.byteLength);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    hashes.push([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    for (const value of band) sum += value;
  }
  return { hashes, sum };
}

async function passWindows(
  width: number,
  { from, to, check }: Rows,
  inFlight: number,
  read: (col: number, row: number) => Promise<{ bands: Bands; done: () => void }>,
): Promise<Pixels> {
  const across = Math.floor(width / STEP);
  const count = across * Math.floor((to - from) / STEP);
  const seen: Pixels[] = [];
  let next = 0;
  const strand = async () => {
    while (next < count) {
      const at = next++;
      const { bands, done } = await read(
        (at % across) * STEP,
        from + Math.floor(at / across) * STEP,
      );
      if (check) seen[at] = await pixelsOf(bands);
      done();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, strand));
  return {
    hashes: seen.flatMap(({ hashes }) => hashes),
    sum: seen.reduce((total, { sum }) => total + sum, 0),
  };
}

/** By Moba's reader. */
export async function passOurs(rows: Rows): Promise<Pixels> {
  const reader = await openGeoTiff(blobSource(rows.file, rows.file.name));
  return passWindows(reader.header.width, rows, 1, async (col, row) => {
    const block = await reader.read({ col, row, width: STEP, height: STEP });
    return { bands: block.bands, done: () => reader.recycle?.(block) };
  });
}

/** By geotiff.js, decoding in this thread or in the workers of its own pool. */
export async function passGeotiffJs(rows: Rows, pool: Pool | null, workers: number) {
  const image = await (await fromBlob(rows.file)).getImage();
  return passWindows(image.getWidth(), rows, IN_FLIGHT * workers, async (col, row) => {
    const asked = { window: [col, row, col + STEP, row + STEP], ...(pool ? { pool } : {}) };
    const bands = await (rows.ycbcr ? image.readRGB(asked) : image.readRasters(asked));
    return { bands: bands as Bands, done: () => {} };
  });
}
