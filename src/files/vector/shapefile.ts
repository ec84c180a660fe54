import { SurveyError } from '../../core/errors.ts';
import { crsFromWkt } from '../../core/geo/crs-from-wkt.ts';
import type { FieldValue, VectorFeature, VectorLayer } from '../../core/layers/vector-layer.ts';
import { dbfFields, dbfValues, isDeletedRow, openDbf } from './dbf.ts';
import { dbfEncoding } from './dbf-encoding.ts';
import { readShp } from './shp.ts';

/**
 * A shapefile from its .shp and what lies beside it; .dbf, .prj and .cpg may be missing.
 * Errors: `shapefile-damaged` {part, why}, `geometry-invalid` {feature, why},
 * `shapefile-parts-disagree` {shapes, rows}, `dbf-encoding-unknown`.
 */
export function readShapefile(
  file: string,
  shp: Uint8Array,
  companions: ReadonlyMap<string, Uint8Array>,
  encoding?: string,
): VectorLayer {
  const stem = stemOf(file);
  const part = (extension: string): Uint8Array | null => {
    for (const [name, bytes] of companions) {
      if (stemOf(name) === stem && name.toLowerCase().endsWith(extension)) return bytes;
    }
    return null;
  };
  const shapes = readShp(shp, (why, record) =>
    record === null
      ? new SurveyError('shapefile-damaged', { file, part: '.shp', why })
      : new SurveyError('geometry-invalid', { file, feature: record, why }),
  );
  const prj = part('.prj');
  const layer = {
    format: 'shapefile',
    name: baseName(file),
    crs: prj === null ? null : crsFromWkt(new TextDecoder().decode(prj)),
    otherLayers: [],
  } as const;
  const dbf = part('.dbf');
  if (dbf === null) {
    const features = shapes.map((geometry, index) => ({ index, geometry, properties: {} }));
    return { ...layer, encoding: null, fields: [], features, skipped: [] };
  }
  const table = openDbf(
    dbf,
    (why) => new SurveyError('shapefile-damaged', { file, part: '.dbf', why }),
  );
  if (table.rowCount !== shapes.length) {
    const counts = { shapes: shapes.length, rows: table.rowCount };
    throw new SurveyError('shapefile-parts-disagree', { file, ...counts });
  }
  const { label, decode } = dbfEncoding(file, table, part('.cpg'), encoding);
  const fields = dbfFields(table, decode);
  const features: VectorFeature[] = [];
  const skipped: number[] = [];
  for (const [index, geometry] of shapes.entries()) {
    const row = table.row(index);
    if (isDeletedRow(row)) {
      skipped.push(index);
      continue;
    }
    const values = dbfValues(table, row, decode);
    const properties = Object.fromEntries(
      fields.map((field, column): [string, FieldValue] => [field.name, values[column] ?? null]),
    );
    features.push({ index, geometry, properties });
  }
  return { ...layer, encoding: label, fields, features, skipped };
}

const baseName = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFC');

/** The parts of a shapefile share it, whatever the case: reef.shp, REEF.DBF. */
const stemOf = (name: string) => baseName(name).toLowerCase();
