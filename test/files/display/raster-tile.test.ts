import { describe, expect, it } from 'vitest';
import type { ResolvedLook } from '../../../src/core/display/resolve-look.ts';
import { invertAffine } from '../../../src/core/geo/affine.ts';
import { projection } from '../../../src/core/geo/crs.ts';
import { colorTable } from '../../../src/core/layers/palette.ts';
import type { PixelWindow, RasterHeader, RasterReader } from '../../../src/core/layers/raster.ts';
import { tileLonLat } from '../../../src/core/layers/tile-grid.ts';
import { withMemoryOverview } from '../../../src/files/display/memory-overview.ts';
import { readDecimated } from '../../../src/files/display/raster-decimate.ts';
import { renderPicture } from '../../../src/files/display/raster-tile.ts';

const CRS = 'EPSG:6673';
const TILE = { z: 19, x: 458961, y: 208343 };
const { forward } = projection(CRS);
const [originX, originY] = forward(tileLonLat(TILE, 0.2, 0.3));

/** One band whose value at (col, row) is known: a checkerboard of classes 1 … 4. */
const classAt = (col: number, row: number) => 1 + ((col >> 3) & 1) + 2 * ((row >> 3) & 1);

function checkerboard(width: number, height: number, sizeM: number) {
  const windows: PixelWindow[] = [];
  const header: RasterHeader = {
    width,
    height,
    transform: [sizeM, 0, originX, 0, -sizeM, originY],
    crs: CRS,
    bandCount: 1,
    dataType: 'uint8',
    nodata: null,
    compression: 'none',
    tiled: true,
    blockWidth: 256,
    blockHeight: 256,
    overviews: [],
    bounds: [originX, originY - height * sizeM, originX + width * sizeM, originY],
    alphaBand: null,
    palette: null,
  };
  const reader: RasterReader = {
    header,
    read: async (window) => {
      windows.push(window);
      const band = new Uint8Array(window.width * window.height);
      for (let i = 0; i < band.length; i++) {
        const col = window.col + (i % window.width);
        const row = window.row + Math.floor(i / window.width);
        band[i] = classAt(col, row);
      }
      return { window, bands: [band], mask: null };
    },
  };
  return { reader, windows };
}

const colors = colorTable([1, 2, 3, 4].map((id) => ({ id, color: `#${id}00000` })));
const look: ResolvedLook = {
  features: [{ kind: 'band', band: 0 }],
  look: { kind: 'palette', colors },
};
const tileOf = (reader: RasterReader, tile = TILE) =>
  renderPicture(withMemoryOverview(reader)?.reader ?? reader, {
    size: { width: 256, height: 256 },
    toImage: (u, v) => forward(tileLonLat(tile, u, v)),
    look,
  });

describe('renderPicture', () => {
  it.each([
    ['a small image', 300, 300, 0.25],
    ['from a window, where it is large', 3000, 2600, 0.25],
  ])('shows the class that stands at each place: %s', async (_, width, height, sizeM) => {
    const { reader } = checkerboard(width, height, sizeM);
    const rgba = await tileOf(reader);
    const inverse = invertAffine(reader.header.transform)!;
    let compared = 0;
    for (let y = 1; y < 256; y += 3) {
      for (let x = 1; x < 256; x += 3) {
        const [e, n] = forward(tileLonLat(TILE, (x + 0.5) / 256, (y + 0.5) / 256));
        const col = inverse[0] * e + inverse[1] * n + inverse[2];
        const row = inverse[3] * e + inverse[4] * n + inverse[5];
        // Within a quarter pixel of an edge of the board, either side is right.
        if ([col, row].some((v) => Math.abs(v / 8 - Math.round(v / 8)) * 8 < 0.25)) continue;
        const inside = col > 0 && row > 0 && col < width && row < height;
        const red = rgba![4 * (y * 256 + x)]!;
        const alpha = rgba![4 * (y * 256 + x) + 3];
        expect([red >> 4, alpha]).toEqual(
          inside ? [classAt(Math.floor(col), Math.floor(row)), 255] : [0, 0],
        );
        if (inside) compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2000);
  });

  it('reads no more of a large image than the tile needs', async () => {
    const { reader, windows } = checkerboard(3000, 2600, 0.25);
    await tileOf(reader);
    const pixels = windows.reduce((sum, window) => sum + window.width * window.height, 0);
    expect(pixels).toBeGreaterThan(0);
    expect(pixels).toBeLessThan(300 * 300);
  });

  it('has nothing to say of a tile that the image does not reach', async () => {
    const { reader } = checkerboard(64, 64, 0.25);
    expect(await tileOf(reader, { ...TILE, x: TILE.x + 40 })).toBeNull();
  });
});

describe('readDecimated', () => {
  it('keeps the middle pixel of every square, whatever the strips', async () => {
    const { reader, windows } = checkerboard(2500, 2001, 1);
    const window = { col: 0, row: 0, width: 2500, height: 2001 };
    const block = await readDecimated(reader, { level: 0, window, factor: 3, bands: [0] });
    expect(windows.length).toBeGreaterThan(1);
    expect(block.window).toEqual({ col: 0, row: 0, width: 834, height: 667 });
    for (const [x, y] of [
      [0, 0],
      [1, 5],
      [400, 333],
      [832, 666],
    ] as const) {
      expect(block.bands[0]![y * 834 + x]).toBe(classAt(3 * x + 1, 3 * y + 1));
    }
  });
});
