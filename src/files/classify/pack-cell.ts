import { pixelAreaField } from '../../core/area/pixel-area.ts';
import { countPixels, createPixelCounts } from '../../core/coverage/class-coverage.ts';
import { COVERAGE_NODATA } from '../../core/coverage/coverage-map.ts';
import { halveAmounts, halveClasses } from '../../core/coverage/halve-classes.ts';
import { createDeflate } from '../../core/kernels/deflate.ts';
import type { PixelWindow, RasterGrid } from '../../core/layers/raster.ts';
import { COG_TILE, pyramidLevels } from '../geotiff/cog/pyramid-levels.ts';
import { type CellClass, encodeCell, type LayerParts } from './cell-record.ts';

/** Class ids of a cell and, where asked for, their confidence: row-major, width·height each. */
export interface CellPixels {
  readonly cell: PixelWindow;
  readonly ids: Uint8Array;
  readonly confidence: Uint8Array | null;
}

/** Makes the record of a cell that travels and is kept: counted, measured and compressed. */
export interface CellPacker {
  readonly pack: (
    index: number,
    pixels: CellPixels,
    rooms?: ArrayBuffer[],
  ) => Uint8Array<ArrayBuffer>;
  /** The same bytes as of a cell of which nothing is known, without a look at a pixel. */
  readonly packBlank: (index: number, cell: PixelWindow, layers: number) => Uint8Array<ArrayBuffer>;
}

const HALF = COG_TILE / 2;
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** One of the four tiles of a cell into `tile`, 255 beyond the image; null where nothing of it is inside. */
function tileOf(
  values: Uint8Array,
  { width, height }: PixelWindow,
  [col, row]: readonly [number, number],
  tile: Uint8Array,
) {
  const tileWidth = Math.min(COG_TILE, width - col * COG_TILE);
  const tileHeight = Math.min(COG_TILE, height - row * COG_TILE);
  if (tileWidth <= 0 || tileHeight <= 0) return null;
  tile.fill(255);
  for (let y = 0; y < tileHeight; y++) {
    const from = (row * COG_TILE + y) * width + col * COG_TILE;
    tile.set(values.subarray(from, from + tileWidth), y * COG_TILE);
  }
  return tile;
}

/** Errors: those of pixelAreaField. */
export function createCellPacker(grid: RasterGrid): CellPacker {
  const levels = pyramidLevels(grid).length;
  const field = pixelAreaField(grid);
  const deflate = createDeflate();

  // A cell is packed at a time, and what is compressed is copied: the same memory does for all.
  const [room, overview] = [0, 1].map(() => new Uint8Array(COG_TILE * COG_TILE)) as [
    Uint8Array,
    Uint8Array,
  ];

  const layerParts = (
    values: Uint8Array,
    cell: PixelWindow,
    halve: (tile: Uint8Array, side: number) => Uint8Array,
  ): LayerParts => {
    overview.fill(255);
    const tiles = CORNERS.map((corner) => {
      const [col, row] = corner;
      const tile = tileOf(values, cell, corner, room);
      if (tile === null) return null;
      if (levels > 1) {
        const half = halve(tile, COG_TILE);
        for (let y = 0; y < HALF; y++) {
          const to = (row * HALF + y) * COG_TILE + col * HALF;
          overview.set(half.subarray(y * HALF, (y + 1) * HALF), to);
        }
      }
      return deflate(tile, COG_TILE);
    });
    return [
      ...tiles,
      levels > 1 ? deflate(overview, COG_TILE) : null,
      levels > 2 ? deflate(halve(overview, COG_TILE), HALF) : null,
    ];
  };

  const measured = (cell: PixelWindow, ids: Uint8Array): CellClass[] => {
    const counts = createPixelCounts();
    const areasM2 = new Float64Array(256);
    countPixels(ids, counts);
    field.addClassAreas(cell, ids, areasM2);
    const classes: CellClass[] = [];
    for (let id = 0; id < 256; id++) {
      if (counts[id]! > 0) classes.push({ id, pixels: counts[id]!, areaM2: areasM2[id]! });
    }
    return classes;
  };

  /** Parts of cells that hold nothing, by size: an image has four sizes at most. */
  const blanks = new Map<string, LayerParts>();
  const blankParts = (cell: PixelWindow): LayerParts => {
    const key = `${cell.width} ${cell.height}`;
    const known = blanks.get(key);
    if (known) return known;
    const nothing = new Uint8Array(cell.width * cell.height).fill(COVERAGE_NODATA);
    const made = layerParts(nothing, cell, halveClasses);
    blanks.set(key, made);
    return made;
  };

  return {
    pack: (index, { cell, ids, confidence }, rooms) => {
      const layers = [layerParts(ids, cell, halveClasses)];
      if (confidence) layers.push(layerParts(confidence, cell, halveAmounts));
      return encodeCell(index, measured(cell, ids), layers, rooms);
    },
    packBlank: (index, cell, layers) => {
      const { col, row, width, height } = cell;
      let areaM2 = 0;
      for (let y = 0; y < height; y++) areaM2 += field.runAreaM2(row + y, col, width);
      const classes = [{ id: COVERAGE_NODATA, pixels: width * height, areaM2 }];
      const parts = blankParts(cell);
      return encodeCell(
        index,
        classes,
        Array.from({ length: layers }, () => parts),
      );
    },
  };
}
