import type { Geometry } from 'geojson';
import type { Database, SqlValue } from 'sql.js';
import { SurveyError } from '../../core/errors.ts';
import type { CrsCode } from '../../core/geo/crs-code.ts';
import { crsFromWkt } from '../../core/geo/crs-from-wkt.ts';
import type {
  FieldValue,
  VectorFeature,
  VectorField,
  VectorLayer,
} from '../../core/layers/vector-layer.ts';
import { readWkb } from './wkb.ts';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * The first feature table of a GeoPackage (OGC 12-128); the others are named in `otherLayers`.
 * Errors: `geopackage-damaged`, `geopackage-without-features` {tables}, `geometry-invalid`
 * {feature, why}.
 */
export async function readGeoPackage(
  file: string,
  bytes: Uint8Array,
  sqlWasmUrl?: string,
): Promise<VectorLayer> {
  const { default: initSqlJs } = await import('sql.js');
  const sql = await initSqlJs(sqlWasmUrl === undefined ? {} : { locateFile: () => sqlWasmUrl });
  const database = new sql.Database(bytes);
  try {
    return readLayer(file, database);
  } catch (cause) {
    if (cause instanceof SurveyError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SurveyError('geopackage-damaged', { file, why }, { cause });
  } finally {
    database.close();
  }
}

function rows(database: Database, sql: string, parameters: SqlValue[] = []): SqlValue[][] {
  return database.exec(sql, parameters)[0]?.values ?? [];
}

function readLayer(file: string, database: Database): VectorLayer {
  const tables = rows(
    database,
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')",
  ).map(([name]) => String(name));
  const layers = tables.includes('gpkg_geometry_columns')
    ? rows(
        database,
        `SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g
         JOIN gpkg_contents c ON c.table_name = g.table_name
         WHERE c.data_type = 'features' ORDER BY c.rowid`,
      )
    : [];
  const [first, ...others] = layers;
  if (!first) {
    const own = tables.filter((name) => !/^(gpkg_|sqlite_|rtree_)/.test(name));
    throw new SurveyError('geopackage-without-features', { file, tables: own.join(', ') });
  }
  const [table, geometryColumn] = [String(first[0]), String(first[1])];
  const columns = rows(database, `PRAGMA table_info(${quoted(table)})`)
    .map((row) => ({ name: String(row[1]), type: String(row[2]), isKey: Number(row[5]) > 0 }))
    .filter((column) => column.name !== geometryColumn && !column.isKey);
  const fields = columns.map(({ name, type }) => ({ name, type: fieldType(type) }));
  return {
    format: 'geopackage',
    name: table,
    crs: layerCrs(database, Number(first[2])),
    encoding: 'utf-8',
    fields,
    features: readFeatures(file, database, table, geometryColumn, fields),
    otherLayers: others.map((other) => String(other[0])),
    skipped: [],
  };
}

function readFeatures(
  file: string,
  database: Database,
  table: string,
  geometryColumn: string,
  fields: readonly VectorField[],
): VectorFeature[] {
  const names = [geometryColumn, ...fields.map((field) => field.name)].map(quoted).join(', ');
  const statement = database.prepare(`SELECT ${names} FROM ${quoted(table)}`);
  const features: VectorFeature[] = [];
  try {
    while (statement.step()) {
      const [blob, ...values] = statement.get();
      const index = features.length;
      const fail = (why: string) =>
        new SurveyError('geometry-invalid', { file, feature: index, why });
      features.push({
        index,
        geometry: blob instanceof Uint8Array ? readGeometryBlob(blob, fail) : null,
        properties: Object.fromEntries(
          fields.map((field, column) => [field.name, fieldValue(values[column], field.type)]),
        ),
      });
    }
  } finally {
    statement.free();
  }
  return features;
}

/** Bytes of the envelope by its code in the header's flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

function readGeometryBlob(blob: Uint8Array, fail: (why: string) => Error): Geometry | null {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) throw fail('no GeoPackage header');
  const flags = blob[3] as number;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined || flags & 0x20) throw fail('GeoPackage header of an unknown kind');
  return flags & 0x10 ? null : readWkb(blob, 8 + envelope, fail);
}

function layerCrs(database: Database, srsId: number): CrsCode | null {
  const [row] = rows(
    database,
    'SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [srsId],
  );
  if (!row || srsId <= 0) return null;
  const code = Number(row[1]);
  if (String(row[0]).toUpperCase() === 'EPSG' && Number.isInteger(code) && code > 0) {
    return `EPSG:${code}`;
  }
  return crsFromWkt(String(row[2]));
}

function fieldType(declared: string): VectorField['type'] {
  const type = declared.toUpperCase();
  if (type === 'BOOLEAN') return 'boolean';
  if (type.startsWith('DATE')) return 'date';
  if (type.startsWith('BLOB')) return 'binary';
  return /INT|REAL|FLOAT|DOUBLE|NUMERIC/.test(type) ? 'number' : 'string';
}

function fieldValue(value: SqlValue | undefined, type: VectorField['type']): FieldValue {
  if (value === undefined || value === null || value instanceof Uint8Array) return null;
  return type === 'boolean' ? value === 1 : value;
}
