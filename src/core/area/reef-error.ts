import type { Rounding } from '../decimal.ts';
import { derivedFigure, type Figure, printedInput, unroundedInput } from '../derivation.ts';
import { enter, headOf, type Ledger, type Read, raise } from '../ledger.ts';
import { reefVariance, squaredReefDeviation, standardErrorOfReefs } from './reef-sampling.ts';

const SHOWN: Rounding = { rule: 'half-up', places: 'significant', digits: 6 };
const STANDARD_ERROR: Rounding = { rule: 'half-up', places: 'significant', digits: 4 };

interface ReefSample {
  readonly areas: readonly Figure[];
  readonly count: Figure;
  readonly mean: Figure;
  /** Reefs that stand there. */
  readonly total: Read;
}

/** SE of the total in m²; null = unknown: one reef tells nothing of how reefs differ. */
export function standardErrorOfReefTotal(ledger: Ledger, sample: ReefSample): Figure | null {
  const { areas, count, mean, total } = sample;
  if (areas.length === 1) {
    if (total.value.gt(1)) raise(ledger, 'doubt', 'single-reef', 'measured-reefs');
    return null;
  }
  const squares = areas.map((area) => {
    const tail = area.id.slice(ledger.prefix.length + 1).replace(/reef-area$/, 'squared-deviation');
    const head = headOf(ledger, 'squared-deviation', 'm4', tail);
    const inputs = [printedInput('reefArea', area), unroundedInput('meanReefArea', mean)];
    const own = { ...head, subject: area.subject };
    return enter(ledger, derivedFigure(own, squaredReefDeviation, inputs, SHOWN));
  });
  const measured = printedInput('measuredReefs', count);
  const spread = squares.map((figure) => unroundedInput('squaredDeviation', figure));
  const varianceHead = headOf(ledger, 'variance', 'm4');
  const variance = enter(
    ledger,
    derivedFigure(varianceHead, reefVariance, [...spread, measured], SHOWN),
  );
  const inputs = [total.input('reefCount'), measured, unroundedInput('variance', variance)];
  const head = headOf(ledger, 'standard-error', 'm2');
  return enter(ledger, derivedFigure(head, standardErrorOfReefs, inputs, STANDARD_ERROR));
}
