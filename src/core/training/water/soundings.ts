import { SurveyError } from '../../errors.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import type { SoundingsSource } from './feature-fit.ts';
import type { Sounding } from './fit-log-ratio-depth.ts';

/** A file of soundings as text: a table, or the points of a layer with their fields. */
export interface SoundingsTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per row, where the file has geometry; a row that is no point is null. */
  readonly places: readonly (readonly [number, number] | null)[] | null;
  /** Null: the file does not say. */
  readonly crs: CrsCode | null;
}

/** What the columns may be; a person agrees to it. */
export type SoundingsGuess = Pick<SoundingsSource, 'x' | 'y' | 'isUpward'> & {
  readonly depth: string | null;
  readonly isLonLat: boolean;
};

/** The file's columns without its rows: what a form asks about. */
export interface SoundingsHead {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly crs: CrsCode | null;
  readonly hasPlaces: boolean;
  readonly guess: SoundingsGuess;
}

const LON = /^(lon|lng|long|longitude|経度)/i;
const LAT = /^(lat|latitude|緯度)/i;
const X = /^(x|east|easting|東)/i;
const Y = /^(y|north|northing|北)/i;
/** In the order in which they are believed. */
const DEPTHS = [/^(depth|水深|測深|深さ|深度)/i, /^(dep|z)(\b|_|$)/i, /^(elev|height|標高|高さ)/i];

const numberIn = (cell: string | undefined): number =>
  cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell.replace(/,/g, ''));

export function soundingsHead(table: SoundingsTable): SoundingsHead {
  const { columns, rows, places, crs } = table;
  const find = (pattern: RegExp) => columns.find((name) => pattern.test(name.trim())) ?? null;
  const lonLat = [find(LON), find(LAT)] as const;
  const isLonLat = places === null && lonLat.every((name) => name !== null);
  const [x, y] = places !== null ? [null, null] : isLonLat ? lonLat : [find(X), find(Y)];
  const depth = DEPTHS.map(find).find((name) => name !== null) ?? null;
  const at = depth === null ? -1 : columns.indexOf(depth);
  const depths = rows.map((row) => numberIn(row[at])).filter(Number.isFinite);
  const below = depths.filter((value) => value < 0).length;
  return {
    columns,
    rows: rows.length,
    crs: crs ?? (isLonLat ? 'EPSG:4326' : null),
    hasPlaces: places !== null,
    guess: { x, y, depth, isLonLat, isUpward: below > depths.length / 2 },
  };
}

/**
 * Soundings by the columns that a person agreed to, depth downward positive; rows without a number
 * take no part. Error: `soundings-column-missing` {column, file}.
 */
export function soundingsOf(
  { columns, rows, places }: SoundingsTable,
  { x, y, depth, isUpward }: Pick<SoundingsSource, 'x' | 'y' | 'depth' | 'isUpward'>,
  file: string,
): readonly Sounding[] {
  const indexOf = (column: string | null) => {
    const at = columns.indexOf(column ?? '');
    if (at < 0) throw new SurveyError('soundings-column-missing', { column: column ?? '', file });
    return at;
  };
  const depthAt = indexOf(depth);
  const placeAt = places ? null : ([indexOf(x), indexOf(y)] as const);
  return rows.flatMap((row, i): Sounding[] => {
    const value = numberIn(row[depthAt]);
    const place = placeAt ? placeAt.map((at) => numberIn(row[at])) : places?.[i];
    const [px = Number.NaN, py = Number.NaN] = place ?? [];
    if (![value, px, py].every(Number.isFinite)) return [];
    return [{ x: px, y: py, depthM: isUpward ? -value : value }];
  });
}
