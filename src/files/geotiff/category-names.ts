import { plainText } from '../vector/xml-text.ts';

const firstMatch = (xml: string, pattern: RegExp): string | null => pattern.exec(xml)?.[1] ?? null;

/** `<CategoryNames>`: one entry per value from 0; an empty one is no name. */
function fromCategories(band: string): ReadonlyMap<number, string> {
  const list = firstMatch(band, /<CategoryNames>([\s\S]*?)<\/CategoryNames>/) ?? '';
  const entries = [...list.matchAll(/<Category>([^<]*)<\/Category>|<Category\s*\/>/g)];
  return named(entries.map((match, value) => [value, plainText(match[1] ?? '')]));
}

const VALUE_USAGES = new Set(['5', '3']);
const NAME_USAGE = '2';

/** `<GDALRasterAttributeTable>`: by its columns for value (GFU_MinMax, GFU_Min) and name. */
function fromTable(band: string): ReadonlyMap<number, string> {
  const table =
    firstMatch(band, /<GDALRasterAttributeTable[^>]*>([\s\S]*?)<\/GDALRasterAttributeTable>/) ?? '';
  const columns = [...table.matchAll(/<FieldDefn[^>]*>([\s\S]*?)<\/FieldDefn>/g)].map((match) => ({
    name: plainText(firstMatch(match[1] ?? '', /<Name>([^<]*)<\/Name>/) ?? '').toLowerCase(),
    usage: firstMatch(match[1] ?? '', /<Usage>\s*(\d+)\s*<\/Usage>/) ?? '0',
  }));
  const find = (usages: ReadonlySet<string>, names: readonly string[]) => {
    const byUsage = columns.findIndex(({ usage }) => usages.has(usage));
    return byUsage >= 0 ? byUsage : columns.findIndex(({ name }) => names.includes(name));
  };
  const value = find(VALUE_USAGES, ['value', 'pixelvalue']);
  const name = find(new Set([NAME_USAGE]), ['name', 'class', 'class_name', 'classname']);
  if (name < 0) return new Map();
  const rows = [...table.matchAll(/<Row[^>]*>([\s\S]*?)<\/Row>/g)];
  return named(
    rows.map((match, index) => {
      const cells = [...(match[1] ?? '').matchAll(/<F>([^<]*)<\/F>|<F\s*\/>/g)];
      const cell = (at: number) => plainText(cells[at]?.[1] ?? '');
      // A table without values counts its rows from 0, as GDAL does.
      return [value < 0 ? index : Number(cell(value)), cell(name)];
    }),
  );
}

const named = (entries: readonly (readonly [number, string])[]): ReadonlyMap<number, string> =>
  new Map(entries.filter(([value, name]) => Number.isFinite(value) && name !== ''));

/**
 * Class names by pixel value from a GDAL sidecar (`<file>.aux.xml`), band 1: its category names,
 * else its attribute table. Empty where it has none.
 */
export function categoryNames(auxXml: string): ReadonlyMap<number, string> {
  const xml = auxXml.replace(/<!--[\s\S]*?-->/g, '');
  const band =
    firstMatch(xml, /<PAMRasterBand\s[^>]*band=["']1["'][^>]*>([\s\S]*?)<\/PAMRasterBand>/) ?? '';
  const categories = fromCategories(band);
  return categories.size > 0 ? categories : fromTable(band);
}
