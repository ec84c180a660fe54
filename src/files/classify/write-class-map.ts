import { pixelAreaField } from '../../core/area/pixel-area.ts';
import {
  classCoverage,
  countPixels,
  createPixelCounts,
  nodataPixels,
} from '../../core/coverage/class-coverage.ts';
import { type ClassCoverage, COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import type { ByteSink } from '../byte-sink.ts';
import type { WrittenFile } from '../geotiff/cog/cog-writer.ts';
import { createCoverageWriter } from '../geotiff/write-coverage.ts';

export interface WriteClassMap {
  /** One band of class ids, nodata 255. */
  readonly reader: RasterReader;
  readonly classes: readonly SurveyClass[];
  readonly scratch: ByteSink;
  readonly out: ByteSink;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}

export interface WrittenClassMap {
  readonly classes: readonly ClassCoverage[];
  readonly nodataPixels: number;
  readonly file: WrittenFile;
}

/**
 * A class map that is made of another (sieved, repainted) as a file, a row of tiles at a time, and
 * what each class covers in it. Errors: of the reader, pixelAreaField and the sinks; `cancelled`.
 */
export async function writeClassMap(work: WriteClassMap): Promise<WrittenClassMap> {
  const { reader, classes, scratch, out, signal, onProgress } = work;
  const { header } = reader;
  const writer = createCoverageWriter(header, classes, scratch);
  const side = writer.tileSize;
  const field = pixelAreaField(header);
  const counts = createPixelCounts();
  const areasM2 = new Float64Array(256);
  for (let row = 0; row < header.height; row += side) {
    const height = Math.min(side, header.height - row);
    const window = { col: 0, row, width: header.width, height };
    const { bands } = await reader.read(window, signal ? { signal } : {});
    const ids = bands[0] as Uint8Array;
    for (let col = 0; col < header.width; col += side) {
      throwIfCancelled(signal);
      const width = Math.min(side, header.width - col);
      const inner = new Uint8Array(width * height);
      const tile = new Uint8Array(side * side).fill(COVERAGE_NODATA);
      for (let y = 0; y < height; y++) {
        const line = ids.subarray(y * header.width + col, y * header.width + col + width);
        inner.set(line, y * width);
        tile.set(line, y * side);
      }
      countPixels(inner, counts);
      field.addClassAreas({ col, row, width, height }, inner, areasM2);
      writer.writeTile(col / side, row / side, tile);
    }
    onProgress?.({ stage: 'write', done: row + height, total: header.height });
  }
  return {
    classes: classCoverage(classes, counts, areasM2),
    nodataPixels: nodataPixels(counts),
    file: writer.finishTo(out),
  };
}
