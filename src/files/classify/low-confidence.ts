import { COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import { throwIfCancelled } from '../../core/progress.ts';
import type { LowConfidence } from '../../core/survey/document/coverage-step.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { openGeoTiff } from '../geotiff/open-geotiff.ts';

/** Below it no class has the majority of the votes, or of the probability. */
const LOW_PCT = 50;
/** A row of the layer's own tiles. */
const ROWS = 512;

/** Counts the pixels of a confidence layer (whole percent, 255 = nodata) that are hardly sure. */
export async function lowConfidence(
  layer: ByteSource,
  { signal, pause }: Pick<StripWork, 'signal' | 'pause'>,
): Promise<LowConfidence> {
  const reader = await openGeoTiff(layer);
  const { width, height } = reader.header;
  let pixels = 0;
  for (let row = 0; row < height; row += ROWS) {
    throwIfCancelled(signal);
    const window = { col: 0, row, width, height: Math.min(ROWS, height - row) };
    const { bands } = await reader.read(window, { bands: [0], ...(signal && { signal }) });
    for (const percent of bands[0]!) {
      if (percent < LOW_PCT && percent !== COVERAGE_NODATA) pixels++;
    }
    await pause?.();
  }
  return { belowPct: LOW_PCT, pixels };
}
