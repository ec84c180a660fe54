import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { applyAffine } from '../../src/core/geo/affine.ts';
import type { SurveyClass } from '../../src/core/training/training-set.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { renderSheetImage } from '../../src/files/evidence/sheet-image.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';

const classes: readonly SurveyClass[] = [
  { id: 1, name: 'bed', color: '#ff0000', isBed: true },
  { id: 2, name: 'sand', color: '#0000ff', isBed: false },
];
const grid = {
  width: 40,
  height: 30,
  transform: [0.5, 0, 1000, 0, -0.5, 2000] as const,
  crs: 'EPSG:6673' as const,
};
const opened = (bytes: Uint8Array) => openGeoTiff(bytesSource(bytes, 'image.tif'));
const filled = (value: number) => new Uint8Array(grid.width * grid.height).fill(value);

/** Pixels of a PNG of our own: RGBA, filter 2 (up). */
function pixelsOf(png: Uint8Array, width: number, height: number): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset);
  const length = view.getUint32(33);
  const raw = inflateSync(png.subarray(41, 41 + length));
  const out = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    for (let i = 0; i < width * 4; i++) {
      const above = row === 0 ? 0 : out[(row - 1) * width * 4 + i]!;
      out[row * width * 4 + i] = raw[row * (width * 4 + 1) + 1 + i]! + above;
    }
  }
  return out;
}

describe('the picture of the map sheet', () => {
  const bands = [filled(0), filled(100), filled(200)];
  bands[0]!.forEach((_, i, band) => {
    band[i] = 20 + (i % 40) * 5;
  });

  it('tints the beds only, with a full edge, and leaves nodata clear', async () => {
    const nodata = bands.map((band) => band.slice());
    for (const band of nodata) band[0] = 0;
    const ids = filled(2);
    for (let row = 10; row < 20; row++) ids.fill(1, row * 40 + 10, row * 40 + 20);
    const image = await opened(writeImage(grid, nodata, { photometric: 'rgb', nodata: 0 }));
    const coverage = await opened(writeImage(grid, [ids], { nodata: 255 }));
    const { png, grid: shown } = await renderSheetImage(image, coverage, {
      classes,
      coverageOpacity: 0.5,
    });
    const rgba = pixelsOf(png, shown.width, shown.height);
    const at = (col: number, row: number) => [
      ...rgba.subarray((row * 40 + col) * 4, (row * 40 + col) * 4 + 4),
    ];
    expect(shown).toEqual(grid);
    expect(at(0, 0)[3]).toBe(0);
    expect(at(2, 2)).toEqual([30, 100, 200, 255]);
    expect(at(10, 10)).toEqual([255, 0, 0, 255]);
    expect(at(15, 15)).toEqual([175, 50, 100, 255]);
  });

  it('is no larger than it is asked to be, and lies where the image lies', async () => {
    const image = await opened(writeImage(grid, bands, { photometric: 'rgb' }));
    const { grid: shown } = await renderSheetImage(image, null, { classes, maxWidth: 20 });
    expect([shown.width, shown.height]).toEqual([20, 15]);
    expect(applyAffine(shown.transform, 20, 15)).toEqual(applyAffine(grid.transform, 40, 30));
  });

  it('lays no coverage of another CRS over the image', async () => {
    const image = await opened(writeImage(grid, bands, { photometric: 'rgb' }));
    const other = await opened(writeImage({ ...grid, crs: 'EPSG:6674' }, [filled(1)], {}));
    const plain = await renderSheetImage(image, null, { classes });
    expect((await renderSheetImage(image, other, { classes })).png).toEqual(plain.png);
  });

  it('the cove is drawn in its own colours', async () => {
    const path = new URL('../../sample-data/cove/orthomosaic.tif', import.meta.url);
    const image = await opened(new Uint8Array(readFileSync(path)));
    const { png, grid: shown } = await renderSheetImage(image, null, { classes, maxWidth: 480 });
    const rgba = pixelsOf(png, shown.width, shown.height);
    expect(new Set(rgba.filter((_, i) => i % 4 === 1)).size).toBeGreaterThan(100);
    expect(rgba[3]).toBe(0);
  });
});
