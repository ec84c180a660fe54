import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonArea } from '../../src/core/area/polygon-area.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import { readVector } from '../../src/files/vector/read-vector.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedJson, sharedVector } from '../shared-data.ts';

interface Measured {
  readonly area_m2: number;
  readonly perimeter_all_rings_m: number;
  readonly area_m2_laea?: number;
}

interface AreaVectors {
  readonly polygons: readonly {
    readonly name: string;
    readonly rings: readonly (readonly (readonly [number, number])[])[];
    readonly WGS84: Measured;
    readonly GRS80: Measured;
  }[];
}

const AREA = { relative: 1e-9, absolute: 1e-4, source: 'GeographicLib Planimeter, m²' };
const PERIMETER = { relative: 1e-9, absolute: 1e-6, source: 'GeographicLib Planimeter, m' };
const QUADRAT = { relative: 1e-8, absolute: 5e-9, source: 'PROJ laea, m²' };
/** expected.json is on WGS84, and prints 1e-3 m² of a sum and 1e-4 m² of a feature. */
const PRINTED_SUM = { relative: 1e-9, absolute: 2e-3, source: 'pyproj Geod, m²' };
const PRINTED_FEATURE = { relative: 1e-9, absolute: 2e-4, source: 'pyproj Geod, m²' };

function expectNear(actual: number, wanted: number, tolerance: typeof AREA, what: string) {
  const allowed = Math.max(tolerance.relative * Math.abs(wanted), tolerance.absolute);
  const told = `${what}: ${actual}, ${tolerance.source}: ${wanted}`;
  expect(Math.abs(actual - wanted), told).toBeLessThanOrEqual(allowed);
}

describe('polygon areas against GeographicLib', () => {
  test.for([
    ['EPSG:4326', 'WGS84'],
    ['EPSG:6668', 'GRS80'],
  ] as const)('every vector in %s', ([crs, ellipsoid], { skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const { polygons } = sharedJson<AreaVectors>('vectors/geodesic-area.json');
    expect(polygons.length).toBeGreaterThanOrEqual(30);
    for (const polygon of polygons) {
      const wanted = polygon[ellipsoid];
      const coordinates = polygon.rings.map((ring) => ring.map((xy) => [...xy]));
      const own = polygonArea({ type: 'Polygon', coordinates }, crs);
      expectNear(own.areaM2, wanted.area_m2, AREA, polygon.name);
      expectNear(own.perimeterM, wanted.perimeter_all_rings_m, PERIMETER, polygon.name);
      if (polygon.name.includes('quadrat')) {
        expectNear(own.areaM2, wanted.area_m2_laea ?? Number.NaN, QUADRAT, polygon.name);
      }
    }
  });
});

interface ExpectedLayer {
  readonly features: number;
  readonly geometry: Readonly<Record<string, number>>;
  readonly crs: CrsCode | null;
  readonly fields: readonly string[];
  readonly geodesic_area_m2_total?: number;
  readonly geodesic_area_m2_first?: readonly number[];
}

const FILES = [
  'aber/cls_forest_smpls.gpkg',
  'aber/cls_grass_smpls.gpkg',
  'aber/cls_urban_smpls.gpkg',
  'aber/cls_water_smpls.gpkg',
  'aber/cls_acc_assessment_pts_ref.geojson',
  'accuracy/gmw_acc_roi_1_cls_acc_pts_1.geojson',
  'lsat/trainingPolygons_lsat.gpkg',
  'japan/N03-20_13_200101.shp',
  'vector/fiji_wgs84_poly.geojson',
  'vector/aber_osgb_single_poly_hole.geojson',
  'vector/train_20190108_lac.geojson',
  'vector/seagrass_area_segments.geojson',
  'vector/NH_All_Quadrats.shp',
  'vector/counties.zip',
  'vector/chinese.shp',
  'vector/nc.gpkg',
  'vector/protected_areas.shp',
  'malformed/tokyo_port_jprcs9.geojson',
  'malformed/tokyo_cp932_nocpg.zip',
  'malformed/tokyo_noprj.zip',
  'malformed/self_intersecting.geojson',
  'malformed/unclosed_ring.geojson',
];

describe('real files against OGR and pyproj', () => {
  test.for(FILES)('%s', async (path, { skip }) => {
    skip(SHARED_ABSENT, ABSENT_REASON);
    const wanted = sharedJson<Record<string, readonly ExpectedLayer[]>>('expected.json')[path]?.[0];
    if (!wanted) throw new Error(`${path} is not in expected.json`);
    const layer = await readVector(sharedVector(path));
    expect(layer.features).toHaveLength(wanted.features);
    expect(layer.crs).toBe(wanted.crs);
    expect(layer.fields.map((field) => field.name)).toEqual(wanted.fields);
    const types: Record<string, number> = {};
    for (const { geometry } of layer.features) {
      types[geometry?.type ?? 'null'] = (types[geometry?.type ?? 'null'] ?? 0) + 1;
    }
    expect(types).toEqual(wanted.geometry);
    if (layer.crs === null || wanted.geodesic_area_m2_total === undefined) return;
    const crs = layer.crs;
    const areas = layer.features.map(
      ({ geometry }) => polygonArea(geometry as Polygon | MultiPolygon, crs).areaM2,
    );
    const total = areas.reduce((sum, area) => sum + area, 0);
    expectNear(total, wanted.geodesic_area_m2_total, PRINTED_SUM, path);
    for (const [index, area] of (wanted.geodesic_area_m2_first ?? []).entries()) {
      expectNear(areas[index] ?? Number.NaN, area, PRINTED_FEATURE, `${path} ${index}`);
    }
  });
});
