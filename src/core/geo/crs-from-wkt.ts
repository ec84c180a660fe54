import type { CrsCode } from './crs-code.ts';
import { type CrsDefinition, type Datum, supportedCrs } from './crs-definitions.ts';
import { parseWkt, type WktNode, wktNodes } from './wkt.ts';

/** Names that WKT writers give to a datum's geographic system, without case and punctuation. */
const DATUM_NAMES: Readonly<Record<string, Datum>> = {
  wgs84: 'WGS 84',
  wgs1984: 'WGS 84',
  jgd2011: 'JGD2011',
  jgd2000: 'JGD2000',
  tokyo: 'Tokyo',
  etrs89: 'ETRS89',
  etrs1989: 'ETRS89',
  nad83: 'NAD83',
  northamerican1983: 'NAD83',
  nad27: 'NAD27',
  northamerican1927: 'NAD27',
  nzgd2000: 'NZGD2000',
  osgb36: 'OSGB36',
  osgb1936: 'OSGB36',
};

const NAMED: Readonly<Record<string, CrsCode>> = {
  wgs1984webmercatorauxiliarysphere: 'EPSG:3857',
  wgs84pseudomercator: 'EPSG:3857',
  etrs1989laea: 'EPSG:3035',
  etrs89extendedlaeaeurope: 'EPSG:3035',
};

const PARAMETERS = {
  lat_0: ['latitudeoforigin', 'latitudeofnaturalorigin'],
  lon_0: ['centralmeridian', 'longitudeofnaturalorigin'],
  k: ['scalefactor', 'scalefactoratnaturalorigin'],
  x_0: ['falseeasting'],
  y_0: ['falsenorthing'],
} as const;

type TransverseMercator = Readonly<Record<keyof typeof PARAMETERS, number>>;

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The EPSG code of a WKT text (.prj of a shapefile, a GeoPackage's definition): its own authority
 * code, else the datum and parameters of a system that Moba knows. Null when in any doubt.
 */
export function crsFromWkt(text: string): CrsCode | null {
  const root = parseWkt(text);
  if (!root) return null;
  const authority = root.children.find((c) => c.keyword === 'AUTHORITY' || c.keyword === 'ID');
  if (authority && authority.texts[0]?.toUpperCase() === 'EPSG') {
    const code = Number(authority.texts[1] ?? authority.numbers[0]);
    if (Number.isInteger(code) && code > 0) return `EPSG:${code}`;
  }
  const geographic = wktNodes(root, 'GEOGCS', 'GEOGCRS', 'BASEGEOGCRS', 'GEODCRS')[0];
  const datum = DATUM_NAMES[plain(geographic?.texts[0] ?? '').replace(/^gcs/, '')];
  if (!geographic || !datum || !primeMeridianIsGreenwich(root)) return null;
  if (geographic === root) {
    return codeOf((known) => known.kind === 'geographic' && known.datum === datum);
  }
  if (root.keyword !== 'PROJCS' || !unitIsMetre(root)) return null;
  const projection = plain(wktNodes(root, 'PROJECTION')[0]?.texts[0] ?? '');
  if (projection !== 'transversemercator') return NAMED[plain(root.texts[0] ?? '')] ?? null;
  const wanted = transverseMercator(root);
  return codeOf((known) => known.datum === datum && sameTransverseMercator(known, wanted));
}

function codeOf(matches: (known: CrsDefinition) => boolean): CrsCode | null {
  const found = supportedCrs().filter(matches);
  return found.length === 1 ? (found[0] as CrsDefinition).code : null;
}

const primeMeridianIsGreenwich = (root: WktNode) =>
  wktNodes(root, 'PRIMEM').every((node) => node.numbers[0] === 0);

const unitIsMetre = (root: WktNode) =>
  root.children.some((child) => child.keyword === 'UNIT' && child.numbers[0] === 1);

function transverseMercator(root: WktNode): TransverseMercator {
  const nodes = wktNodes(root, 'PARAMETER');
  const value = (names: readonly string[], absent: number) =>
    nodes.find((node) => names.includes(plain(node.texts[0] ?? '')))?.numbers[0] ?? absent;
  return {
    lat_0: value(PARAMETERS.lat_0, 0),
    lon_0: value(PARAMETERS.lon_0, 0),
    k: value(PARAMETERS.k, 1),
    x_0: value(PARAMETERS.x_0, 0),
    y_0: value(PARAMETERS.y_0, 0),
  };
}

function sameTransverseMercator(known: CrsDefinition, wanted: TransverseMercator): boolean {
  const term = (name: string) => {
    const match = new RegExp(`\\+${name}=(\\S+)`).exec(known.proj);
    return match ? Number(match[1]) : 0;
  };
  const isUtm = known.proj.startsWith('+proj=utm ');
  if (!isUtm && !known.proj.startsWith('+proj=tmerc ')) return false;
  const actual: TransverseMercator = isUtm
    ? {
        lat_0: 0,
        lon_0: 6 * term('zone') - 183,
        k: 0.9996,
        x_0: 500_000,
        y_0: known.proj.includes('+south') ? 10_000_000 : 0,
      }
    : {
        lat_0: term('lat_0'),
        lon_0: term('lon_0'),
        k: term('k'),
        x_0: term('x_0'),
        y_0: term('y_0'),
      };
  return (Object.keys(PARAMETERS) as (keyof TransverseMercator)[]).every(
    (name) => Math.abs(actual[name] - wanted[name]) <= TOLERANCE[name],
  );
}

/** Writers print 139.8333333333 with 10 to 15 digits; 1e-9° is 0.1 mm. */
const TOLERANCE: TransverseMercator = { lat_0: 1e-9, lon_0: 1e-9, k: 1e-12, x_0: 1e-6, y_0: 1e-6 };
