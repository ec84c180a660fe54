import type { CrsCode } from './crs-code.ts';
import { type CrsDefinition, define } from './crs-definition.ts';
import { SINGLE_SYSTEMS } from './crs-single.ts';
import { PLANE_RECTANGULAR_ORIGINS, ROMAN } from './japan-zones.ts';
import { parseUserCrs } from './user-crs.ts';
import { userDefinition } from './user-definition.ts';

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
    [26701, 1, 22, 'NAD27', ''],
    [23028, 28, 11, 'ED50', ''],
    [28348, 48, 11, 'GDA94', ' +south'],
    [7846, 46, 14, 'GDA2020', ' +south'],
    [32201, 1, 60, 'WGS 72', ''],
    [32301, 1, 60, 'WGS 72', ' +south'],
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

const DEFINITIONS: ReadonlyMap<string, CrsDefinition> = new Map(
  [...SINGLE_SYSTEMS, ...zoneRuns()].map((definition) => [definition.code, definition]),
);

/** Null for a system that Moba does not know for sure. */
export function crsDefinition(code: CrsCode): CrsDefinition | null {
  if (code.startsWith('EPSG:')) return DEFINITIONS.get(code) ?? null;
  const terms = parseUserCrs(code);
  return terms && userDefinition(code, terms);
}

export const supportedCrs = (): readonly CrsDefinition[] => [...DEFINITIONS.values()];
