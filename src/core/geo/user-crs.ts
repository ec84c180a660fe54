import type { CrsCode } from './crs-code.ts';

/** Axis in m and inverse flattening (0: a sphere), the shift to WGS 84, the meridian of longitude 0. */
export interface UserDatum {
  readonly a: number;
  readonly rf: number;
  /** 3 or 7 terms in PROJ's order; null: no shift is known. */
  readonly towgs84: readonly number[] | null;
  readonly meridianDeg: number;
}

/** A system without code. `parameters` by PROJ's names, in degrees, metres and ratios. */
export interface UserCrs {
  readonly projection: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly datum: UserDatum;
  readonly metresPerUnit: number;
}

/** What each projection may be given; these are the ones that were held against PROJ. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  longlat: [],
  tmerc: ['lat_0', 'lon_0', 'k', 'x_0', 'y_0'],
  lcc: ['lat_0', 'lon_0', 'lat_1', 'lat_2', 'k_0', 'x_0', 'y_0'],
  aea: ['lat_0', 'lon_0', 'lat_1', 'lat_2', 'x_0', 'y_0'],
  laea: ['lat_0', 'lon_0', 'x_0', 'y_0'],
  stere: ['lat_0', 'lat_ts', 'lon_0', 'k', 'x_0', 'y_0'],
  sterea: ['lat_0', 'lon_0', 'k', 'x_0', 'y_0'],
  merc: ['lon_0', 'lat_ts', 'k', 'x_0', 'y_0'],
  omerc: ['lat_0', 'lonc', 'alpha', 'gamma', 'k', 'x_0', 'y_0', 'no_uoff'],
  cea: ['lat_ts', 'lon_0', 'x_0', 'y_0'],
};

const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/;
/** Feet, yards and metres; a kilometre would need other steps in the measuring of areas. */
const UNIT_RANGE_M = [0.2, 1.1] as const;

const inRange = (value: number, [low, high]: readonly [number, number]) =>
  value >= low && value <= high;

function parameterSound(name: string, value: number): boolean {
  if (name.startsWith('lat')) return Math.abs(value) <= 90;
  if (name.startsWith('lon') || name === 'alpha' || name === 'gamma') return Math.abs(value) <= 360;
  if (name.startsWith('k')) return inRange(value, [0.5, 2]);
  return Math.abs(value) <= 1e9;
}

function isSound({ projection, parameters, datum, metresPerUnit }: UserCrs): boolean {
  const allowed = PARAMETERS[projection];
  if (!allowed) return false;
  for (const [name, value] of Object.entries(parameters)) {
    if (!allowed.includes(name) || !parameterSound(name, value)) return false;
  }
  const { a, rf, towgs84, meridianDeg } = datum;
  // Bodies the size of the Earth; Clarke 1880 is the flattest, Everest the smallest in use.
  const body = inRange(a, [6.35e6, 6.4e6]) && (rf === 0 || inRange(rf, [280, 320]));
  const shift =
    towgs84 === null ||
    ((towgs84.length === 3 || towgs84.length === 7) &&
      towgs84.every((term) => Math.abs(term) <= 2000));
  return body && shift && Math.abs(meridianDeg) <= 180 && inRange(metresPerUnit, UNIT_RANGE_M);
}

const ELLIPSOID_TERMS: readonly (readonly [a: number, rf: number, term: string])[] = [
  [6378137, 298.257222101, '+ellps=GRS80'],
  [6378137, 298.257223563, '+ellps=WGS84'],
];

export function datumTerms({ a, rf, towgs84, meridianDeg }: UserDatum): string {
  const named = ELLIPSOID_TERMS.find(([axis, flattening]) => axis === a && flattening === rf)?.[2];
  const body = named ?? (rf === 0 ? `+a=${a} +b=${a}` : `+a=${a} +rf=${rf}`);
  const shift = towgs84 === null ? '' : ` +towgs84=${towgs84.join(',')}`;
  return `${body}${shift}${meridianDeg === 0 ? '' : ` +pm=${meridianDeg}`}`;
}

/** The one text of a system: what is equal has one code. Null where a value makes no sense. */
export function userCrsCode(crs: UserCrs): CrsCode | null {
  if (!isSound(crs)) return null;
  const { projection, parameters, datum, metresPerUnit } = crs;
  const given = (PARAMETERS[projection] ?? []).flatMap((name) => {
    const value = parameters[name];
    if (value === undefined) return [];
    return name === 'no_uoff' ? ' +no_uoff' : ` +${name}=${value === 0 ? 0 : value}`;
  });
  const unit = projection === 'longlat' || metresPerUnit === 1 ? '' : ` +to_meter=${metresPerUnit}`;
  return `PROJ:+proj=${projection}${given.join('')} ${datumTerms(datum)}${unit}`;
}

/** Back from its code; null for anything that `userCrsCode` would not have written. */
export function parseUserCrs(code: CrsCode): UserCrs | null {
  const terms = new Map(
    code
      .slice('PROJ:'.length)
      .split(' ')
      .map((term): [string, string] => {
        const [name = '', value = ''] = term.replace(/^\+/, '').split('=');
        return [name, value];
      }),
  );
  const take = (name: string): number | null => {
    const text = terms.get(name);
    return text !== undefined && NUMBER.test(text) ? Number(text) : null;
  };
  const projection = terms.get('proj') ?? '';
  const named = ELLIPSOID_TERMS.find(([, , term]) => term === `+ellps=${terms.get('ellps')}`);
  const a = named?.[0] ?? take('a') ?? Number.NaN;
  const parameters: Record<string, number> = {};
  for (const name of PARAMETERS[projection] ?? []) {
    if (!terms.has(name)) continue;
    parameters[name] = name === 'no_uoff' ? 1 : (take(name) ?? Number.NaN);
  }
  const crs: UserCrs = {
    projection,
    parameters,
    datum: {
      a,
      rf: named?.[1] ?? take('rf') ?? (take('b') === a ? 0 : Number.NaN),
      towgs84: terms.get('towgs84')?.split(',').map(Number) ?? null,
      meridianDeg: take('pm') ?? 0,
    },
    metresPerUnit: take('to_meter') ?? 1,
  };
  return userCrsCode(crs) === code ? crs : null;
}
