import { COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import { halveClasses } from '../../core/coverage/halve-classes.ts';
import { SurveyError } from '../../core/errors.ts';
import { createDeflate } from '../../core/kernels/deflate.ts';
import type { RasterGrid } from '../../core/layers/raster.ts';
import { atOnce, type Pieces } from '../../core/pieces.ts';
import { type ByteSink, memorySink } from '../bytes/byte-sink.ts';
import { createCogWriter, type StoredTile, type WrittenFile } from './cog/cog-writer.ts';
import { type CoverageColors, coverageFields } from './cog/coverage-fields.ts';
import { COG_TILE, pyramidLevels } from './cog/pyramid-levels.ts';
import { createTilePyramid } from './cog/tile-pyramid.ts';

/** The value that all pixels of a tile have; null where they differ, or where it can't be told fast. */
function onlyValue(tile: Uint8Array): number | null {
  if (tile.byteOffset % 4 !== 0) return null;
  const words = new Int32Array(tile.buffer, tile.byteOffset, tile.length >> 2);
  const first = Math.imul(tile[0]!, 0x01010101);
  for (let i = 0; i < words.length; i++) if (words[i] !== first) return null;
  return tile[0]!;
}

export const COVERAGE_TILE_SIZE = COG_TILE;

/** Takes class ids tile by tile and gives a cloud-optimised GeoTIFF with overviews. */
export interface CoverageWriter {
  readonly tileSize: number;
  /**
   * `classIds`: row-major, tileSize²; beyond the image 255. Tiles in any order, each once; by rows,
   * memory holds a row of tiles per level and no more.
   */
  readonly writeTile: (tileCol: number, tileRow: number, classIds: Uint8Array) => void;
  /** A tile of one class alone. */
  readonly writePlain: (tileCol: number, tileRow: number, classId: number) => void;
  /** Throws `coverage-tile-missing` {tileCol, tileRow} unless every tile was written. */
  readonly finishing: (out: ByteSink) => Pieces<WrittenFile>;
  /** The same in one go, in memory. */
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

/**
 * A coverage map as a uint8 COG: tiles of 512, deflate, overviews by mode. `colors` null: no colour
 * table; `nodata` null: every pixel has a class (beyond the image, repeat the last one). Compressed tiles wait in `scratch`. Byte-deterministic. Errors: `class-color-malformed`
 * {class, color}, `coverage-tile-wrong` {tileCol, tileRow}.
 */
export function createCoverageWriter(
  grid: RasterGrid,
  colors: CoverageColors | null,
  scratch: ByteSink = memorySink(),
  nodata: number | null = COVERAGE_NODATA,
): CoverageWriter {
  const levels = pyramidLevels(grid);
  const tags = levels.map((size, level) => coverageFields(grid, size, level, colors, nodata));
  const cog = createCogWriter(levels, (level) => tags[level]!);
  const deflate = createDeflate();
  /** Tiles of one value alone: where they lie, and their half. Each is made once. */
  const plain = new Map<number, { readonly stored: StoredTile; readonly half: Uint8Array }>();
  let last: Uint8Array | null = null;
  let lastValue: number | null = null;
  const plainOf = (tile: Uint8Array) => {
    if (tile !== last) lastValue = onlyValue(tile);
    last = tile;
    return lastValue === null ? undefined : plain.get(lastValue);
  };
  const halve = (tile: Uint8Array) =>
    plainOf(tile)?.half ?? halveClasses(tile, COG_TILE, nodata ?? -1);
  const store = (level: number, col: number, row: number, tile: Uint8Array) => {
    // Others may lie in the same memory as the one before.
    last = null;
    const known = plainOf(tile);
    if (known) {
      cog.place(level, col, row, known.stored);
      return;
    }
    const bytes = deflate(tile, COG_TILE);
    const stored = { sink: scratch, offset: scratch.size(), length: bytes.length };
    scratch.write(stored.offset, bytes);
    cog.place(level, col, row, stored);
    if (lastValue !== null) plain.set(lastValue, { stored, half: halve(tile) });
  };
  const pyramid = createTilePyramid(levels, halve, store);

  const writeTile: CoverageWriter['writeTile'] = (tileCol, tileRow, classIds) => {
    if (classIds.length !== COG_TILE ** 2) {
      throw new SurveyError('coverage-tile-wrong', { tileCol, tileRow });
    }
    store(0, tileCol, tileRow, classIds);
    pyramid.addHalf(1, tileCol, tileRow, halve(classIds));
  };
  const writePlain: CoverageWriter['writePlain'] = (tileCol, tileRow, classId) => {
    const known = plain.get(classId);
    if (known === undefined) {
      writeTile(tileCol, tileRow, new Uint8Array(COG_TILE ** 2).fill(classId));
      return;
    }
    cog.place(0, tileCol, tileRow, known.stored);
    pyramid.addHalf(1, tileCol, tileRow, known.half);
  };
  const finish = () => {
    const out = memorySink();
    atOnce(cog.finishing(out));
    return out.take();
  };
  return { tileSize: COG_TILE, writeTile, writePlain, finishing: cog.finishing, finish };
}
