import { describe, expect, it } from 'vitest';
import type { BandArray, RasterReader } from '../../../src/core/layers/raster.ts';
import { memorySink } from '../../../src/files/bytes/byte-sink.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { buildPyramid } from '../../../src/files/pyramid/build-pyramid.ts';
import { withPyramid } from '../../../src/files/pyramid/with-pyramid.ts';
import { memoryReader } from '../raster/memory-reader.ts';

const WIDTH = 2500;
const HEIGHT = 1300;

/** A slope: the mean of every square of it is known, and whole as long as sides are powers of two. */
const slope = (col: number, row: number) => 4 * col + 8 * row;

function image<T extends BandArray>(band: T, of: (col: number, row: number) => number): T {
  for (let i = 0; i < band.length; i++) band[i] = of(i % WIDTH, Math.floor(i / WIDTH));
  return band;
}
const sinks = () => ({ tiles: memorySink(), halves: memorySink(), file: memorySink() });

async function pyramidOf(reader: RasterReader): Promise<RasterReader> {
  const made = sinks();
  await buildPyramid(reader, made, { now: () => 0 });
  const pyramid = await openGeoTiff(bytesSource(made.file.take(), 'pyramid'));
  const joined = withPyramid(reader, pyramid);
  if (!joined) throw new Error('the pyramid does not fit');
  return joined;
}

/** Every pixel of a level that lies wholly on the image, with its place. */
async function eachWhole(
  reader: RasterReader,
  level: number,
  look: (col: number, row: number, values: readonly number[], valid: boolean) => void,
) {
  const size = reader.header.overviews[level - 1]!;
  const side = 2 ** level;
  const block = await reader.read({ col: 0, row: 0, ...size }, { level });
  for (let row = 0; (row + 1) * side <= HEIGHT; row++) {
    for (let col = 0; (col + 1) * side <= WIDTH; col++) {
      const at = row * size.width + col;
      look(
        col,
        row,
        block.bands.map((band) => band[at]!),
        block.mask === null || block.mask[at] !== 0,
      );
    }
  }
}

describe('buildPyramid', () => {
  it.each([
    ['uint16', new Uint16Array(WIDTH * HEIGHT)],
    ['int32', new Int32Array(WIDTH * HEIGHT)],
    ['float32', new Float32Array(WIDTH * HEIGHT)],
  ])('holds the mean of every square, level by level: %s', async (_, band) => {
    const { reader } = memoryReader('slope', {
      width: WIDTH,
      height: HEIGHT,
      bands: [image(band, slope)],
    });
    const whole = await pyramidOf(reader);
    expect(whole.header.overviews).toEqual([
      { width: 1250, height: 650 },
      { width: 625, height: 325 },
      { width: 313, height: 163 },
    ]);
    for (const level of [1, 2, 3]) {
      const side = 2 ** level;
      let wrong = 0;
      await eachWhole(whole, level, (col, row, [value], valid) => {
        const middle = slope(side * col + (side - 1) / 2, side * row + (side - 1) / 2);
        if (!valid || value !== middle) wrong += 1;
      });
      expect(wrong).toBe(0);
    }
  });

  it('leaves what has no value out of the mean, and every band to itself', async () => {
    const isIn = (col: number, row: number) => (col - 1200) ** 2 + (row - 600) ** 2 < 500 ** 2;
    const mask = image(new Uint8Array(WIDTH * HEIGHT), (col, row) => (isIn(col, row) ? 1 : 0));
    const bands = [70, 200].map((value) =>
      image(new Uint8Array(WIDTH * HEIGHT), (col, row) => (isIn(col, row) ? value : 3)),
    );
    const { reader } = memoryReader('disc', { width: WIDTH, height: HEIGHT, bands, mask });
    const whole = await pyramidOf(reader);
    for (const level of [1, 3]) {
      const side = 2 ** level;
      let wrong = 0;
      await eachWhole(whole, level, (col, row, values, valid) => {
        let expected = false;
        for (let y = row * side; y < (row + 1) * side; y++) {
          for (let x = col * side; x < (col + 1) * side; x++) expected ||= isIn(x, y);
        }
        if (valid !== expected || (valid && (values[0] !== 70 || values[1] !== 200))) wrong += 1;
      });
      expect(wrong).toBe(0);
    }
  });

  it('counts classes and never makes up one between them', async () => {
    // Of every two by two, three are 9 and one is 1.
    const band = image(new Uint8Array(WIDTH * HEIGHT), (col, row) => (col % 2 && row % 2 ? 1 : 9));
    const palette = new Uint16Array(768);
    const { reader } = memoryReader('classes', {
      width: WIDTH,
      height: HEIGHT,
      bands: [band],
      header: { palette },
    });
    const whole = await pyramidOf(reader);
    await eachWhole(whole, 1, (_col, _row, [value]) => {
      if (value !== 9) throw new Error(`a class that is not there: ${value}`);
    });
    expect(whole.header.palette).toBe(palette);
  });

  it('reads the image once, in pieces, and reports how far it is', async () => {
    const { reader } = memoryReader('slope', {
      width: WIDTH,
      height: HEIGHT,
      bands: [image(new Uint16Array(WIDTH * HEIGHT), slope)],
    });
    let pixels = 0;
    let largest = 0;
    const counting: RasterReader = {
      header: reader.header,
      read: (window, options) => {
        pixels += window.width * window.height;
        largest = Math.max(largest, window.width * window.height);
        return reader.read(window, options);
      },
    };
    const told: number[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      void told.push(done / total);
    await buildPyramid(counting, sinks(), { now: () => 0, onProgress });
    expect(pixels).toBe(WIDTH * HEIGHT);
    expect(largest).toBeLessThanOrEqual(1 << 20);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('ends within a piece once nobody wants it', async () => {
    const { reader } = memoryReader('slope', {
      width: WIDTH,
      height: HEIGHT,
      bands: [image(new Uint16Array(WIDTH * HEIGHT), slope)],
    });
    const signal = { aborted: false };
    const made = sinks();
    const onProgress = () => {
      signal.aborted = true;
    };
    const work = buildPyramid(reader, made, { now: () => 0, signal, onProgress });
    await expect(work).rejects.toThrow('cancelled');
    expect(made.file.size()).toBe(0);
  });
});

describe('withPyramid', () => {
  it('takes no copies of another image', async () => {
    const of = (width: number) =>
      memoryReader('any', { width, height: 40, bands: [new Uint8Array(width * 40)] }).reader;
    const made = sinks();
    await buildPyramid(of(600), made, { now: () => 0 });
    const pyramid = await openGeoTiff(bytesSource(made.file.take(), 'pyramid'));
    expect(withPyramid(of(600), pyramid)).not.toBeNull();
    expect(withPyramid(of(602), pyramid)).toBeNull();
  });
});
