import { SurveyError } from '../../errors.ts';
import { transformGeometry } from '../../geo/transform.ts';
import type { RasterReader } from '../../layers/raster.ts';
import { rasterizeGeometry, spanPixels } from '../../layers/rasterize.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../progress.ts';
import type { ClaimedSpan } from '../claimed-spans.ts';
import { createThinning } from '../thinning.ts';
import { trainingWindows } from '../training-windows.ts';
import type { Region } from './feature-fit.ts';

export interface FitOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: OnProgress;
}

/** Fewer pixels than these give no slope that anyone should use. */
const FEWEST_PIXELS = 30;
/** Values kept of a band at most: an even stride of a larger region. */
const MOST_PIXELS = 500_000;

/** Known pixels of a region, row-major; `least`: of every known pixel, also of those thinned out. */
export interface RegionPixels {
  readonly pixels: number;
  readonly bands: readonly Float64Array[];
  readonly least: readonly number[];
}

/**
 * Values of some bands under a region, masked and non-finite pixels dropped. Errors:
 * `image-without-crs`, `region-outside-image`, `region-without-pixels`, `region-too-few-pixels`
 * {pixels, needed}, `cancelled`.
 */
export async function regionPixels(
  reader: RasterReader,
  region: Region,
  bands: readonly number[],
  { signal, onProgress }: FitOptions = {},
): Promise<RegionPixels> {
  const { header } = reader;
  if (header.crs === null) throw new SurveyError('image-without-crs');
  const geometry = transformGeometry(region.geometry, region.crs, header.crs);
  const claimed: ClaimedSpan[] = [];
  let rank = 0;
  for (const span of rasterizeGeometry(geometry, header.transform, header)) {
    claimed.push({ ...span, label: 0, sample: 0, rank });
    rank += spanPixels([span]);
  }
  if (rank === 0) throw new SurveyError('region-outside-image');
  const thinning = createThinning(rank, MOST_PIXELS, 0);
  const values = bands.map(() => new Float64Array(thinning.kept).fill(Number.NaN));
  const least = bands.map(() => Number.POSITIVE_INFINITY);
  let pixels = 0;
  const windows = trainingWindows(claimed, header);
  for (const [done, { window, spans }] of windows.entries()) {
    throwIfCancelled(signal);
    onProgress?.({ stage: 'read', done, total: windows.length });
    const block = await reader.read(window, signal ? { bands, signal } : { bands });
    for (const span of spans) {
      for (let col = span.colStart; col < span.colEnd; col++) {
        const at = (span.row - window.row) * window.width + col - window.col;
        const isKnown =
          block.mask?.[at] !== 0 && block.bands.every((band) => Number.isFinite(band[at]!));
        if (!isKnown) continue;
        pixels++;
        const place = thinning.place(span.rank + col - span.colStart);
        for (const [k, band] of block.bands.entries()) {
          const value = band[at]!;
          if (value < least[k]!) least[k] = value;
          if (place >= 0) values[k]![place] = value;
        }
      }
    }
  }
  if (pixels === 0) throw new SurveyError('region-without-pixels');
  if (pixels < FEWEST_PIXELS) {
    throw new SurveyError('region-too-few-pixels', { pixels, needed: FEWEST_PIXELS });
  }
  return {
    pixels,
    bands: values.map((band) => band.filter((value) => !Number.isNaN(value))),
    least,
  };
}
