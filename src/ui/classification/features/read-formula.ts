import { type ErrorDetails, isSurveyError } from '../../../core/errors.ts';
import type { PointFeature } from '../../../core/training/features/feature-spec.ts';
import { parseFormula } from '../../../core/training/features/formula/parse-formula.ts';
import type { BandRoles } from '../../../core/training/features/spectral-indices.ts';

export type ReadFormula =
  | { readonly kind: 'empty' }
  | { readonly kind: 'feature'; readonly feature: PointFeature }
  | { readonly kind: 'wrong'; readonly code: string; readonly details: ErrorDetails };

/** Whether it names a band by its number, b1 the first. */
const isNumbered = (name: string, bands: readonly number[]): boolean => {
  const number = /^b([1-9]\d*)$/.exec(name)?.[1];
  return number !== undefined && bands.includes(Number(number) - 1);
};

/** A formula as it is typed: a feature, or what is wrong with it and at which column. */
export function readFormula(text: string, roles: BandRoles, bands: readonly number[]): ReadFormula {
  if (text.trim() === '') return { kind: 'empty' };
  const known: Readonly<Record<string, number | undefined>> = { ...roles };
  try {
    const { names } = parseFormula(text);
    const named: Record<string, number> = {};
    for (const name of names) {
      const band = known[name];
      if (band !== undefined) named[name] = band;
      else if (!isNumbered(name, bands)) {
        const offered = [
          ...Object.keys(roles),
          ...[bands[0], bands.at(-1)].flatMap((each) => (each === undefined ? [] : `b${each + 1}`)),
        ].join(', ');
        return { kind: 'wrong', code: 'formula-band-unknown', details: { name, known: offered } };
      }
    }
    return { kind: 'feature', feature: { kind: 'formula', text: text.trim(), bands: named } };
  } catch (error) {
    if (!isSurveyError(error)) throw error;
    return { kind: 'wrong', code: error.code, details: error.details };
  }
}
