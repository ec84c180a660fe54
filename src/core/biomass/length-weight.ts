import { isCalendarDate } from '../calendar-date.ts';
import { decimalFromInteger } from '../decimal.ts';
import type { Figure } from '../derivation.ts';
import { type Ledger, openLedger, raise } from '../ledger.ts';
import { exactValue } from './exact-value.ts';
import { type LengthWeightLine, lengthWeightLine } from './length-weight-regression.ts';
import { ratioMean } from './ratio-of-totals.ts';
import { sampleCount } from './sample-count.ts';
import type { ShootTexts } from './shoot-logarithms.ts';
import { SHOWN } from './shown-digits.ts';
import { type ShootCountTexts, transectMass } from './transect-masses.ts';

/** What is done about the bias of a back-transformed log–log regression. */
type BiasCorrection = 'none' | 'baskerville' | 'smearing';

/** Shoots weighed and shoots counted, as typed. */
export interface LengthWeightTexts {
  readonly id: string;
  readonly name: string;
  /** ISO date; empty = not stated. */
  readonly takenOn: string;
  readonly biasCorrection: BiasCorrection;
  readonly shoots: readonly ShootTexts[];
  readonly counts: readonly ShootCountTexts[];
}

/** The ledger of one regression, and the wet mass per area that it gives in kg/m². */
export interface LengthWeightDensity {
  readonly ledger: Ledger;
  readonly kgPerM2: Figure | null;
  /** Of the mean over transects, kg/m²; null = not known. */
  readonly standardError: Figure | null;
}

const FIELD = 'bias-correction';

/** What was done about the bias, and by how many % the other ways would differ from it. */
function tellBias(ledger: Ledger, line: LengthWeightLine, correction: BiasCorrection): void {
  const factors = {
    none: decimalFromInteger(1),
    baskerville: exactValue(line.baskerville),
    smearing: exactValue(line.smearing),
  };
  const difference = (other: BiasCorrection) => {
    const text = factors[other].div(factors[correction]).minus(1).times(100).toFixed(1);
    return text.startsWith('-') ? text : `+${text}`;
  };
  const details = {
    none: difference('none'),
    baskerville: difference('baskerville'),
    smearing: difference('smearing'),
  };
  if (correction === 'none') raise(ledger, 'note', 'back-transformation-bias', FIELD, details);
  else if (correction === 'baskerville') {
    raise(ledger, 'note', 'back-transformation-baskerville', FIELD, details);
  } else raise(ledger, 'note', 'back-transformation-smearing', FIELD, details);
}

/** The mass at a mean length is not the mean mass: below it for b > 1, above it for b < 1 (Jensen). */
function tellMeanLength(ledger: Ledger, line: LengthWeightLine): void {
  const slope = exactValue(line.slope);
  const details = { slope: slope.toFixed(2) };
  if (slope.gt(1)) raise(ledger, 'note', 'mean-length-understates', 'mean-shoot-length', details);
  if (slope.gt(0) && slope.lt(1)) {
    raise(ledger, 'doubt', 'mean-length-overstates', 'mean-shoot-length', details);
  }
}

const correctionOf = (line: LengthWeightLine, correction: BiasCorrection): Figure | null =>
  correction === 'none' ? null : line[correction];

/**
 * Wet mass per area from a length–weight regression and shoots counted on transects, kg/m²:
 * Σ mass ÷ Σ ground, so that every m² counts the same; transects are the units of its error.
 */
export function lengthWeightDensity(entry: LengthWeightTexts): LengthWeightDensity {
  const at = { kind: 'length-weight', lengthWeightId: entry.id } as const;
  const ledger = openLedger(`length-weight:${entry.id}`, entry.name, () => at);
  const none = { ledger, kgPerM2: null, standardError: null };
  const path = (list: string) => `lengthWeights/${entry.id}/${list}`;
  if (entry.takenOn !== '' && !isCalendarDate(entry.takenOn)) {
    raise(ledger, 'error', 'sample-date-malformed', 'taken-on', { date: entry.takenOn });
  }
  const line = lengthWeightLine(ledger, entry.shoots, path('shoots'));
  if (entry.counts.length === 0) {
    raise(ledger, 'error', 'length-weight-without-transects', 'transect-count');
  }
  const correction = line && correctionOf(line, entry.biasCorrection);
  const units = entry.counts.map((count, index) => {
    const subject = `${ledger.subject} / ${count.transect.trim() || index + 1}`;
    return transectMass({ ...ledger, subject }, count, path('counts'), line, correction);
  });
  if (line === null) return none;
  tellBias(ledger, line, entry.biasCorrection);
  tellMeanLength(ledger, line);
  const known = units.filter((unit) => unit !== null);
  if (known.length === 0 || known.length < units.length) return none;
  if (known.length === 1) raise(ledger, 'doubt', 'single-transect', 'transect-count');
  const count = sampleCount(ledger, known.length, path('counts'), { quantity: 'transect-count' });
  const { ratio, standardError } = ratioMean(ledger, known, count, {
    ratio: { quantity: 'mean-wet-mass', unit: 'kg/m2', tail: 'mean-wet-mass' },
    squareUnit: 'kg2',
    standardErrorTail: 'standard-error',
    standardErrorNote: 'error-of-transects',
    rounding: SHOWN,
  });
  if (exactValue(ratio).isZero()) {
    raise(ledger, 'doubt', 'length-weight-no-shoots', 'transect-count');
  }
  return { ledger, kgPerM2: ratio, standardError };
}
