import { SurveyError } from '../../errors.ts';
import type { CrsCode } from '../../geo/crs-code.ts';
import { pointTransform } from '../../geo/transform.ts';
import type { Issue } from '../../issues.ts';
import type { RasterReader } from '../../layers/raster.ts';
import { rasterizeGeometry } from '../../layers/rasterize.ts';
import { throwIfCancelled } from '../../progress.ts';
import type { ClaimedSpan } from '../claimed-spans.ts';
import type { FeatureSpec } from '../features/feature-spec.ts';
import { logRatio } from '../features/log-ratio-depth-kernel.ts';
import { trainingWindows } from '../training-windows.ts';
import { bivariate, leastSquares } from './bivariate.ts';
import type { LogRatioNumbers } from './feature-fit.ts';
import type { FitOptions } from './region-pixels.ts';
import { type ScatterPoint, scatterOf } from './scatter.ts';

/** A measured depth, downward positive, at a place in the CRS of all. */
export interface Sounding {
  readonly x: number;
  readonly y: number;
  readonly depthM: number;
}

/** Two constants through fewer points than these say nothing of their error. */
const FEWEST_SOUNDINGS = 5;
const LEAST_SOUNDINGS = 20;
const LEAST_R2 = 0.5;
/** Scale that keeps both logarithms positive for reflectance and for whole numbers (Stumpf 2003). */
export const STUMPF_N = 1000;

/** `residualM`: root mean square of the residuals, ÷ (n − 2); `soundings`: that took part. */
export interface LogRatioFit extends LogRatioNumbers {
  readonly feature: FeatureSpec;
  /** ln(nB) ÷ ln(nG) across, depth upward, m. */
  readonly scatter: readonly ScatterPoint[];
  readonly issues: readonly Issue[];
}

/** Blue and green under each sounding, NaN where none is known. */
async function bandsAt(
  reader: RasterReader,
  soundings: readonly Sounding[],
  crs: CrsCode,
  bands: readonly [number, number],
  { signal, onProgress }: FitOptions,
): Promise<{ blue: Float64Array; green: Float64Array; outside: number }> {
  const { header } = reader;
  if (header.crs === null) throw new SurveyError('image-without-crs');
  const move = pointTransform(crs, header.crs);
  const spans: ClaimedSpan[] = [];
  for (const [rank, { x, y }] of soundings.entries()) {
    const point = { type: 'Point' as const, coordinates: [...move([x, y])] };
    for (const span of rasterizeGeometry(point, header.transform, header)) {
      spans.push({ ...span, label: 0, sample: 0, rank });
    }
  }
  const blue = new Float64Array(soundings.length).fill(Number.NaN);
  const green = new Float64Array(soundings.length).fill(Number.NaN);
  const windows = trainingWindows(spans, header);
  for (const [done, { window, spans: here }] of windows.entries()) {
    throwIfCancelled(signal);
    onProgress?.({ stage: 'read', done, total: windows.length });
    const block = await reader.read(window, signal ? { bands, signal } : { bands });
    for (const { row, colStart, rank } of here) {
      const at = (row - window.row) * window.width + colStart - window.col;
      if (block.mask?.[at] === 0) continue;
      blue[rank] = block.bands[0]![at]!;
      green[rank] = block.bands[1]![at]!;
    }
  }
  return { blue, green, outside: soundings.length - spans.length };
}

/**
 * Depth by log ratio (features/log-ratio-depth-kernel): m1 and m0 by least squares of the soundings
 * on ln(nB) ÷ ln(nG). Depths must be of the water level of the image: the tide is not known here.
 * Errors: `image-without-crs`, `soundings-too-few` {soundings, needed}, `soundings-ratio-flat`, `cancelled`.
 */
export async function fitLogRatioDepth(
  reader: RasterReader,
  soundings: readonly Sounding[],
  crs: CrsCode,
  {
    blueBand,
    greenBand,
    n = STUMPF_N,
  }: {
    readonly blueBand: number;
    readonly greenBand: number;
    readonly n?: number;
  },
  options: FitOptions = {},
): Promise<LogRatioFit> {
  const read = await bandsAt(reader, soundings, crs, [blueBand, greenBand], options);
  const [ratios, depths]: [number[], number[]] = [[], []];
  for (const [i, { depthM }] of soundings.entries()) {
    const ratio = logRatio(n * read.blue[i]!, n * read.green[i]!);
    if (!Number.isFinite(ratio) || !Number.isFinite(depthM)) continue;
    ratios.push(ratio);
    depths.push(depthM);
  }
  const used = ratios.length;
  if (used < FEWEST_SOUNDINGS) {
    throw new SurveyError('soundings-too-few', { soundings: used, needed: FEWEST_SOUNDINGS });
  }
  const moments = bivariate(ratios, depths);
  const fit = leastSquares(moments);
  if (fit === null) throw new SurveyError('soundings-ratio-flat');
  const { slope: m1, intercept: m0, r2 } = fit;
  const issues: Issue[] = [];
  const doubt = (code: string, details: Issue['details']) =>
    issues.push({ code, severity: 'doubt', at: { kind: 'survey' }, details });
  if (used < LEAST_SOUNDINGS) doubt('soundings-few', { soundings: used, needed: LEAST_SOUNDINGS });
  const dropped = soundings.length - used;
  if (dropped > 0) doubt('soundings-dropped', { dropped, outside: read.outside });
  if (m1 <= 0) doubt('soundings-slope-not-positive', {});
  else if (r2 < LEAST_R2) doubt('soundings-unrelated', { r2: r2.toFixed(2) });
  const left = Math.max(0, moments.sumYY - m1 * moments.sumXY);
  return {
    soundings: used,
    m0,
    m1,
    r2,
    scatter: scatterOf(ratios, depths),
    residualM: used > 2 ? Math.sqrt(left / (used - 2)) : null,
    feature: { kind: 'log-ratio-depth', blueBand, greenBand, n, m0, m1 },
    issues,
  };
}
