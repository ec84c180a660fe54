import type { Position } from 'geojson';
import { SurveyError } from '../core/errors.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import type { FieldValue } from '../core/layers/vector-layer.ts';
import { csvDecoded, csvRows } from '../files/table/csv-rows.ts';
import { crsArgument } from './crs-argument.ts';
import { readVectorFile, readWholeFile } from './node-files.ts';

/** A place with what was seen there. */
export interface ReferencePoint {
  readonly xy: readonly [x: number, y: number];
  readonly properties: Readonly<Record<string, FieldValue>>;
}

export interface ReferenceFile {
  readonly crs: CrsCode;
  readonly points: readonly ReferencePoint[];
}

const X_NAMES = ['x', 'lon', 'lng', 'longitude', '経度'];
const Y_NAMES = ['y', 'lat', 'latitude', '緯度'];

async function readCsv(file: string, crs: CrsCode | null): Promise<ReferenceFile> {
  const [head, ...rows] = csvRows(csvDecoded(file, await readWholeFile(file)), file);
  const names = (head?.cells ?? []).map((cell) => cell.trim());
  const find = (known: readonly string[]) =>
    names.findIndex((name) => known.includes(name.toLowerCase()));
  const [x, y] = [find(X_NAMES), find(Y_NAMES)];
  if (x < 0 || y < 0) throw new SurveyError('csv-columns-missing', { file });
  const points = rows.map(({ line, cells }): ReferencePoint => {
    const xy = [Number(cells[x]?.trim() || 'x'), Number(cells[y]?.trim() || 'x')] as const;
    if (!xy.every(Number.isFinite)) {
      throw new SurveyError('csv-row-invalid', { file, line, text: cells.join(',').slice(0, 80) });
    }
    const fields = names.map((name, i) => [name, cells[i] ?? ''] as const);
    return { xy, properties: Object.fromEntries(fields) };
  });
  if (crs === null) throw new SurveyError('vector-without-crs', { file });
  return { crs, points };
}

/**
 * Reference points of a GeoJSON, GeoPackage, shapefile or CSV (columns x and y, or lon and lat).
 * `told` is the CRS of a file that does not name its own. Errors: `vector-without-crs`,
 * `crs-already-named`, `reference-not-points` {file, feature}, those of the readers.
 */
export async function readReferenceFile(
  file: string,
  told: string | undefined,
): Promise<ReferenceFile> {
  const asked = told === undefined ? null : crsArgument(told);
  if (/\.(csv|tsv|txt)$/i.test(file)) return readCsv(file, asked);
  const layer = await readVectorFile(file);
  if (asked !== null && layer.crs !== null && asked !== layer.crs) {
    throw new SurveyError('crs-already-named', { file, crs: layer.crs, asked });
  }
  const crs = layer.crs ?? asked;
  if (crs === null) throw new SurveyError('vector-without-crs', { file });
  const points = layer.features.map(({ index, geometry, properties }): ReferencePoint => {
    const [x, y] = pointOf(geometry?.type === 'Point' ? geometry.coordinates : null, file, index);
    return { xy: [x, y], properties };
  });
  return { crs, points };
}

function pointOf(position: Position | null, file: string, index: number): [number, number] {
  const [x, y] = position ?? [];
  if (x !== undefined && y !== undefined) return [x, y];
  throw new SurveyError('reference-not-points', { file, feature: index + 1 });
}

/**
 * The class that a field names for each point. Errors: `reference-field-absent` {file, field, fields},
 * `reference-unlabelled` {file, field, points}: a point without a class would bias the rest.
 */
export function labelsOf({ points }: ReferenceFile, field: string, file: string): string[] {
  if (!points.some(({ properties }) => Object.hasOwn(properties, field))) {
    const fields = [...new Set(points.flatMap(({ properties }) => Object.keys(properties)))];
    throw new SurveyError('reference-field-absent', { file, field, fields: fields.join(', ') });
  }
  const labels = points.map(({ properties }) => String(properties[field] ?? '').trim());
  const empty = labels.filter((label) => label === '').length;
  if (empty > 0) throw new SurveyError('reference-unlabelled', { file, field, points: empty });
  return labels;
}
