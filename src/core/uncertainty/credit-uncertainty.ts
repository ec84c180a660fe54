import { SurveyError } from '../errors.ts';
import type { CompiledCredit } from './compile-derivation.ts';
import { type Contribution, contributions } from './contributions.ts';
import { lowerLimit, propagate } from './propagate.ts';
import { type Distribution, quantile, simulate } from './simulate.ts';
import type { UnknownFigure } from './uncertain-figure.ts';

export interface UncertaintyOptions {
  readonly seed: number;
  readonly draws: number;
  /** What is to be done about figures of unknown uncertainty; `zero` is refused. */
  readonly unknown?: 'list' | 'zero';
  readonly onDraws?: (done: number) => void;
}

/** How sure a credit is. t-CO2; the distribution is that of the claim before its last cut. */
export interface CreditUncertainty {
  readonly seed: number;
  readonly draws: number;
  readonly creditedTCo2: {
    readonly p05: number;
    readonly p10: number;
    readonly p50: number;
    readonly p95: number;
    readonly mean: number;
    readonly standardDeviation: number;
    /** One-sided lower bounds as decimal text, cut downward to 0.001 t: never above p05 and p10. */
    readonly lower95: string;
    readonly lower90: string;
  };
  /** The same by the law of propagation; `degrees` null = ∞. */
  readonly firstOrder: {
    readonly estimateTCo2: number;
    readonly standardUncertaintyTCo2: number;
    readonly degrees: number | null;
    readonly lower95TCo2: number;
  };
  /** False: the bounds hold only for what is known; the true ones lie lower. */
  readonly isComplete: boolean;
  readonly unknown: readonly UnknownFigure[];
  readonly contributions: readonly Contribution[];
  readonly histogram: Histogram;
}

/** Bins of one width from `fromTCo2` to `toTCo2`, the 0.1 % and 99.9 % quantiles; what lies outside is left out. */
export interface Histogram {
  readonly fromTCo2: number;
  readonly toTCo2: number;
  readonly counts: readonly number[];
}

const BINS = 60;

function histogram(sorted: Distribution): Histogram {
  const [from, to] = [quantile(sorted, 0.001), quantile(sorted, 0.999)];
  const counts = new Array<number>(BINS).fill(0);
  const width = (to - from) / BINS;
  for (const value of sorted) {
    if (value < from || value > to) continue;
    const bin = width > 0 ? Math.min(BINS - 1, Math.floor((value - from) / width)) : 0;
    counts[bin]! += 1;
  }
  return { fromTCo2: from, toTCo2: to, counts };
}

/** Mean, and deviation from it, in the order of the sorted draws. */
function moments(sorted: Distribution): { mean: number; standardDeviation: number } {
  let sum = 0;
  for (const value of sorted) sum += value;
  const mean = sum / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) * (value - mean);
  return { mean, standardDeviation: Math.sqrt(squares / (sorted.length - 1)) };
}

/** Above it a float64 has no thousandths. */
const MOST_T = 1e12;

/**
 * Cut downward (toward −∞) to 0.001 t, as decimal text. The noise of float64 (1e-12, relative) does
 * not take a thousandth: 0.593 is 0.593.
 */
export function cutDownTCo2(value: number): string {
  if (!(Math.abs(value) < MOST_T)) throw new SurveyError('uncertainty-not-finite');
  const thousandths = Math.floor(value * 1000 + Math.abs(value) * 1e-9);
  const digits = String(Math.abs(thousandths)).padStart(4, '0');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  const whole = digits.slice(0, -3);
  return `${thousandths < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The distribution of a credit, its one-sided lower bounds and what drives them. Errors:
 * `unknown-uncertainty-not-zero` {count, figure} where unknown ones shall count as exact; those of
 * `simulate`.
 */
export function creditUncertainty(
  credit: CompiledCredit,
  options: UncertaintyOptions,
): CreditUncertainty {
  const { seed, draws } = options;
  const [first] = credit.unknown;
  if (options.unknown === 'zero' && first !== undefined) {
    const details = { count: credit.unknown.length, figure: first.figure };
    throw new SurveyError('unknown-uncertainty-not-zero', details);
  }
  const sorted = simulate(credit.program, options);
  const propagated = propagate(credit.program);
  const [p05, p10] = [quantile(sorted, 0.05), quantile(sorted, 0.1)];
  return {
    seed,
    draws,
    creditedTCo2: {
      p05,
      p10,
      p50: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      ...moments(sorted),
      lower95: cutDownTCo2(p05),
      lower90: cutDownTCo2(p10),
    },
    firstOrder: {
      estimateTCo2: propagated.estimate,
      standardUncertaintyTCo2: propagated.standardUncertainty,
      degrees: finiteOrNull(propagated.degrees),
      lower95TCo2: lowerLimit(propagated, 0.95),
    },
    isComplete: credit.unknown.length === 0,
    unknown: credit.unknown,
    contributions: contributions(credit),
    histogram: histogram(sorted),
  };
}
