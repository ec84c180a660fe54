import type { CrsCode } from './crs-code.ts';
import { crsOfFacts } from './crs-match.ts';
import type { NamedDatum } from './datums.ts';
import type { UserDatum } from './user-crs.ts';
import { parseWkt, type WktNode, wktNodes } from './wkt.ts';
import { wktProjection } from './wkt-projection.ts';

/** Names that WKT writers give to a datum's geographic system, without case and punctuation. */
const DATUM_NAMES: Readonly<Record<string, NamedDatum>> = {
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
  gda94: 'GDA94',
  gda1994: 'GDA94',
  gda2020: 'GDA2020',
  rgf93: 'RGF93',
  rgf1993: 'RGF93',
  rgf93v1: 'RGF93',
  korea2000: 'Korea 2000',
  twd97: 'TWD97',
  twd1997: 'TWD97',
  wgs72: 'WGS 72',
  wgs1972: 'WGS 72',
  ed50: 'ED50',
  european1950: 'ED50',
  ntfparis: 'NTF (Paris)',
};

const NAMED: Readonly<Record<string, CrsCode>> = {
  wgs1984webmercatorauxiliarysphere: 'EPSG:3857',
  wgs84pseudomercator: 'EPSG:3857',
};

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The system of a WKT text (.prj of a shapefile, a GeoPackage's definition, an .aux.xml): its own
 * authority code, else what its datum and parameters amount to. Null when in any doubt.
 */
export function crsFromWkt(text: string): CrsCode | null {
  const root = parseWkt(text);
  if (!root) return null;
  const authority = root.children.find((c) => c.keyword === 'AUTHORITY' || c.keyword === 'ID');
  if (authority && authority.texts[0]?.toUpperCase() === 'EPSG') {
    const code = Number(authority.texts[1] ?? authority.numbers[0]);
    if (Number.isInteger(code) && code > 0) return `EPSG:${code}`;
  }
  const named = NAMED[plain(root.texts[0] ?? '')];
  if (named && root.keyword === 'PROJCS') return named;
  const geographic = wktNodes(root, 'GEOGCS', 'GEOGCRS', 'BASEGEOGCRS', 'GEODCRS')[0];
  const datum = geographic && datumOf(geographic);
  if (!datum) return null;
  const degrees = degreesOf(unitOf(geographic) ?? RADIAN);
  const meridianDeg = (wktNodes(root, 'PRIMEM')[0]?.numbers[0] ?? 0) * degrees;
  if (geographic === root) {
    if (degrees !== 1) return null;
    return crsOfFacts({
      projection: 'longlat',
      parameters: {},
      datum,
      metresPerUnit: 1,
      meridianDeg,
    });
  }
  const metresPerUnit = unitOf(root);
  if (root.keyword !== 'PROJCS' || metresPerUnit === null) return null;
  const made = wktProjection(root, metresPerUnit, degrees);
  return made && crsOfFacts({ ...made, datum, metresPerUnit, meridianDeg });
}

const RADIAN = Math.PI / 180;

/** Writers print a degree with 10 to 17 digits; it is meant exactly. */
function degreesOf(radians: number): number {
  const degrees = radians / RADIAN;
  return Math.abs(degrees - 1) < 1e-9 ? 1 : degrees;
}

/** Size of the node's own unit: metres or radians. */
const unitOf = (node: WktNode): number | null =>
  node.children.find(({ keyword }) => keyword === 'UNIT')?.numbers[0] ?? null;

/** By the name of the system or of its datum; else spelled out, where it names an ellipsoid. */
function datumOf(geographic: WktNode): NamedDatum | UserDatum | null {
  const node = wktNodes(geographic, 'DATUM')[0];
  const names = [geographic.texts[0] ?? '', node?.texts[0] ?? ''];
  for (const name of names) {
    const known = DATUM_NAMES[plain(name).replace(/^(gcs|d(?=[a-z]*\d*$))/, '')];
    if (known) return known;
  }
  const [a, rf] = wktNodes(geographic, 'SPHEROID', 'ELLIPSOID')[0]?.numbers ?? [];
  if (a === undefined || rf === undefined) return null;
  const towgs84 = wktNodes(geographic, 'TOWGS84')[0]?.numbers ?? null;
  return { a, rf, towgs84, meridianDeg: 0 };
}
