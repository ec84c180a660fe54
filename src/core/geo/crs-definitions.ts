import type { CrsCode } from './crs-code.ts';
import { PLANE_RECTANGULAR_ORIGINS, ROMAN } from './japan-zones.ts';

export type Datum =
  | 'WGS 84'
  | 'JGD2011'
  | 'JGD2000'
  | 'Tokyo'
  | 'ETRS89'
  | 'NAD83'
  | 'NAD27'
  | 'NZGD2000'
  | 'OSGB36';

/** What Moba knows of one reference system. proj4 ships none of the Japanese ones. */
export interface CrsDefinition {
  readonly code: CrsCode;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly kind: 'geographic' | 'projected';
  readonly unit: 'degree' | 'm';
  readonly datum: Datum;
  /** The ellipsoid on which area is taken: WGS84 too for a datum that is shifted to it. */
  readonly ellipsoid: 'WGS84' | 'GRS80';
  /** How far off the datum shift may be, m; null = taken as WGS84 without a shift, as PROJ does. */
  readonly approximateM: number | null;
  /** PROJ string of the projection. */
  readonly proj: string;
}

interface DatumFacts {
  readonly ellipsoid: 'WGS84' | 'GRS80';
  readonly projEllipsoid: string;
  readonly towgs84: string | null;
  readonly approximateM: number | null;
}

const unshifted = (ellipsoid: 'WGS84' | 'GRS80'): DatumFacts => ({
  ellipsoid,
  projEllipsoid: ellipsoid,
  towgs84: null,
  approximateM: null,
});

const shifted = (projEllipsoid: string, towgs84: string, approximateM: number): DatumFacts => ({
  ellipsoid: 'WGS84',
  projEllipsoid,
  towgs84,
  approximateM,
});

/** Shifts and their accuracies: EPSG 15484 (Tokyo), 1314 (OSGB36), 1173 (NAD27, CONUS). */
const DATUMS: Readonly<Record<Datum, DatumFacts>> = {
  'WGS 84': unshifted('WGS84'),
  JGD2011: unshifted('GRS80'),
  JGD2000: unshifted('GRS80'),
  ETRS89: unshifted('GRS80'),
  NAD83: unshifted('GRS80'),
  NZGD2000: unshifted('GRS80'),
  Tokyo: shifted('bessel', '-146.414,507.337,680.507', 9),
  OSGB36: shifted('airy', '446.448,-125.157,542.06,0.15,0.247,0.842,-20.489', 2),
  NAD27: shifted('clrk66', '-8,160,176', 10),
};

function define(
  code: number,
  datum: Datum,
  projection: string,
  nameEn: string,
  nameJa = nameEn,
): CrsDefinition {
  const facts = DATUMS[datum];
  const geographic = projection === 'longlat';
  const shift = facts.towgs84 === null ? '' : ` +towgs84=${facts.towgs84}`;
  const unit = geographic ? '' : ' +units=m';
  return {
    code: `EPSG:${code}`,
    nameJa,
    nameEn,
    kind: geographic ? 'geographic' : 'projected',
    unit: geographic ? 'degree' : 'm',
    datum,
    ellipsoid: facts.ellipsoid,
    approximateM: facts.approximateM,
    proj: `+proj=${projection} +ellps=${facts.projEllipsoid}${shift}${unit} +no_defs`,
  };
}

/** Each run of consecutive codes: first code, first zone, count, and how a zone is made. */
function* zoneRuns(): Generator<CrsDefinition> {
  for (const [first, datum] of [
    [6669, 'JGD2011'],
    [2443, 'JGD2000'],
    [30161, 'Tokyo'],
  ] as const) {
    for (const [index, [lat, lon]] of PLANE_RECTANGULAR_ORIGINS.entries()) {
      yield define(
        first + index,
        datum,
        `tmerc +lat_0=${lat} +lon_0=${lon} +k=0.9999 +x_0=0 +y_0=0`,
        `${datum} / Japan Plane Rectangular CS ${ROMAN[index]}`,
        `${datum} 平面直角座標系 第${index + 1}系`,
      );
    }
  }
  for (const [first, firstZone, count, datum, south] of [
    [6688, 51, 5, 'JGD2011', ''],
    [3097, 51, 5, 'JGD2000', ''],
    [3092, 51, 5, 'Tokyo', ''],
    [32601, 1, 60, 'WGS 84', ''],
    [32701, 1, 60, 'WGS 84', ' +south'],
    [25828, 28, 11, 'ETRS89', ''],
    [26901, 1, 23, 'NAD83', ''],
  ] as const) {
    for (let index = 0; index < count; index++) {
      const zone = firstZone + index;
      const name = `UTM zone ${zone}${south ? 'S' : 'N'}`;
      const nameJa = `UTM 第${zone}帯${south ? '(南半球)' : ''}`;
      yield define(
        first + index,
        datum,
        `utm +zone=${zone}${south}`,
        `${datum} / ${name}`,
        `${datum} ${nameJa}`,
      );
    }
  }
  const mtmMeridians = [-53, -56, -58.5, -61.5, -64.5, -67.5, -70.5, -73.5, -76.5, -79.5];
  for (const [index, lon] of mtmMeridians.entries()) {
    yield define(
      32181 + index,
      'NAD83',
      `tmerc +lat_0=0 +lon_0=${lon} +k=0.9999 +x_0=304800 +y_0=0`,
      `NAD83 / MTM zone ${index + 1}`,
    );
  }
}

const SINGLE: readonly CrsDefinition[] = [
  define(4326, 'WGS 84', 'longlat', 'WGS 84', 'WGS 84 経緯度'),
  define(6668, 'JGD2011', 'longlat', 'JGD2011', 'JGD2011 経緯度'),
  define(4612, 'JGD2000', 'longlat', 'JGD2000', 'JGD2000 経緯度'),
  define(4301, 'Tokyo', 'longlat', 'Tokyo', '旧日本測地系 経緯度'),
  define(4258, 'ETRS89', 'longlat', 'ETRS89'),
  define(4267, 'NAD27', 'longlat', 'NAD27'),
  define(4269, 'NAD83', 'longlat', 'NAD83'),
  {
    // Latitudes are ellipsoidal, the formula spherical: areas on this plane mean nothing.
    ...define(3857, 'WGS 84', 'merc', 'WGS 84 / Pseudo-Mercator', 'Webメルカトル'),
    proj: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
  },
  define(
    27700,
    'OSGB36',
    'tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000',
    'OSGB36 / British National Grid',
  ),
  define(
    2193,
    'NZGD2000',
    'tmerc +lat_0=0 +lon_0=173 +k=0.9996 +x_0=1600000 +y_0=10000000',
    'NZGD2000 / New Zealand Transverse Mercator 2000',
  ),
  define(
    3035,
    'ETRS89',
    'laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000',
    'ETRS89-extended / LAEA Europe',
  ),
];

const DEFINITIONS: ReadonlyMap<string, CrsDefinition> = new Map(
  [...SINGLE, ...zoneRuns()].map((definition) => [definition.code, definition]),
);

/** Null for a system that Moba does not know for sure. */
export const crsDefinition = (code: CrsCode): CrsDefinition | null => DEFINITIONS.get(code) ?? null;

export const supportedCrs = (): readonly CrsDefinition[] => [...DEFINITIONS.values()];
