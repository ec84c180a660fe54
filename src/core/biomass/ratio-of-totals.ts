import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  type FigureId,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger } from '../ledger.ts';
import type { Unit } from '../units.ts';
import { ratioOfTotals, ratioStandardError, squaredRatioResidual } from './ratio-formulas.ts';
import { SHOWN, STANDARD_ERROR } from './shown-digits.ts';

/** One sampled thing (a transect, a piece of rope): its mass, and the ground or length it stands on. */
export interface RatioUnit {
  readonly subject: string;
  readonly mass: RoleInput;
  readonly extent: RoleInput;
}

export interface RatioHeads {
  readonly ratio: { readonly quantity: string; readonly unit: Unit; readonly tail: string };
  readonly squareUnit: Unit;
  readonly standardErrorTail: string;
  /** What the standard error leaves out, as a note of its figure. */
  readonly standardErrorNote?: string;
  readonly rounding: Rounding;
}

const inRole = (role: string, input: RoleInput): RoleInput => ({ ...input, role });

/**
 * Σ mass ÷ Σ extent with the standard error of a ratio (Cochran 1977 §6), in the ratio's unit; the
 * error is null for fewer than two units. `count`: the figure of how many there are.
 */
export function ratioMean(
  ledger: Ledger,
  units: readonly RatioUnit[],
  count: Figure,
  heads: RatioHeads,
): { readonly ratio: Figure; readonly standardError: Figure | null } {
  const extents = units.map(({ extent }) => inRole('unitExtent', extent));
  const masses = units.map(({ mass }) => inRole('unitMass', mass));
  const { quantity, unit, tail } = heads.ratio;
  const head = headOf(ledger, quantity, unit, tail);
  const ratio = enter(
    ledger,
    derivedFigure(head, ratioOfTotals, [...masses, ...extents], heads.rounding),
  );
  if (units.length < 2) return { ratio, standardError: null };
  const known = unroundedInput('ratio', ratio);
  const residuals = units.map(({ subject }, index) => {
    const id: FigureId = `${ratio.id}-residual:${index + 1}`;
    const inputs = [masses[index]!, known, extents[index]!];
    const own = { id, quantity: 'squared-residual', subject, unit: heads.squareUnit };
    return enter(ledger, derivedFigure(own, squaredRatioResidual, inputs, SHOWN));
  });
  const inputs = [
    ...residuals.map((figure) => unroundedInput('squaredResidual', figure)),
    printedInput('unitCount', count),
    ...extents,
  ];
  const { standardErrorTail: errorTail, standardErrorNote: note } = heads;
  const errorHead = headOf(ledger, 'standard-error', unit, errorTail);
  const noted = note === undefined ? errorHead : { ...errorHead, note };
  const standardError = derivedFigure(noted, ratioStandardError, inputs, STANDARD_ERROR);
  return { ratio, standardError: enter(ledger, standardError) };
}
