import { crsInfo } from '../core/geo/crs.ts';
import { type CrsCode, epsgNumber } from '../core/geo/crs-code.ts';
import { type Language, t } from './t.ts';

/** EPSG numbers the nineteen zones of Japan in two runs, one per datum. */
const JAPAN_ZONES = [
  { datum: 'JGD2011', first: 6669 },
  { datum: 'JGD2000', first: 2443 },
] as const;

const japanZone = (code: number) =>
  JAPAN_ZONES.find(({ first }) => code >= first && code < first + 19);

/** True where the official axis order has X to the north. */
export const isJapanZone = (crs: CrsCode): boolean => japanZone(epsgNumber(crs) ?? 0) !== undefined;

/** A reference system as its users call it, with its code: JGD2011 平面直角 第5系 EPSG:6673. */
export function crsName(language: Language, crs: CrsCode): string {
  const code = epsgNumber(crs);
  if (code === null) {
    const { nameJa, nameEn } = crsInfo(crs);
    return language === 'ja' ? nameJa : nameEn;
  }
  const japan = japanZone(code);
  if (japan) {
    const zone = code - japan.first + 1;
    return `${t(language, 'crs.japan-zone', { datum: japan.datum, zone })} ${crs}`;
  }
  if (code > 32600 && code <= 32660) return `WGS 84 / UTM ${code - 32600}N ${crs}`;
  if (code > 32700 && code <= 32760) return `WGS 84 / UTM ${code - 32700}S ${crs}`;
  if (code === 4326) return `WGS 84 ${crs}`;
  if (code === 6668) return `JGD2011 ${crs}`;
  return crs;
}
