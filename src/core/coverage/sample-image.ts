import { SurveyError } from '../errors.ts';
import type { RasterBlock, RasterReader } from '../layers/raster.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../progress.ts';
import { randomAt } from '../random.ts';
import { featureBands } from '../training/feature-bands.ts';
import { createThinning } from '../training/thinning.ts';
import type { TrainingPixels } from '../training/training-set.ts';
import { cellTasks } from './cell-plan.ts';

export interface SampleOptions {
  readonly seed: number;
  /** Pixels that are taken at most. */
  readonly most: number;
  readonly signal?: CancelSignal;
  readonly onProgress?: OnProgress;
  /** Lets a cancel in between two reads. */
  readonly pause?: () => Promise<void>;
}

/** One pixel of every square of `side` pixels, by the seed: each pixel is as likely as the next. */
interface Squares {
  readonly side: number;
  readonly across: number;
  /** Of the pixel in its square, row-major. Never kept: a vast image has more squares than memory. */
  readonly place: (square: number) => number;
}

const MOST_SIDE = 255;

const squaresOf = (width: number, side: number, seed: number): Squares => ({
  side,
  across: Math.ceil(width / side),
  place: (square) => Math.floor((randomAt(seed, square) * side * side) / 2 ** 32),
});

interface Taken {
  /** Squares that gave a known pixel, as they were met. */
  readonly squares: number[];
  readonly values: number[];
}

/** Values of the chosen pixels of a block; masked and non-finite ones are left out. */
function takeFrom(
  block: RasterBlock,
  { side, across, place: placeOf }: Squares,
  taken: Taken,
): void {
  const { window, bands, mask } = block;
  const [endCol, endRow] = [window.col + window.width, window.row + window.height];
  for (let y = Math.floor(window.row / side); y * side < endRow; y++) {
    for (let x = Math.floor(window.col / side); x * side < endCol; x++) {
      const square = y * across + x;
      const place = placeOf(square);
      const col = x * side + (place % side);
      const row = y * side + Math.floor(place / side);
      if (col < window.col || col >= endCol || row < window.row || row >= endRow) continue;
      const pixel = (row - window.row) * window.width + col - window.col;
      if (mask && mask[pixel] === 0) continue;
      if (!bands.every((band) => Number.isFinite(band[pixel]!))) continue;
      taken.squares.push(square);
      for (const band of bands) taken.values.push(band[pixel]!);
    }
  }
}

async function takeAll(
  reader: RasterReader,
  bands: readonly number[],
  squares: Squares,
  { signal, onProgress, pause }: SampleOptions,
): Promise<Taken> {
  const taken: Taken = { squares: [], values: [] };
  const reads = cellTasks(reader.header).flatMap((task) => task.reads);
  for (const [done, window] of reads.entries()) {
    throwIfCancelled(signal);
    onProgress?.({ stage: 'read', done, total: reads.length });
    if (reader.isBlank?.(window)) continue;
    takeFrom(await reader.read(window, signal ? { bands, signal } : { bands }), squares, taken);
    await pause?.();
  }
  onProgress?.({ stage: 'read', done: reads.length, total: reads.length });
  return taken;
}

/** In the order of the squares, however the file was read; `most` of them, evenly, where there are more. */
function packed({ squares, values }: Taken, featureCount: number, most: number, seed: number) {
  const order = Uint32Array.from(squares, (_, i) => i).sort((a, b) => squares[a]! - squares[b]!);
  const thinning = createThinning(order.length, most, seed);
  const features = new Float64Array(thinning.kept * featureCount);
  for (const [rank, from] of order.entries()) {
    const to = thinning.place(rank);
    if (to < 0) continue;
    for (let f = 0; f < featureCount; f++) {
      features[to * featureCount + f] = values[from * featureCount + f]!;
    }
  }
  return features;
}

/** A round that found less than this share of what may be taken is followed by a finer one. */
const ENOUGH = 0.25;

/**
 * Pixels from all over what is classified, for a model that needs no samples: all of class 1. The
 * image is read once; where masks leave little of it, again with smaller squares. They depend on
 * pixels, grid and seed alone, never on how the file is tiled. Errors: `image-without-pixels`, those
 * of the reader, `cancelled`.
 */
export async function sampleImage(
  reader: RasterReader,
  options: SampleOptions,
): Promise<TrainingPixels> {
  const { width, height } = reader.header;
  const { most, seed } = options;
  const bands = featureBands(reader.header);
  const usual = Math.ceil(Math.sqrt((width * height) / most));
  let side = Math.max(1, Math.min(MOST_SIDE, usual));
  for (;;) {
    const taken = await takeAll(reader, bands, squaresOf(width, side, seed), options);
    const found = taken.squares.length;
    if (side === 1 || found >= most * ENOUGH) {
      if (found === 0) throw new SurveyError('image-without-pixels');
      const features = packed(taken, bands.length, most, seed);
      const labels = new Uint8Array(features.length / bands.length);
      return { featureCount: bands.length, features, labels, classIds: [1] };
    }
    // As fine as it takes to find `most`, by what this round found; a lone find says little.
    const finer = Math.floor(side * Math.sqrt(Math.max(found, most / 64) / most));
    side = Math.max(1, Math.min(side - 1, finer));
  }
}
