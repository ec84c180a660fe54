import type { FeatureSpec } from '../features/feature-spec.ts';
import type { FeatureFit } from './feature-fit.ts';
import { deglintings } from './fit-deglint.ts';
import type { FitNumbers, FitWish } from './fit-feature.ts';

/** Of numbers that two machines made from one region: the last digits of a projection may differ. */
const RELATIVE_TOLERANCE = 1e-9;

type LogRatioFit = Extract<FeatureFit, { kind: 'log-ratio-depth' }>;

/** What a fit was made from; soundings stand in a file of their own. */
export function wishOf(fit: Exclude<FeatureFit, LogRatioFit>): FitWish {
  if (fit.kind === 'deglint') {
    const { kind, region, nirBand } = fit;
    return { kind, region, nirBand, bands: fit.bands.map(({ band }) => band) };
  }
  const { kind, sand, deep, bandI, bandJ, deglint } = fit;
  return { kind, sand, deep, bandI, bandJ, deglint };
}

function near(recorded: unknown, made: unknown): boolean {
  if (typeof recorded === 'number' && typeof made === 'number') {
    const size = Math.max(Math.abs(recorded), Math.abs(made));
    return Math.abs(recorded - made) <= RELATIVE_TOLERANCE * size;
  }
  if (Array.isArray(recorded) && Array.isArray(made)) {
    return recorded.length === made.length && recorded.every((each, i) => near(each, made[i]));
  }
  if (typeof recorded !== 'object' || typeof made !== 'object') return recorded === made;
  if (recorded === null || made === null) return recorded === made;
  const own = made as Readonly<Record<string, unknown>>;
  return Object.entries(recorded).every(([key, value]) => near(value, own[key]));
}

/** Whether a fit that was made anew has the numbers that were recorded. */
export const fitAgrees = (fit: FeatureFit, made: FitNumbers): boolean => near(made, fit);

/** The features that a recorded fit stands behind. */
export function featuresOf(fit: FeatureFit): readonly FeatureSpec[] {
  switch (fit.kind) {
    case 'deglint':
      return deglintings(fit).map((step) => ({ kind: 'deglint', ...step }));
    case 'depth-invariant': {
      const { kind, bandI, bandJ, deepI, deepJ, ratio } = fit;
      return [{ kind, bandI, bandJ, deepI, deepJ, ratio }];
    }
    case 'log-ratio-depth': {
      const { kind, blueBand, greenBand, n, m0, m1 } = fit;
      return [{ kind, blueBand, greenBand, n, m0, m1 }];
    }
  }
}

/** A feature without its texture, and the corrections that it asks for as features of their own. */
function fittedParts(spec: FeatureSpec): FeatureSpec[] {
  const point = spec.kind === 'texture' ? spec.of : spec;
  const { deglint = [], ...own } = 'deglint' in point ? point : { ...point, deglint: [] };
  const steps = deglint.map((step): FeatureSpec => ({ kind: 'deglint', ...step }));
  const isFitted = ['deglint', 'depth-invariant', 'log-ratio-depth'].includes(own.kind);
  return isFitted ? [own as FeatureSpec, ...steps] : steps;
}

/** Whether every number of a feature that a fit must have made is that of one of `fits`. */
export function isBacked(spec: FeatureSpec, fits: readonly FeatureFit[]): boolean {
  const known = new Set(fits.flatMap(featuresOf).map(sorted));
  return fittedParts(spec).every((part) => known.has(sorted(part)));
}

const sorted = (spec: FeatureSpec): string =>
  JSON.stringify(Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1)));
