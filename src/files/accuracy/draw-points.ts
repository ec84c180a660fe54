import { drawRanks, shuffled } from '../../core/accuracy/draw-ranks.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import { eachStrip } from '../../core/coverage/labelled-strips.ts';
import { SurveyError } from '../../core/errors.ts';
import { applyAffine } from '../../core/geo/affine.ts';
import { pointTransform } from '../../core/geo/transform.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import { createRandom, type Random } from '../../core/random.ts';
import { gridPicker, type PixelPick, rankPicker } from './pixel-pickers.ts';
import { type MapStratum, type ScannedMap, scanStrata } from './scan-strata.ts';

/** How many points are drawn, and how. `points` of a systematic design is about how many. */
export type DrawPlan =
  | {
      readonly kind: 'stratified';
      readonly strata: readonly { readonly value: number; readonly points: number }[];
    }
  | { readonly kind: 'simple-random'; readonly points: number }
  | { readonly kind: 'systematic'; readonly points: number };

export interface DrawnPoint {
  /** From 1, in an order that tells nothing of the class. */
  readonly id: number;
  readonly col: number;
  readonly row: number;
  /** Centre of the pixel in the map's CRS, and in degrees on WGS 84. */
  readonly x: number;
  readonly y: number;
  readonly lon: number;
  readonly lat: number;
  /** Its class on the map: not for the eyes of the interpreter. */
  readonly mapClass: number;
  /** Chance of this pixel to be drawn, and m² that the point stands for. */
  readonly inclusionProbability: number;
  readonly weightM2: number;
}

export interface DrawnSample {
  readonly kind: DrawPlan['kind'];
  readonly seed: number;
  /** Of a systematic design, columns and rows; else null. */
  readonly stepPixels: number | null;
  readonly strata: readonly (MapStratum & { readonly points: number })[];
  readonly points: readonly DrawnPoint[];
}

export interface DrawRequest extends StripWork {
  readonly reader: RasterReader;
  /** For messages. */
  readonly file: string;
  readonly plan: DrawPlan | ((strata: readonly MapStratum[]) => DrawPlan);
  /** 0 … 2³² − 1: the same seed on the same map gives the same points, in every engine. */
  readonly seed: number;
}

const MOST_POINTS = 100_000;

function assertPoints(points: number, pixels: number, stratum: string): void {
  if (points > MOST_POINTS) {
    throw new SurveyError('sample-too-large', { points, most: MOST_POINTS });
  }
  if (points > pixels) {
    throw new SurveyError('stratum-points-over-pixels', { stratum, points, pixels });
  }
}

const sum = (strata: readonly MapStratum[], of: (stratum: MapStratum) => number) =>
  strata.reduce((total, stratum) => total + of(stratum), 0);

function pickerOf(plan: DrawPlan, { strata, strips }: ScannedMap, random: Random) {
  const { nodata } = strips.map;
  const pixels = sum(strata, (stratum) => stratum.pixels);
  if (plan.kind === 'stratified') {
    const ranks = new Map<number, Float64Array>();
    for (const { value, points } of plan.strata) {
      const size = strata.find((stratum) => stratum.value === value)?.pixels ?? 0;
      assertPoints(points, size, String(value));
      ranks.set(value, drawRanks(size, points, random));
    }
    return rankPicker((value) => value, ranks);
  }
  assertPoints(plan.points, pixels, '*');
  if (plan.kind === 'simple-random') {
    const ranks = new Map([[0, drawRanks(pixels, plan.points, random)]]);
    return rankPicker((value) => (value === nodata ? -1 : 0), ranks);
  }
  const step = Math.max(1, Math.floor(Math.sqrt(pixels / plan.points)));
  return gridPicker(nodata, step, [random.below(step), random.below(step)]);
}

/**
 * Draws pixels of a class map: two passes, memory for the points only. Errors: `raster-without-crs`,
 * `sample-too-large` {points, most}, `stratum-points-over-pixels` {stratum, points, pixels},
 * `sample-too-small` {points}, those of scanStrata.
 */
export async function drawPoints(request: DrawRequest): Promise<DrawnSample> {
  const { reader, file, seed } = request;
  const { crs, transform } = reader.header;
  if (crs === null) throw new SurveyError('raster-without-crs', { file });
  const scanned = await scanStrata(reader, file, request, { pass: 0, of: 2 });
  const { strata } = scanned;
  const plan = typeof request.plan === 'function' ? request.plan(strata) : request.plan;
  const random = createRandom(seed);
  const picker = pickerOf(plan, scanned, random);
  const picks: PixelPick[] = [];
  await eachStrip(scanned.strips, request, { pass: 1, of: 2 }, (strip) => {
    picker.take(strip, (pick) => picks.push(pick));
    if (picks.length > MOST_POINTS) {
      throw new SurveyError('sample-too-large', { points: picks.length, most: MOST_POINTS });
    }
  });
  if (picks.length < 2) throw new SurveyError('sample-too-small', { points: picks.length });
  const drawn = new Map<number, number>();
  for (const { value } of picks) drawn.set(value, (drawn.get(value) ?? 0) + 1);
  const all = { pixels: sum(strata, (s) => s.pixels), areaM2: sum(strata, (s) => s.areaM2 ?? 0) };
  const move = pointTransform(crs, 'EPSG:4326');
  const points = shuffled(picks, random).map(({ col, row, value }, i): DrawnPoint => {
    const [x, y] = applyAffine(transform, col + 0.5, row + 0.5);
    const [lon, lat] = move([x, y]);
    const own = strata.find((stratum) => stratum.value === value)!;
    const from = plan.kind === 'stratified' ? { ...own, points: drawn.get(value)! } : all;
    const n = plan.kind === 'stratified' ? drawn.get(value)! : picks.length;
    const probability = picker.step === null ? n / from.pixels : 1 / (picker.step * picker.step);
    const weightM2 = (from.areaM2 ?? 0) / n;
    return {
      id: i + 1,
      col,
      row,
      x,
      y,
      lon,
      lat,
      mapClass: value,
      inclusionProbability: probability,
      weightM2,
    };
  });
  return {
    kind: plan.kind,
    seed,
    stepPixels: picker.step,
    strata: strata.map((stratum) => ({ ...stratum, points: drawn.get(stratum.value) ?? 0 })),
    points,
  };
}
