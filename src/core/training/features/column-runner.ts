import type { RasterBlock } from '../../layers/raster.ts';
import { CHUNK, type PointKernel } from './point-kernel.ts';

/** Runs kernels over pixels of a block, a chunk at a time, every band wanted brought to float64 once. */
export interface ColumnRunner {
  /** Pixels from … from + count − 1 of the block (count ≤ CHUNK) become values of each kernel. */
  readonly run: (from: number, count: number, sink: ColumnSink) => void;
}

export type ColumnSink = (kernel: number, values: Float64Array, count: number) => void;

/** `bands[i]`: band that block.bands[i] is. */
export function columnRunner(
  block: RasterBlock,
  bands: readonly number[],
  kernels: readonly PointKernel[],
): ColumnRunner {
  const wanted = [...new Set(kernels.flatMap((kernel) => kernel.bands))];
  const columns = new Map(wanted.map((band) => [band, new Float64Array(CHUNK)]));
  const sources = wanted.map((band) => block.bands[bands.indexOf(band)]!);
  const inputs = kernels.map((kernel) => kernel.bands.map((band) => columns.get(band)!));
  const out = new Float64Array(CHUNK);
  return {
    run: (from, count, sink) => {
      for (const [i, band] of wanted.entries()) {
        columns.get(band)!.set(sources[i]!.subarray(from, from + count));
      }
      for (const [i, kernel] of kernels.entries()) {
        kernel.run(inputs[i]!, count, out);
        sink(i, out, count);
      }
    },
  };
}
