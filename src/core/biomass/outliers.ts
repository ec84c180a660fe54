import { decimalFromInteger, type ExactDecimal } from '../decimal.ts';

/** Below it a median says too little about what is usual. */
const LEAST_COUNT = 5;
const LIMIT = '3.5';

const sorted = (values: readonly ExactDecimal[]) => [...values].sort((a, b) => a.cmp(b));

function median(values: readonly ExactDecimal[]): ExactDecimal {
  const inOrder = sorted(values);
  const middle = inOrder.length >> 1;
  const upper = inOrder[middle]!;
  return inOrder.length % 2 === 1 ? upper : upper.plus(inOrder[middle - 1]!).div(2);
}

/**
 * Modified z-scores 0.6745 (x − median) ÷ MAD, Iglewicz & Hoaglin 1993. Where more than half of the
 * values are the same and MAD is 0: (x − median) ÷ (1.253314 × mean absolute deviation), as SPSS.
 * All 0 where all values are the same.
 */
export function modifiedZScores(values: readonly ExactDecimal[]): readonly ExactDecimal[] {
  if (values.length === 0) return [];
  const centre = median(values);
  const deviations = values.map((value) => value.minus(centre));
  const sizes = deviations.map((deviation) => deviation.abs());
  const mad = median(sizes);
  if (!mad.isZero()) return deviations.map((deviation) => deviation.times('0.6745').div(mad));
  const mean = sizes.reduce((sum, size) => sum.plus(size), decimalFromInteger(0)).div(sizes.length);
  if (mean.isZero()) return deviations;
  return deviations.map((deviation) => deviation.div(mean.times('1.253314')));
}

export interface Outlier {
  readonly index: number;
  readonly median: ExactDecimal;
  readonly score: ExactDecimal;
}

/** Values with |modified z| above 3.5, from five values on. They are shown and never dropped. */
export function outliersOf(values: readonly ExactDecimal[]): readonly Outlier[] {
  if (values.length < LEAST_COUNT) return [];
  const centre = median(values);
  return modifiedZScores(values).flatMap((score, index) =>
    score.abs().gt(LIMIT) ? [{ index, median: centre, score }] : [],
  );
}
