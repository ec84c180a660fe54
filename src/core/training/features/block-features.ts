import type { PixelWindow, RasterBlock } from '../../layers/raster.ts';
import { type CancelSignal, throwIfCancelled } from '../../progress.ts';
import { columnRunner } from './column-runner.ts';
import type { TextureStatistic } from './feature-spec.ts';
import { CHUNK, type PointKernel } from './point-kernel.ts';
import { textureOf } from './texture/texture-of.ts';

/** A feature ready to run: its kernel, and the window round each pixel where it has one. */
export interface PreparedFeature {
  readonly kernel: PointKernel;
  readonly texture: { readonly statistic: TextureStatistic; readonly radius: number } | null;
}

/** Copies values in as float32; where one is not finite it is NaN, and the pixel is masked. */
function settle(values: Float64Array, count: number, out: Float32Array, at: number): boolean {
  let isWhole = true;
  for (let i = 0; i < count; i++) {
    const value = Math.fround(values[i]!);
    const isDefined = value - value === 0;
    out[at + i] = isDefined ? value : Number.NaN;
    if (!isDefined) isWhole = false;
  }
  return isWhole;
}

function maskUndefined(values: Float32Array, mask: Uint8Array): void {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) mask[i] = 0;
}

function cropMask(source: Uint8Array, from: PixelWindow, to: PixelWindow): Uint8Array {
  const mask = new Uint8Array(to.width * to.height);
  for (let y = 0; y < to.height; y++) {
    const at = (to.row + y - from.row) * from.width + to.col - from.col;
    mask.set(source.subarray(at, at + to.width), y * to.width);
  }
  return mask;
}

/** Runs of pixels of `inner` within a block read around it: one where they are the same window. */
function runsOf(outer: PixelWindow, inner: PixelWindow): { from: number; count: number }[] {
  if (outer.width === inner.width) {
    const from = (inner.row - outer.row) * outer.width;
    return [{ from, count: inner.width * inner.height }];
  }
  return Array.from({ length: inner.height }, (_, y) => ({
    from: (inner.row + y - outer.row) * outer.width + inner.col - outer.col,
    count: inner.width,
  }));
}

function pointColumns(
  block: RasterBlock,
  bands: readonly number[],
  kernels: readonly PointKernel[],
  window: PixelWindow,
  sink: (kernel: number, values: Float64Array, count: number, at: number) => void,
): void {
  const runner = columnRunner(block, bands, kernels);
  let at = 0;
  for (const { from, count } of runsOf(block.window, window)) {
    for (let done = 0; done < count; done += CHUNK) {
      const size = Math.min(CHUNK, count - done);
      runner.run(from + done, size, (k, values) => sink(k, values, size, at));
      at += size;
    }
  }
}

/**
 * Features of `window` from a block read around it (`bands[i]` tells which band block.bands[i] is),
 * float32. The mask is that of the block, and 0 also where a feature is undefined.
 */
export function blockFeatures(
  block: RasterBlock,
  bands: readonly number[],
  features: readonly PreparedFeature[],
  window: PixelWindow,
  signal?: CancelSignal,
): RasterBlock {
  const pixels = window.width * window.height;
  const outs = features.map(() => new Float32Array(pixels));
  const isWhole = features.map(() => true);
  const points = features.flatMap((feature, i) => (feature.texture ? [] : [i]));
  const kernels = points.map((i) => features[i]!.kernel);
  pointColumns(block, bands, kernels, window, (k, values, count, at) => {
    const i = points[k]!;
    if (!settle(values, count, outs[i]!, at)) isWhole[i] = false;
  });
  for (const [i, { kernel, texture }] of features.entries()) {
    if (!texture) continue;
    throwIfCancelled(signal);
    const values = new Float64Array(block.window.width * block.window.height);
    pointColumns(block, bands, [kernel], block.window, (_, column, count, at) =>
      values.set(column.subarray(0, count), at),
    );
    const result = textureOf(values, block.mask, block.window, window, texture);
    if (!settle(result, pixels, outs[i]!, 0)) isWhole[i] = false;
  }
  let mask = block.mask && cropMask(block.mask, block.window, window);
  for (const [i, out] of outs.entries()) {
    if (isWhole[i]) continue;
    mask ??= new Uint8Array(pixels).fill(1);
    maskUndefined(out, mask);
  }
  return { window, bands: outs, mask };
}
