import type { CrsCode } from './crs-code.ts';
import { type CrsDefinition, WGS84_BASE } from './crs-definition.ts';
import { DATUMS, type Datum, type NamedDatum } from './datums.ts';
import { datumTerms, type UserCrs } from './user-crs.ts';
import { datumOfUser, isNoShift } from './user-datum.ts';

const NAMES: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  longlat: ['経緯度', 'geographic'],
  tmerc: ['横メルカトル', 'Transverse Mercator'],
  lcc: ['ランベルト正角円錐', 'Lambert Conformal Conic'],
  aea: ['アルベルス正積円錐', 'Albers Equal Area'],
  laea: ['ランベルト正積方位', 'Lambert Azimuthal Equal Area'],
  stere: ['平射', 'Stereographic'],
  sterea: ['斜軸平射', 'Oblique Stereographic'],
  merc: ['メルカトル', 'Mercator'],
  omerc: ['斜軸メルカトル', 'Oblique Mercator'],
  cea: ['正積円筒', 'Cylindrical Equal Area'],
};

/** What `crsDefinition` knows of a user-defined system. */
export function userDefinition(code: CrsCode, crs: UserCrs): CrsDefinition {
  const datum = datumOfUser(crs.datum);
  const { towgs84, meridianDeg, a, rf } = crs.datum;
  const moved = towgs84 !== null && !isNoShift(towgs84);
  const otherBody = a !== 6378137;
  // PROJ's "ballpark": latitude and longitude of an unknown datum are taken for WGS 84's.
  const bare = datumTerms({ ...crs.datum, towgs84: moved ? towgs84 : null });
  const own = datumTerms({ a, rf, towgs84: null, meridianDeg: 0 });
  const geographic = crs.projection === 'longlat';
  const [ja, en] = NAMES[crs.projection] ?? [crs.projection, crs.projection];
  const rest = code.slice('PROJ:'.length).split(' ').slice(1);
  const terms = rest.filter((term) => !/^\+(ellps|a|b|rf|towgs84|pm|to_meter)(=|$)/.test(term));
  return {
    code,
    nameJa: `独自の座標系(${ja})`,
    nameEn: `user-defined (${en})`,
    kind: geographic ? 'geographic' : 'projected',
    unit: geographic ? 'degree' : 'm',
    datum,
    ellipsoid: !moved && !otherBody && rf === 298.257222101 ? 'GRS80' : 'WGS84',
    approximateM:
      moved && datum !== 'shift given' && datum !== 'unknown' ? accuracyOf(datum) : null,
    shifted: moved || meridianDeg !== 0,
    metresPerUnit: crs.metresPerUnit,
    base: moved ? WGS84_BASE : `+proj=longlat ${own} +no_defs`,
    proj: [
      `+proj=${crs.projection}`,
      ...terms,
      bare,
      `+to_meter=${crs.metresPerUnit}`,
      '+no_defs',
    ].join(' '),
  };
}

const accuracyOf = (datum: Datum) =>
  datum in DATUMS ? DATUMS[datum as NamedDatum].accuracyM : null;
