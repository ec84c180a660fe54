import { DATUMS, type Datum, type NamedDatum } from './datums.ts';
import type { UserDatum } from './user-crs.ts';

/** A known datum as terms, for a system on it that has no code of its own. */
export function userDatumOf(name: NamedDatum): UserDatum {
  const terms = DATUMS[name].terms;
  const value = (key: string) => new RegExp(`\\+${key}=(\\S+)`).exec(terms)?.[1];
  const [a, rf] = BODIES[value('ellps') ?? ''] ?? [Number(value('a')), Number(value('rf'))];
  return {
    a,
    rf,
    towgs84: value('towgs84')?.split(',').map(Number) ?? [0, 0, 0],
    meridianDeg: Number(value('pm') ?? 0),
  };
}

const BODIES: Readonly<Record<string, readonly [a: number, rf: number]>> = {
  WGS84: [6378137, 298.257223563],
  GRS80: [6378137, 298.257222101],
  bessel: [6377397.155, 299.1528128],
  airy: [6377563.396, 299.3249646],
  clrk66: [6378206.4, 294.9786982138982],
  WGS72: [6378135, 298.26],
  intl: [6378388, 297],
};

export const isNoShift = (terms: readonly number[]) => terms.every((term) => term === 0);

/** The datum of a user-defined system: by its terms, as its name does not travel. */
export function datumOfUser({ a, rf, towgs84 }: UserDatum): Datum {
  if (towgs84 === null) return 'unknown';
  const names = (Object.keys(DATUMS) as NamedDatum[]).filter((name) => DATUMS[name].shifted);
  const sameTerms = names.find((name) => {
    const known = userDatumOf(name);
    return known.a === a && known.rf === rf && String(known.towgs84) === String(towgs84);
  });
  if (sameTerms) return sameTerms;
  if (!isNoShift(towgs84) || a !== 6378137) return 'shift given';
  return rf === 298.257223563 ? 'WGS 84' : 'WGS 84 equivalent';
}
