import { describe, expect, it } from 'vitest';
import type { ClassTotals } from '../../../src/core/coverage/class-tally.ts';
import type { PixelWindow, RasterReader } from '../../../src/core/layers/raster.ts';
import { createRandom } from '../../../src/core/random.ts';
import { memorySink } from '../../../src/files/bytes/byte-sink.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { sieveClasses } from '../../../src/files/class-map/sieve-classes.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { classReader, readIds } from '../../core/coverage/class-map-fixture.ts';

const NODATA = 0;
const [WIDTH, HEIGHT, TILE] = [1300, 1700, 512];
const settings = { minPixels: 9, connectivity: 4 } as const;

/** Noise, with nothing in the second row of tiles and in the tile at the top left. */
function sparseMap(): Uint8Array {
  const random = createRandom(11);
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [col, row] = [Math.floor((at % WIDTH) / TILE), Math.floor(at / WIDTH / TILE)];
    if (row === 1 || (row === 0 && col === 0)) return NODATA;
    return random.below(20) === 0 ? 1 + random.below(3) : 1 + (((at % WIDTH) >> 5) % 3);
  });
}

/** As a file would be that holds no block of the second row of tiles. */
function sparseReader(ids: Uint8Array, asked: PixelWindow[]): RasterReader {
  const { header, read } = classReader(ids, WIDTH, NODATA);
  return {
    header: { ...header, blockWidth: TILE, blockHeight: TILE },
    read: (window, options) => {
      asked.push(window);
      return read(window, options);
    },
    isBlank: ({ row, height }) => row >= TILE && row + height <= 2 * TILE,
  };
}

async function sieved(reader: RasterReader) {
  const out = memorySink();
  const request = { reader, file: 'map.tif', settings, out, scratch: memorySink() };
  const { written, before, after } = await sieveClasses(request);
  return { written, before, after, bytes: out.take() };
}

const totalsOf = ({ counts, areasM2 }: ClassTotals): ClassTotals => ({ counts, areasM2 });

describe('a sieved map of which part is not in the file', () => {
  it('has the bytes of one in which that part is nodata, and it is not read', async () => {
    const ids = sparseMap();
    const asked: PixelWindow[] = [];
    const whole = await sieved(classReader(ids, WIDTH, NODATA));
    const sparse = await sieved(sparseReader(ids, asked));
    expect(sparse.written).toEqual(whole.written);
    expect([sparse.before, sparse.after].map(({ counts }) => [...counts])).toEqual(
      [whole.before, whole.after].map(({ counts }) => [...counts]),
    );
    const blank = asked.filter(({ row, height }) => row >= TILE && row + height <= 2 * TILE);
    expect([asked.length > 0, blank]).toEqual([true, []]);

    const made = await readIds(await openGeoTiff(bytesSource(whole.bytes, 'out.tif')));
    expect(made.every((id, at) => (id === NODATA) === (ids[at] === NODATA))).toBe(true);
    expect(made).not.toEqual(ids);
  });
});

describe('a sieved map that is wider than what is read at once', () => {
  it('has the bytes and the areas of one that is read in whole rows', async () => {
    const [width, height] = [4700, 2300];
    const [left, top, bottom] = [4096, 512, 1024];
    const random = createRandom(5);
    const ids = Uint8Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      if (x >= left && y >= top && y < bottom) return NODATA;
      return random.below(50) === 0 ? random.below(4) : 1 + (((x >> 6) + (y >> 5)) % 3);
    });
    const { header, read } = classReader(ids, width, NODATA);
    const asked: PixelWindow[] = [];
    const isBlank = ({ col, row, height: down }: PixelWindow) =>
      col >= left && row >= top && row + down <= bottom;
    const rows = await sieved({ header, read });
    const pieces = await sieved({
      header: { ...header, blockWidth: TILE, blockHeight: TILE },
      read: (window, options) => {
        asked.push(window);
        return read(window, options);
      },
      isBlank,
    });
    expect(Math.max(...asked.map((window) => window.width))).toBe(left);
    expect(asked.filter(isBlank)).toEqual([]);
    expect(pieces.written).toEqual(rows.written);
    expect(totalsOf(pieces.before)).toEqual(totalsOf(rows.before));
    expect(totalsOf(pieces.after)).toEqual(totalsOf(rows.after));
    expect(rows.after.counts).not.toEqual(rows.before.counts);
  });
});
