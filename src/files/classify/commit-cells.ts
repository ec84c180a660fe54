import { CELL } from '../../core/coverage/cell-plan.ts';
import { createPixelCounts, type PixelCounts } from '../../core/coverage/class-coverage.ts';
import { halveAmounts, halveClasses } from '../../core/coverage/halve-classes.ts';
import { SurveyError } from '../../core/errors.ts';
import { createDeflate } from '../../core/kernels/deflate.ts';
import type { RasterGrid } from '../../core/layers/raster.ts';
import type { Pieces } from '../../core/pieces.ts';
import type { SurveyClass } from '../../core/training/training-set.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import { type CogWriter, createCogWriter, type WrittenFile } from '../geotiff/cog/cog-writer.ts';
import { coverageFields } from '../geotiff/cog/coverage-fields.ts';
import { COG_TILE, pyramidLevels } from '../geotiff/cog/pyramid-levels.ts';
import { createTilePyramid, type TilePyramid } from '../geotiff/cog/tile-pyramid.ts';
import { inflateInto } from '../geotiff/inflate-into.ts';
import { type CellLayer, readCell } from './cell-record.ts';

/** Where a run keeps what it has until the file is written. */
export interface CellStore {
  /** The records, one after the other: cells that are done are not done again. */
  readonly journal: ByteSink;
  /** Overview tiles, made anew from the records whenever a run begins. */
  readonly overviews: ByteSink;
}

/** Takes the records of cells in row-major order; sums, tables and overviews grow with them. */
export interface CellCommitter {
  /** Adds a record that lies at `offset` of the journal. */
  readonly take: (bytes: Uint8Array, offset: number) => void;
  /** Cells taken so far. */
  readonly cells: () => number;
  readonly counts: PixelCounts;
  /** By class id. */
  readonly areasM2: Float64Array;
  readonly finishing: (out: ByteSink) => Pieces<WrittenFile>;
  /** Null where no confidence was asked for. */
  readonly finishingConfidence: ((out: ByteSink) => Pieces<WrittenFile>) | null;
}

interface LayerOutput {
  readonly cog: CogWriter;
  readonly pyramid: TilePyramid;
}

function createLayer(
  grid: RasterGrid,
  classes: readonly SurveyClass[] | null,
  overviews: ByteSink,
): LayerOutput {
  const levels = pyramidLevels(grid);
  const tags = levels.map((size, level) => coverageFields(grid, size, level, classes));
  const cog = createCogWriter(levels, (level) => tags[level]!);
  const deflate = createDeflate();
  const halve = classes ? halveClasses : halveAmounts;
  const pyramid = createTilePyramid(
    levels,
    (tile) => halve(tile, COG_TILE),
    (level, col, row, tile) => {
      const bytes = deflate(tile, COG_TILE);
      const offset = overviews.size();
      overviews.write(offset, bytes);
      cog.place(level, col, row, { sink: overviews, offset, length: bytes.length });
    },
  );
  return { cog, pyramid };
}

/** Errors: `class-color-malformed` {class, color}; `take`: `cell-record-torn`, `cell-out-of-turn`. */
export function createCellCommitter(
  grid: RasterGrid,
  classes: readonly SurveyClass[],
  confidence: boolean,
  { journal, overviews }: CellStore,
): CellCommitter {
  const layers = [createLayer(grid, classes, overviews)];
  if (confidence) layers.push(createLayer(grid, null, overviews));
  const counts = createPixelCounts();
  const areasM2 = new Float64Array(256);
  const across = Math.ceil(grid.width / CELL);
  const half = new Uint8Array((COG_TILE / 2) ** 2);
  let cells = 0;

  const takeLayer = (
    { cog, pyramid }: LayerOutput,
    layer: CellLayer,
    bytes: Uint8Array,
    at: number,
  ) => {
    const [col, row] = [cells % across, Math.floor(cells / across)];
    const place = (level: number, c: number, r: number, part: CellLayer['half']) => {
      if (part.length === 0) return;
      const tile = { sink: journal, offset: at + part.offset, length: part.length };
      cog.place(level, c, r, tile);
    };
    layer.tiles.forEach((part, i) => {
      place(0, 2 * col + (i & 1), 2 * row + (i >> 1), part);
    });
    place(1, col, row, layer.overview);
    const { offset, length } = layer.half;
    if (length === 0) return;
    if (!inflateInto(bytes.subarray(offset, offset + length), half)) {
      throw new SurveyError('cell-record-torn', { bytes: bytes.length });
    }
    pyramid.addHalf(2, col, row, half);
  };

  const take: CellCommitter['take'] = (bytes, offset) => {
    const record = readCell(bytes);
    if (record.index !== cells || record.layers.length !== layers.length) {
      throw new SurveyError('cell-out-of-turn', { cell: record.index, expected: cells });
    }
    for (const { id, pixels, areaM2 } of record.classes) {
      counts[id]! += pixels;
      areasM2[id]! += areaM2;
    }
    for (const [i, layer] of layers.entries()) takeLayer(layer, record.layers[i]!, bytes, offset);
    cells += 1;
  };
  const second = layers[1];
  return {
    take,
    cells: () => cells,
    counts,
    areasM2,
    finishing: layers[0]!.cog.finishing,
    finishingConfidence: second?.cog.finishing ?? null,
  };
}
