import type { RasterHeader } from '../../layers/raster.ts';
import type { ClassMap } from '../class-map.ts';
import type { TilePlace } from './tile-edges.ts';

/** Rows of tiles where a map is cut into columns, too: those that a class map is written in. */
const PIECE_ROWS = 512;
const LARGEST_TILE_PIXELS = 1 << 25;
/** Of rows that are as wide as the map, tiles of this many pixels are cut. */
const LARGEST_WHOLE_PIXELS = 1 << 22;

export interface TileSize {
  readonly columns: number;
  readonly rows: number;
}

/** Tiles of a map by rows from the top left. */
export interface TileGrid extends TileSize {
  readonly across: number;
  readonly count: number;
  readonly place: (index: number) => TilePlace;
}

/**
 * Tiles of whole blocks, of no more pixels than make reading them worth while; of blocks that are as
 * wide as the map, some columns.
 */
export function tileSizeOf({ pieceWidth, stripRows, grid }: ClassMap, header: RasterHeader) {
  const { width, height } = grid;
  if (pieceWidth === width) {
    const parts = Math.ceil((width * stripRows) / LARGEST_WHOLE_PIXELS);
    return { columns: Math.ceil(width / parts), rows: stripRows };
  }
  const { blockHeight } = header;
  const most = Math.max(1, Math.floor(LARGEST_TILE_PIXELS / pieceWidth));
  const blocks = Math.max(1, Math.floor(PIECE_ROWS / blockHeight));
  return { columns: pieceWidth, rows: Math.min(height, most, blocks * blockHeight) };
}

export function tileGrid(
  { width, height }: { readonly width: number; readonly height: number },
  { columns, rows }: TileSize,
): TileGrid {
  const across = Math.ceil(width / columns);
  const count = across * Math.ceil(height / rows);
  const place = (index: number): TilePlace => {
    const col = (index % across) * columns;
    const row = Math.floor(index / across) * rows;
    return {
      col,
      row,
      width: Math.min(columns, width - col),
      height: Math.min(rows, height - row),
      isFirstRow: row === 0,
      isLastRow: row + rows >= height,
      isFirstColumn: col === 0,
      isLastColumn: col + columns >= width,
    };
  };
  return { columns, rows, across, count, place };
}
