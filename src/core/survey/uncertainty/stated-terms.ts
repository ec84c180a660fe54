import { decimalFromText, isDecimalText } from '../../decimal.ts';
import type { ErrorDistribution } from '../../uncertainty/error-distribution.ts';
import type { ErrorTerm } from '../../uncertainty/program.ts';
import type { UncertainFigure } from '../../uncertainty/uncertain-figure.ts';
import type { StatedError, StatedUnit } from '../document/uncertainty-entry.ts';

export type StatedTerms = UncertainFigure['terms'];

/** Why what is stated says nothing; also the code. */
export type StatedWrong =
  | 'uncertainty-malformed'
  /** 0 is no uncertainty: what is exact says why. */
  | 'uncertainty-zero'
  | 'exact-without-reason'
  | 'vertices-of-no-outline';

/** Standard deviation of an outline's area for σ of each coordinate, m², and what its scale is shared with. */
export interface OutlineOfFigure {
  readonly deviationM2: (sigmaM: number) => number;
  /** Outlines of one image are wrong in scale together. */
  readonly imageId: string;
}

const none = (): never[] => [];

const numberOf = (text: string): number | null =>
  isDecimalText(text) ? decimalFromText(text, 'uncertainty').toNumber() : null;

const scaled = (text: string, unit: StatedUnit, value: number): number | null => {
  const number = numberOf(text);
  return number === null || unit === 'figure' ? number : (number * Math.abs(value)) / 100;
};

/** A width above 0, or why it is none. */
function width(found: number | null): number | StatedWrong {
  if (found === null || found < 0) return 'uncertainty-malformed';
  return found === 0 ? 'uncertainty-zero' : found;
}

function distributionOf(
  error: Exclude<StatedError, { kind: 'exact' | 'vertices' }>,
  value: number,
): ErrorDistribution | StatedWrong {
  switch (error.kind) {
    case 'normal': {
      const own = width(scaled(error.standardUncertainty, error.unit, value));
      return typeof own === 'string' ? own : { kind: 'normal', standardUncertainty: own };
    }
    case 'rectangular': {
      const own = width(scaled(error.halfWidth, error.unit, value));
      return typeof own === 'string' ? own : { kind: 'rectangular', halfWidth: own };
    }
    case 'student': {
      const own = width(scaled(error.standardError, error.unit, value));
      const degrees = numberOf(error.degrees) ?? 0;
      if (typeof own === 'string') return own;
      return degrees < 1
        ? 'uncertainty-malformed'
        : { kind: 'student', standardError: own, degrees };
    }
    case 'triangular': {
      const [low, high] = [
        scaled(error.low, error.unit, value),
        scaled(error.high, error.unit, value),
      ];
      if (low === null || high === null || low > value || high < value) {
        return 'uncertainty-malformed';
      }
      const [below, above] = [value - low, high - value];
      return below + above === 0 ? 'uncertainty-zero' : { kind: 'triangular', below, above };
    }
    case 'lognormal': {
      const geometricDeviation = numberOf(error.geometricDeviation) ?? 0;
      if (geometricDeviation < 1 || value <= 0) return 'uncertainty-malformed';
      return geometricDeviation === 1
        ? 'uncertainty-zero'
        : { kind: 'lognormal', mean: value, geometricDeviation };
    }
  }
}

const term = (id: string, error: ErrorDistribution, sample: ErrorTerm['sample'] = null) => ({
  term: { id, error, sample },
  factor: 1,
});

/** Jitter of the corners by itself, and the scale, which other outlines of the image share. */
function outlineTerms(
  error: Extract<StatedError, { kind: 'vertices' }>,
  id: string,
  areaM2: number,
  outline: OutlineOfFigure | null,
): StatedTerms | StatedWrong {
  if (outline === null) return 'vertices-of-no-outline';
  const blank = (text: string) => (text.trim() === '' ? 0 : numberOf(text));
  const [rmse, shift, scale] = [error.vertexRmseM, error.shiftM, error.scalePct].map(blank);
  if (rmse == null || shift == null || scale == null || Math.min(rmse, shift, scale) < 0) {
    return 'uncertainty-malformed';
  }
  // A shift alone would say that the area is exact.
  if (rmse === 0 && scale === 0) return 'uncertainty-zero';
  // RMSE is of both coordinates together.
  const standardUncertainty = outline.deviationM2(rmse / Math.SQRT2);
  const jitter = rmse === 0 ? none() : [term(id, { kind: 'normal', standardUncertainty })];
  if (scale === 0) return jitter;
  // A length errs by 1 ± s, an area by 2 s of itself.
  const shared = { kind: 'normal', standardUncertainty: scale / 100 } as const;
  const ofImage = term(`scale:${outline.imageId}:${scale}`, shared);
  return [...jitter, { ...ofImage, factor: 2 * areaM2 }];
}

/**
 * What is stated of a value as terms of error, in the unit of its figure; none = exact. `id`: of the
 * term. `outline` is null for what is no outline.
 */
export function statedTerms(
  error: StatedError,
  id: string,
  value: number,
  outline: OutlineOfFigure | null,
): StatedTerms | StatedWrong {
  if (error.kind === 'exact') return error.reason.trim() === '' ? 'exact-without-reason' : [];
  if (error.kind === 'vertices') return outlineTerms(error, id, value, outline);
  const distribution = distributionOf(error, value);
  if (typeof distribution === 'string') return distribution;
  if (distribution.kind !== 'student') return [term(id, distribution)];
  const count = distribution.degrees + 1;
  return [term(id, distribution, { count, population: null, unit: 'samples' })];
}
