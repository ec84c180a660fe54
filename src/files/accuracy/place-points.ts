import { classMap } from '../../core/coverage/class-map.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import { runStrips } from '../../core/coverage/run-strip.ts';
import { SurveyError } from '../../core/errors.ts';
import { applyAffine, invertAffine } from '../../core/geo/affine.ts';
import { pointTransform } from '../../core/geo/transform.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { PlacedPoint } from '../../core/survey/accuracy/read-design.ts';
import { soundingsHead } from '../../core/training/water/soundings.ts';
import { readSoundings } from '../fits/soundings-file.ts';
import { classesAt } from './classes-at.ts';

export interface PlaceRequest extends StripWork {
  readonly reader: RasterReader;
  readonly mapName: string;
  readonly blob: Blob;
  readonly name: string;
  /** Column that names the class of each point. */
  readonly field: string;
}

/** Columns of a file of points, and the words that each has where they are few. */
export interface PointsHead {
  readonly columns: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly rows: number;
}

const MOST_WORDS = 60;

/** Errors: those of readSoundings. */
export async function pointsHead(blob: Blob, name: string): Promise<PointsHead> {
  const { columns, rows } = await readSoundings(blob, name);
  return {
    rows: rows.length,
    columns: columns.map((column, at) => {
      const words = new Set<string>();
      for (const row of rows) {
        if (words.size <= MOST_WORDS) words.add((row[at] ?? '').trim());
      }
      return { name: column, words: words.size > MOST_WORDS ? [] : [...words].sort() };
    }),
  };
}

/**
 * Points of a file on the pixels of a class map. Errors: `reference-field-absent` {file, field, fields},
 * `vector-without-crs` {file}, `reference-all-outside` {file, map}, `raster-without-crs`, those of the
 * readers.
 */
export async function placePoints(request: PlaceRequest): Promise<PlacedPoint[]> {
  const { reader, mapName, blob, name, field } = request;
  const { crs, transform } = reader.header;
  const inverse = invertAffine(transform);
  if (crs === null || inverse === null) throw new SurveyError('raster-without-crs');
  const table = await readSoundings(blob, name);
  const { guess, crs: from } = soundingsHead(table);
  const at = table.columns.indexOf(field);
  if (at < 0) {
    const fields = table.columns.join(', ');
    throw new SurveyError('reference-field-absent', { file: name, field, fields });
  }
  if (from === null) throw new SurveyError('vector-without-crs', { file: name });
  const [x, y] = [table.columns.indexOf(guess.x ?? ''), table.columns.indexOf(guess.y ?? '')];
  const toMap = pointTransform(from, crs);
  const toDegrees = pointTransform(crs, 'EPSG:4326');
  const found = table.rows.flatMap((row, i) => {
    const xy = table.places ? table.places[i] : ([Number(row[x]), Number(row[y])] as const);
    if (!xy?.every(Number.isFinite)) return [];
    const [u, v] = applyAffine(inverse, ...toMap(xy));
    const [col, line] = [Math.floor(u), Math.floor(v)];
    const [lon, lat] = toDegrees(applyAffine(transform, col + 0.5, line + 0.5));
    return [{ col, row: line, lon, lat, text: (row[at] ?? '').trim() }];
  });
  const values = await classesAt(runStrips(classMap(reader, mapName)), found, request, {
    pass: 0,
    of: 1,
  });
  const placed = found.map((point, i) => ({ ...point, mapClass: values[i]! }));
  if (!placed.some(({ mapClass }) => mapClass >= 0)) {
    throw new SurveyError('reference-all-outside', { file: name, map: mapName });
  }
  return placed;
}
