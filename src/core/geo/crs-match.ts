import type { CrsCode } from './crs-code.ts';
import { supportedCrs } from './crs-definitions.ts';
import { isNamedDatum, type NamedDatum } from './datums.ts';
import { type UserDatum, userCrsCode } from './user-crs.ts';
import { userDatumOf } from './user-datum.ts';

/** What a file says of its system, datum named or spelled out. Parameters: degrees, metres. */
export interface CrsFacts {
  readonly projection: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly datum: NamedDatum | UserDatum;
  readonly metresPerUnit: number;
  /** Degrees east of Greenwich; null: the datum's own. */
  readonly meridianDeg: number | null;
}

/** Writers print 139.8333333333 with 10 to 15 digits; 1e-8° is 1 mm. */
const TOLERANCE: Readonly<Record<string, number>> = { k: 1e-9, k_0: 1e-9, x_0: 1e-6, y_0: 1e-6 };
const TOLERANCE_DEG = 1e-8;

function termsOf(proj: string) {
  const terms = [...proj.matchAll(/\+([a-z_0-9]+)=?(\S*)/g)];
  const parameters: Record<string, number> = {};
  let projection = '';
  for (const [, name = '', value = ''] of terms) {
    if (name === 'proj') projection = value;
    else if (/^(lat|lon|k|x_0|y_0|zone|alpha|gamma)/.test(name)) parameters[name] = Number(value);
    else if (name === 'south') parameters.y_0 = 10_000_000;
  }
  if (projection !== 'utm') return { projection, parameters };
  const { zone = 0, y_0 = 0 } = parameters;
  const utm = { lat_0: 0, lon_0: 6 * zone - 183, k: 0.9996, x_0: 500_000, y_0 };
  return { projection: 'tmerc', parameters: utm };
}

const absent = (name: string) => (name.startsWith('k') ? 1 : 0);
const oneName = (name: string) => (name === 'k_0' ? 'k' : name);

function sameParameters(one: Record<string, number>, two: Readonly<Record<string, number>>) {
  const plain = (all: Readonly<Record<string, number>>) =>
    new Map(Object.entries(all).map(([name, value]) => [oneName(name), value]));
  const [left, right] = [plain(one), plain(two)];
  return [...new Set([...left.keys(), ...right.keys()])].every((name) => {
    const off = (left.get(name) ?? absent(name)) - (right.get(name) ?? absent(name));
    return Math.abs(off) <= (TOLERANCE[name] ?? TOLERANCE_DEG);
  });
}

function knownCode({ projection, parameters, datum, meridianDeg }: CrsFacts): CrsCode | null {
  if (typeof datum !== 'string' || !isNamedDatum(datum)) return null;
  const own = userDatumOf(datum).meridianDeg;
  if (Math.abs((meridianDeg ?? own) - own) > 1e-6) return null;
  const found = supportedCrs().filter((known) => {
    if (known.datum !== datum) return false;
    const terms = termsOf(known.proj);
    // Web Mercator is a sphere's formula on an ellipsoid's latitudes: it goes by name alone.
    return (
      known.code !== 'EPSG:3857' &&
      terms.projection === projection &&
      sameParameters(terms.parameters, parameters)
    );
  });
  return found.length === 1 ? found[0]!.code : null;
}

/** The EPSG code that the facts amount to, else their own code. Null where they make no sense. */
export function crsOfFacts(facts: CrsFacts): CrsCode | null {
  const known = facts.metresPerUnit === 1 || facts.projection === 'longlat';
  const code = known ? knownCode(facts) : null;
  if (code) return code;
  const { projection, parameters, metresPerUnit, meridianDeg } = facts;
  const datum = typeof facts.datum === 'string' ? userDatumOf(facts.datum) : facts.datum;
  const placed = { ...datum, meridianDeg: meridianDeg ?? datum.meridianDeg };
  return userCrsCode({ projection, parameters, datum: placed, metresPerUnit });
}
