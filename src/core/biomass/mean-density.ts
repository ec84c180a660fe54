import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  leafFigure,
  printedInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import type { Unit } from '../units.ts';
import { meanWetMass, squaredDeviation, standardError, wetMassPerHectare } from './formulas.ts';
import { SHOWN } from './shown-digits.ts';

/** As the forms print it (16.21). Truncated and carried as printed, so never above what was weighed. */
const T_PER_HA: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };
const STANDARD_ERROR: Rounding = { rule: 'half-up', places: 'significant', digits: 4 };

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
  const head = (quantity: string, unit: Unit) => headOf(ledger, quantity, unit);
  const count = leafFigure(
    head('quadrat-count', 'count'),
    { kind: 'decimal', text: String(densities.length) },
    { kind: 'typed', path: countPath },
  );
  enter(ledger, count);
  const perArea = densities.map((figure) => unroundedInput('wetMassPerArea', figure));
  const counted = printedInput('quadratCount', count);
  const meanInputs = [...perArea, counted];
  const mean = enter(
    ledger,
    derivedFigure(head('mean-wet-mass', 'kg/m2'), meanWetMass, meanInputs, SHOWN),
  );
  if (densities.length === 1) {
    raise(ledger, 'doubt', 'single-quadrat', 'quadrat-count');
  } else {
    const squares = densities.map((figure, index) => {
      const own = head('squared-deviation', 'kg2/m4');
      const inputs = [
        unroundedInput('wetMassPerArea', figure),
        unroundedInput('meanWetMass', mean),
      ];
      const id = `${own.id}:${index + 1}`;
      const square = { ...own, id, subject: figure.subject };
      return enter(ledger, derivedFigure(square, squaredDeviation, inputs, SHOWN));
    });
    const inputs = [
      ...squares.map((figure) => unroundedInput('squaredDeviation', figure)),
      counted,
    ];
    const errorHead = head('standard-error', 'kg/m2');
    enter(ledger, derivedFigure(errorHead, standardError, inputs, STANDARD_ERROR));
  }
  const inputs = [unroundedInput('meanWetMass', mean)];
  return enter(
    ledger,
    derivedFigure(head('wet-mass', 't/ha'), wetMassPerHectare, inputs, T_PER_HA),
  );
}
