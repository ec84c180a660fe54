import { type TiffDirectory, type TiffFile, tagNumbers, tagText } from './tiff-directory.ts';
import { GEO_KEY, TAG } from './tiff-tags.ts';

/** GeoKeys by id: a short, one double or several, or text (GeoTIFF 1.1, section 7.1). */
export type GeoKeys = ReadonlyMap<number, number | string | readonly number[]>;

/** The GeoKeys of a directory; empty where there are none. Keys that point nowhere are left out. */
export async function readGeoKeys(file: TiffFile, directory: TiffDirectory): Promise<GeoKeys> {
  const keys = new Map<number, number | string | readonly number[]>();
  const table = await tagNumbers(file, directory, TAG.geoKeyDirectory);
  if (!table || table.length < 4) return keys;
  const doubles = await tagNumbers(file, directory, TAG.geoDoubleParams);
  const texts = (await tagText(file, directory, TAG.geoAsciiParams)) ?? '';
  for (let i = 4; i + 3 < table.length && i < 4 + 4 * table[3]!; i += 4) {
    const [key, location, count, value] = table.subarray(i, i + 4);
    if (location === 0) keys.set(key!, value!);
    else if (location === TAG.geoDoubleParams) {
      const several = doubles?.slice(value!, value! + Math.max(1, count!)) ?? [];
      if (several.length === 1) keys.set(key!, several[0]!);
      else if (several.length > 1) keys.set(key!, Array.from(several));
    } else if (location === TAG.geoAsciiParams) {
      keys.set(key!, texts.slice(value!, value! + count!).replace(/[|\0]+$/, ''));
    }
  }
  return keys;
}

export const isPixelIsPoint = (keys: GeoKeys) => keys.get(GEO_KEY.rasterType) === 2;

/** What the file says of its coordinates; null where it says nothing. */
export function areaOrPoint(keys: GeoKeys): 'area' | 'point' | null {
  const said = keys.get(GEO_KEY.rasterType);
  if (said === 1) return 'area';
  return said === 2 ? 'point' : null;
}
