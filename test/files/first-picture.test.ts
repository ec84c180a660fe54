import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultBands, defaultRendering } from '../../src/core/display/default-rendering.ts';
import { resolveLook } from '../../src/core/display/resolve-look.ts';
import { projection } from '../../src/core/geo/crs.ts';
import { tileLonLat } from '../../src/core/layers/tile-grid.ts';
import type { ByteSource } from '../../src/files/bytes/byte-source.ts';
import { withMemoryOverview } from '../../src/files/display/memory-overview.ts';
import { shownHistograms } from '../../src/files/display/raster-histograms.ts';
import { renderPicture } from '../../src/files/display/raster-tile.ts';
import { pyramidLevels } from '../../src/files/geotiff/cog/pyramid-levels.ts';
import { geoFields } from '../../src/files/geotiff/geo-tags.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { tiffHead } from '../../src/files/geotiff/tiff-head.ts';
import { TAG, TYPE } from '../../src/files/geotiff/tiff-tags.ts';

const SIDE = 32_000;
const TILE = 512;
const BANDS = 3;
const CRS = 'EPSG:6673';

/** A tile that compresses as photographs do: noise of a bit around a slope. */
function photographicTile(): Uint8Array {
  const pixels = new Uint8Array(TILE * TILE * BANDS);
  let dice = 1;
  for (let i = 0; i < pixels.length; i++) {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[i] = 60 + ((i / BANDS) % TILE) / 8 + (dice >>> 31);
  }
  return zlibSync(pixels);
}

/** A COG of 32,000 × 32,000 whose tiles are all alike, so that it needs no disk; what is read is counted. */
function gigapixelCog(origin: readonly [number, number]) {
  const tile = photographicTile();
  const bytes = tile.length + (tile.length & 1);
  const [east, north] = origin;
  const grid = {
    width: SIDE,
    height: SIDE,
    transform: [0.02, 0, east, 0, -0.02, north] as const,
    crs: CRS,
  } as const;
  const short = (tag: number, ...values: readonly number[]) => ({ tag, type: TYPE.short, values });
  const long = (tag: number, value: number) => ({ tag, type: TYPE.long, values: [value] });
  const pages = pyramidLevels(grid).map(({ width, height, across, down }, level) => ({
    fields: [
      ...(level === 0 ? geoFields(grid) : [long(TAG.newSubfileType, 1)]),
      long(TAG.imageWidth, width),
      long(TAG.imageLength, height),
      short(TAG.bitsPerSample, 8, 8, 8),
      short(TAG.compression, 8),
      short(TAG.photometric, 2),
      short(TAG.samplesPerPixel, BANDS),
      short(TAG.planarConfiguration, 1),
      short(TAG.tileWidth, TILE),
      short(TAG.tileLength, TILE),
    ],
    byteCounts: Array<number>(across * down).fill(tile.length),
  }));
  const head = tiffHead(pages);
  const start = head.offsets.at(-1)![0]!;
  let read = 0;
  const source: ByteSource = {
    name: 'gigapixel.tif',
    size: head.size,
    read: async (offset, length) => {
      read += length;
      const out = new Uint8Array(length);
      for (let i = 0; i < length; i++) {
        const at = offset + i;
        out[i] = (at < start ? head.bytes[at] : tile[(at - start) % bytes]) ?? 0;
      }
      return out;
    },
  };
  return { source, read: () => read };
}

describe('the first picture of a gigapixel', () => {
  it('needs the directories and a few tiles of its overviews, not the image', async () => {
    const address = { z: 17, x: 114740, y: 52085 };
    const { forward } = projection(CRS);
    const { source, read } = gigapixelCog(forward(tileLonLat(address, 0.1, 0.1)));
    expect(source.size).toBeGreaterThan(400_000_000);
    const reader = await openGeoTiff(source);
    expect(withMemoryOverview(reader)).toBeNull();
    expect(read()).toBeLessThan(600_000);

    const { header } = reader;
    const bands = [...new Set(defaultBands(header))];
    const features = bands.map((band) => ({ kind: 'band', band }) as const);
    const histograms = await shownHistograms(reader, features);
    const look = resolveLook(defaultRendering(header, histograms), histograms, header.palette);
    const rgba = await renderPicture(reader, {
      size: { width: 256, height: 256 },
      toImage: (u, v) => forward(tileLonLat(address, u, v)),
      look,
    });
    const opaque = rgba!.filter((_, i) => i % 4 === 3).filter((alpha) => alpha === 255).length;
    expect(opaque).toBeGreaterThan(10_000);
    // A chunk of read-ahead is 4 MB; what is needed of it is less than one.
    expect(read()).toBeLessThan(5_000_000);
  });
});
