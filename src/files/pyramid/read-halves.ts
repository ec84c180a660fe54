import { bandOfType } from '../../core/layers/data-types.ts';
import { type Halving, halvePlanes, type Planes } from '../../core/layers/halve-planes.ts';
import type { RasterBlock, RasterHeader, RasterReader } from '../../core/layers/raster.ts';
import type { CancelSignal } from '../../core/progress.ts';
import { COG_TILE } from '../geotiff/cog/pyramid-levels.ts';
import { emptyTile } from './pyramid-tile.ts';

/** Pixels of the image that become one tile of half its size. */
const SPAN = 2 * COG_TILE;
/** Held of a row of tiles, and decoded for it. */
const PANEL_BYTES = 48 * 1024 * 1024;
const STRIP_PIXELS = 1 << 20;

/** Pixels across that are read at a time: whole rows, unless a row of tiles would take too much. */
function panelWidth({ bandCount, dataType, blockHeight, width }: RasterHeader): number {
  const pixelBytes = bandOfType(dataType, 1).BYTES_PER_ELEMENT * bandCount + 1;
  const rows = Math.min(SPAN, Math.max(COG_TILE / 2, blockHeight));
  const spans = Math.floor(PANEL_BYTES / (pixelBytes * rows * SPAN));
  return Math.min(width, Math.max(1, spans) * SPAN);
}

/** Reads an image once, by strips, and hands over the tiles of its half, row by row of each panel. */
export async function readHalves(
  reader: RasterReader,
  { halving, signal }: { halving: Halving; signal?: CancelSignal | undefined },
  take: (col: number, row: number, tile: Planes) => Promise<void>,
): Promise<void> {
  const { header } = reader;
  const panel = panelWidth(header);
  const bands = Array.from({ length: header.bandCount }, (_, band) => band);
  const options = { bands, ...(signal ? { signal } : {}) };
  for (let top = 0; top < header.height; top += SPAN) {
    const bottom = Math.min(header.height, top + SPAN);
    for (let left = 0; left < header.width; left += panel) {
      const width = Math.min(panel, header.width - left);
      const tiles = Array.from({ length: Math.ceil(width / SPAN) }, () => emptyTile(header));
      const rows = Math.max(2, Math.floor(STRIP_PIXELS / width) & ~1);
      for (let row = top; row < bottom; row += rows) {
        const height = Math.min(rows, bottom - row);
        const block = await reader.read({ col: left, row, width, height }, options);
        spread(halvePlanes(planesOf(block), halving), tiles, (row - top) / 2);
      }
      for (const [index, tile] of tiles.entries()) {
        await take(left / SPAN + index, top / SPAN, tile);
      }
    }
  }
}

const planesOf = ({ window, bands, mask }: RasterBlock): Planes => ({
  width: window.width,
  height: window.height,
  bands,
  mask,
});

/** Rows of the half image into the tiles that lie beside each other. */
function spread(half: Planes, tiles: readonly ReturnType<typeof emptyTile>[], firstRow: number) {
  for (const [index, tile] of tiles.entries()) {
    const from = index * COG_TILE;
    const width = Math.min(COG_TILE, half.width - from);
    for (let y = 0; y < half.height; y++) {
      const at = y * half.width + from;
      const to = (firstRow + y) * COG_TILE;
      for (const [b, band] of half.bands.entries()) {
        tile.bands[b]!.set(band.subarray(at, at + width) as never, to);
      }
      if (half.mask) tile.mask.set(half.mask.subarray(at, at + width), to);
      else tile.mask.fill(1, to, to + width);
    }
  }
}
