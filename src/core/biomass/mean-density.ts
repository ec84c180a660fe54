import { derivedFigure, type Figure, printedInput, unroundedInput } from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import type { Unit } from '../units.ts';
import { meanWetMass, squaredDeviation, standardError, wetMassPerHectare } from './formulas.ts';
import { sampleCount } from './sample-count.ts';
import { SHOWN, STANDARD_ERROR, T_PER_HA } from './shown-digits.ts';

/** A simple random sample: its count, its mean in kg/m², and the squared deviations (from n = 2). */
export interface SampleMean {
  readonly count: Figure;
  readonly mean: Figure;
  readonly squares: readonly Figure[];
}

/** `folder`: where its figures stand in the ledger (`stratum:a/`); empty = the item's own. */
export function sampleMean(
  ledger: Ledger,
  densities: readonly Figure[],
  countPath: string,
  folder = '',
): SampleMean {
  const head = (quantity: string, unit: Unit) =>
    headOf(ledger, quantity, unit, `${folder}${quantity}`);
  const tail = `${folder}quadrat-count`;
  const count = sampleCount(ledger, densities.length, countPath, {
    quantity: 'quadrat-count',
    tail,
  });
  const meanInputs = [
    ...densities.map((figure) => unroundedInput('wetMassPerArea', figure)),
    printedInput('quadratCount', count),
  ];
  const mean = enter(
    ledger,
    derivedFigure(head('mean-wet-mass', 'kg/m2'), meanWetMass, meanInputs, SHOWN),
  );
  if (densities.length === 1) {
    raise(ledger, 'doubt', 'single-quadrat', tail);
    return { count, mean, squares: [] };
  }
  const squares = densities.map((figure, index) => {
    const own = head('squared-deviation', 'kg2/m4');
    const inputs = [unroundedInput('wetMassPerArea', figure), unroundedInput('meanWetMass', mean)];
    const square = { ...own, id: `${own.id}:${index + 1}`, subject: figure.subject };
    return enter(ledger, derivedFigure(square, squaredDeviation, inputs, SHOWN));
  });
  return { count, mean, squares };
}

/** Wet mass per hectare of a mean in kg/m², cut to 0.01 t/ha. */
export function wetMassOf(ledger: Ledger, mean: Figure): Figure {
  const head = headOf(ledger, 'wet-mass', 't/ha');
  const inputs = [unroundedInput('meanWetMass', mean)];
  return enter(ledger, derivedFigure(head, wetMassPerHectare, inputs, T_PER_HA));
}

/**
 * Mean wet mass of the quadrats in t/ha, with n and the standard error of the mean (kg/m²) as
 * figures beside it. Null without quadrats. `densities`: kg/m², one per quadrat.
 */
export function meanDensity(
  ledger: Ledger,
  densities: readonly Figure[],
  countPath: string,
): Figure | null {
  if (densities.length === 0) return null;
  const { count, mean, squares } = sampleMean(ledger, densities, countPath);
  if (squares.length > 0) {
    const inputs = [
      ...squares.map((figure) => unroundedInput('squaredDeviation', figure)),
      printedInput('quadratCount', count),
    ];
    const head = headOf(ledger, 'standard-error', 'kg/m2');
    enter(ledger, derivedFigure(head, standardError, inputs, STANDARD_ERROR));
  }
  return wetMassOf(ledger, mean);
}
