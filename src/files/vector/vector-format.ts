export type VectorFormat = 'geojson' | 'geopackage' | 'shp' | 'zip';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

const SQLITE = [...'SQLite format 3\0'].map((character) => character.charCodeAt(0));

/** The kind of a vector file by its first bytes; null where it is none that Moba reads. */
export function vectorFormat(bytes: Uint8Array): VectorFormat | null {
  if (startsWith(bytes, SQLITE)) return 'geopackage';
  if (startsWith(bytes, [0, 0, 0x27, 0x0a])) return 'shp';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  let at = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (at < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] as number)) at++;
  return bytes[at] === 0x7b ? 'geojson' : null;
}
