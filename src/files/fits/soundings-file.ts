import { SurveyError } from '../../core/errors.ts';
import type { SoundingsTable } from '../../core/training/water/soundings.ts';
import { readTable } from '../table/read-table.ts';
import { readVector } from '../vector/read-vector.ts';

/** More points than these make no better line. */
const MOST_SOUNDINGS = 200_000;

function assertFits(rows: number, file: string): void {
  if (rows <= MOST_SOUNDINGS) return;
  throw new SurveyError('soundings-too-many', { rows, most: MOST_SOUNDINGS, file });
}

/**
 * A CSV or workbook (headings in its first row), or the points of a vector file, as text. Errors:
 * `soundings-too-many` {rows, most, file}, and those of the readers.
 */
export async function readSoundings(file: Blob, name: string): Promise<SoundingsTable> {
  if (/\.(csv|tsv|tab|xlsx)$/i.test(name)) {
    const { sheets } = await readTable(file, name);
    const [columns = [], ...rows] = sheets[0]?.rows ?? [];
    assertFits(rows.length, name);
    return { columns, rows, places: null, crs: null };
  }
  const layer = await readVector({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  assertFits(layer.features.length, name);
  const columns = layer.fields.map((field) => field.name);
  return {
    columns,
    rows: layer.features.map(({ properties }) =>
      columns.map((column) => String(properties[column] ?? '')),
    ),
    places: layer.features.map(({ geometry }) => {
      if (geometry?.type !== 'Point') return null;
      const [x, y] = geometry.coordinates;
      return x === undefined || y === undefined ? null : [x, y];
    }),
    crs: layer.crs,
  };
}
