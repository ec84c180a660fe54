import { crsInfo } from './crs.ts';
import type { CrsCode } from './crs-code.ts';
import { DATUMS, type Datum, isNamedDatum } from './datums.ts';

/**
 * The earthquake of 2011-03-11 moved northern Honshu, and JGD2011 with it: up to 5.3 m, at Oshika
 * (国土地理院, 平成23年東北地方太平洋沖地震に伴う地殻変動について, 2011-03-19). Degrees: the extent
 * of EPSG:6713, whose parameter file undoes it; elsewhere EPSG:6698 says 1 m.
 */
const TOHOKU = { metres: 5.3, west: 135.42, south: 34.84, east: 142.14, north: 41.58 };
const ELSEWHERE_M = 1;

function jgd2000ToJgd2011M(lonLat: readonly [number, number] | undefined): number {
  if (lonLat === undefined) return TOHOKU.metres;
  const [lon, lat] = lonLat;
  const { west, south, east, north } = TOHOKU;
  const moved = lon >= west && lon <= east && lat >= south && lat <= north;
  return moved ? TOHOKU.metres : ELSEWHERE_M;
}

/** To WGS 84; null where nothing is known of the datum, or only a shift without its accuracy. */
function toWgs84M(datum: Datum): number | null {
  if (datum === 'WGS 84 equivalent') return 1;
  return isNamedDatum(datum) ? DATUMS[datum].accuracyM : null;
}

/**
 * How far off a point may be after it went from one system to the other, m: 0 on one datum, null
 * where nobody says. By way of WGS 84, whose accuracies add up (EPSG Geodetic Parameter Dataset:
 * `DATUMS`); Tokyo is shifted by three parameters for all of Japan, 9 m (EPSG:15483, 15484).
 * `lonLat`: where the point is, in degrees; without it the worst of Japan counts. Errors:
 * `crs-unsupported`.
 */
export function datumShiftAccuracyM(
  from: CrsCode,
  to: CrsCode,
  lonLat?: readonly [number, number],
): number | null {
  const [one, two] = [crsInfo(from).datum, crsInfo(to).datum];
  if (from === to || (one === two && isNamedDatum(one))) return 0;
  const pair = [one, two];
  if (pair.includes('JGD2000') && pair.includes('JGD2011')) {
    return jgd2000ToJgd2011M(lonLat);
  }
  // Accuracy of Tokyo to either is that of the one shift: they are taken as equal to WGS 84.
  if (pair.includes('Tokyo') && (pair.includes('JGD2000') || pair.includes('JGD2011'))) {
    return DATUMS.Tokyo.accuracyM;
  }
  const [first, second] = [toWgs84M(one), toWgs84M(two)];
  return first === null || second === null ? null : first + second;
}

/** The operation of the EPSG data set behind the figure to WGS 84; '' where there is none. */
export function datumShiftSource(crs: CrsCode): string {
  const { datum } = crsInfo(crs);
  return isNamedDatum(datum) ? DATUMS[datum].source : '';
}
