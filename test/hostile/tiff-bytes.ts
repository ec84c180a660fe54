import { writeImage } from '../../src/files/geotiff/write-image.ts';

const GRID = { width: 20, height: 12, transform: [1, 0, 0, 0, -1, 0], crs: 'EPSG:6677' } as const;

/** A good classic little-endian GeoTIFF of 20 × 12 pixels, one tile, to be spoiled. */
export const goodTiff = (): Uint8Array =>
  writeImage(GRID, [Uint8Array.from({ length: 240 }, (_, i) => 1 + (i % 200))]);

const DIRECTORY = 8;
const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function entryAt(bytes: Uint8Array, tag: number): number {
  const view = viewOf(bytes);
  for (let i = 0; i < view.getUint16(DIRECTORY, true); i++) {
    const at = DIRECTORY + 2 + 12 * i;
    if (view.getUint16(at, true) === tag) return at;
  }
  throw new Error(`no tag ${tag}`);
}

/** Overwrites the inline value of a tag. */
export function withTag(bytes: Uint8Array, tag: number, value: number): Uint8Array {
  const spoiled = bytes.slice();
  const view = viewOf(spoiled);
  const at = entryAt(spoiled, tag);
  if (view.getUint16(at + 2, true) === 3) view.setUint16(at + 8, value, true);
  else view.setUint32(at + 8, value, true);
  return spoiled;
}

/** Overwrites the count of a tag. */
export function withCount(bytes: Uint8Array, tag: number, count: number): Uint8Array {
  const spoiled = bytes.slice();
  viewOf(spoiled).setUint32(entryAt(spoiled, tag) + 4, count, true);
  return spoiled;
}

/** Makes the directory's successor stand at `offset`. */
export function withNextDirectory(bytes: Uint8Array, offset: number): Uint8Array {
  const spoiled = bytes.slice();
  const view = viewOf(spoiled);
  view.setUint32(DIRECTORY + 2 + 12 * view.getUint16(DIRECTORY, true), offset, true);
  return spoiled;
}
