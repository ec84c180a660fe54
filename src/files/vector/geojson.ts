import { SurveyError } from '../../core/errors.ts';
import { type CrsCode, crsCodeFromText } from '../../core/geo/crs-code.ts';
import type { FieldValue, VectorFeature, VectorLayer } from '../../core/layers/vector-layer.ts';
import { fieldsOf } from './field-types.ts';
import { checkedGeometry, eachPosition } from './geojson-geometry.ts';
import { jsonErrorPosition } from './json-error-position.ts';

type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * GeoJSON: RFC 7946, and the 2008 `crs` member that QGIS and GDAL write. Without that member the
 * CRS is EPSG:4326, or null where coordinates lie outside ±360/±90 (the
 * antimeridian is crossed either way).
 * Errors: `text-not-utf8`, `json-malformed` {line, column}, `geojson-invalid` {feature, why}.
 */
export function readGeoJson(name: string, bytes: Uint8Array): VectorLayer {
  const root = parse(name, bytes);
  const raw = featureList(name, root);
  const features = raw.map((feature, index): VectorFeature => {
    const fail = (why: string) =>
      new SurveyError('geojson-invalid', { file: name, feature: index, why });
    if (!isObject(feature) || feature.type !== 'Feature') throw fail('not a Feature');
    const geometry = feature.geometry ?? null;
    const properties = isObject(feature.properties) ? feature.properties : {};
    return {
      index,
      geometry: geometry === null ? null : checkedGeometry(geometry, fail),
      // fromEntries defines own members: an attribute called __proto__ stays an attribute.
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, fieldValue(value)]),
      ),
    };
  });
  const declared = declaredCrs(root);
  return {
    format: 'geojson',
    name: layerName(name, root),
    crs: declared === undefined ? impliedCrs(features) : declared,
    encoding: 'utf-8',
    fields: fieldsOf(features.map((feature) => feature.properties)),
    features,
    otherLayers: [],
    skipped: [],
  };
}

function parse(name: string, bytes: Uint8Array): JsonObject {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SurveyError('text-not-utf8', { file: name }, { cause });
  }
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return root;
  } catch (cause) {
    throw new SurveyError('json-malformed', { file: name, ...jsonErrorPosition(text) }, { cause });
  }
  throw new SurveyError('geojson-invalid', { file: name, feature: null, why: 'not an object' });
}

const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

function featureList(name: string, root: JsonObject): readonly unknown[] {
  if (root.type === 'FeatureCollection' && Array.isArray(root.features)) return root.features;
  if (root.type === 'Feature') return [root];
  if (GEOMETRY_TYPES.has(String(root.type))) {
    return [{ type: 'Feature', properties: {}, geometry: root }];
  }
  const why = `type is ${JSON.stringify(root.type ?? null)}`;
  throw new SurveyError('geojson-invalid', { file: name, feature: null, why });
}

function fieldValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function layerName(file: string, root: JsonObject): string {
  return typeof root.name === 'string' && root.name !== ''
    ? root.name
    : file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

/** Undefined: no member. Null: the member says that no CRS is known, or one that has no code. */
function declaredCrs(root: JsonObject): CrsCode | null | undefined {
  if (!('crs' in root)) return undefined;
  const properties = isObject(root.crs) ? root.crs.properties : null;
  const told = isObject(properties) ? (properties.name ?? properties.code) : null;
  return told === null || told === undefined ? null : crsCodeFromText(String(told));
}

function impliedCrs(features: readonly VectorFeature[]): CrsCode | null {
  for (const { geometry } of features) {
    if (geometry === null) continue;
    for (const [x, y] of eachPosition(geometry)) {
      if (Math.abs(x) > 360 || Math.abs(y) > 90) return null;
    }
  }
  return 'EPSG:4326';
}
