import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockPart } from '../../../src/files/geotiff/block-layout.ts';
import { decodeJpegSamples } from '../../../src/files/geotiff/jpeg/decode-jpeg.ts';
import { createJpegKernel } from '../../../src/files/geotiff/jpeg/jpeg-kernel.ts';
import { jpegHeadOf } from '../../../src/files/geotiff/jpeg/jpeg-segments.ts';
import { yCbCrToRgb } from '../../../src/files/geotiff/jpeg-frame.ts';
import { SHARED_ABSENT, sharedBytes, sharedPath } from '../../shared-data.ts';
import { randomJpeg } from './random-jpeg.ts';

const kernel = createJpegKernel()!;

/** Planes of a part as the kernel hands them on; null where it leaves the JPEG to the twin. */
function byKernel(data: Uint8Array, toRgb: boolean, part: BlockPart, samples: readonly number[]) {
  const head = jpegHeadOf(data, null);
  if (!head) return null;
  const size = part.width * part.height;
  const out = new Uint8Array(samples.length * size);
  let lines = 0;
  const take = (bands: readonly Uint8Array[], line: number, height: number) => {
    expect(line).toBe(lines);
    lines += height;
    bands.forEach((band, i) => {
      expect(band.length).toBe(height * part.width);
      out.set(band, i * size + line * part.width);
    });
  };
  if (!kernel.decode(data, head, { part, samples, toRgb, take })) return null;
  expect(lines).toBe(part.height);
  return out;
}

/** The same by the twin; null where the data are wrong. */
function byTwin(
  data: Uint8Array,
  toRgb: boolean,
  { col, row, width, height }: BlockPart,
  samples: readonly number[],
) {
  const head = jpegHeadOf(data, null);
  if (!head) return null;
  let pixels: Uint8Array;
  try {
    pixels = decodeJpegSamples(data, null);
  } catch {
    return null;
  }
  if (toRgb) yCbCrToRgb(pixels);
  const { components, width: imageWidth } = head.frame;
  const out = new Uint8Array(samples.length * width * height);
  samples.forEach((sample, i) => {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = ((row + y) * imageWidth + col + x) * components.length + sample;
        out[(i * height + y) * width + x] = pixels[from]!;
      }
    }
  });
  return out;
}

const equal = (a: Uint8Array | null, b: Uint8Array | null) =>
  a !== null && b !== null && Buffer.compare(a, b) === 0;

const KINDS = {
  grey: [[1, 1]],
  'grey, sampled': [[2, 2]],
  '4:4:4': [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
  '4:2:2': [
    [2, 1],
    [1, 1],
    [1, 1],
  ],
  '4:2:0': [
    [2, 2],
    [1, 1],
    [1, 1],
  ],
  '4:4:0': [
    [1, 2],
    [1, 1],
    [1, 1],
  ],
  'each its own way': [
    [2, 2],
    [1, 2],
    [2, 1],
  ],
  'two of four blocks': [
    [2, 2],
    [2, 2],
  ],
  'four bands': [
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ],
} as const;

const image = fc.record({
  width: fc.integer({ min: 5, max: 70 }),
  height: fc.integer({ min: 1, max: 50 }),
  restartInterval: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 })),
  busy: fc.constantFrom(0, 1, 4, 20, 63),
  bits: fc.constantFrom(1, 3, 8, 15),
  quant: fc.constantFrom(1, 20, 255, 65535),
  seed: fc.nat(),
});
const corner = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());

describe.each(Object.entries(KINDS))('JPEG kernel and twin, %s', (_name, sampling) => {
  const every = sampling.map((_, i) => i);

  test('give the same, of the whole and of a part', () => {
    fc.assert(
      fc.property(image, corner, fc.boolean(), (wanted, [a, b, c, d], colours) => {
        const { width, height } = wanted;
        const data = randomJpeg({ ...wanted, sampling });
        const toRgb = colours && sampling.length === 3;
        const whole = { col: 0, row: 0, width, height };
        const truth = byTwin(data, toRgb, whole, every);
        expect(truth).not.toBeNull();
        expect(equal(byKernel(data, toRgb, whole, every), truth)).toBe(true);
        const col = a % width;
        const row = b % height;
        const part = { col, row, width: 1 + (c % (width - col)), height: 1 + (d % (height - row)) };
        const samples = [...every.slice(1), 0];
        const twin = byTwin(data, toRgb, part, samples);
        expect(equal(byKernel(data, toRgb, part, samples), twin)).toBe(true);
      }),
      { numRuns: 60, seed: 20260722 },
    );
  });

  test('call the same data wrong, spoiled or cut', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 });
    let spoiled = 0;
    fc.assert(
      fc.property(image, edits, fc.nat(), (wanted, changes, cut) => {
        const { width, height } = wanted;
        const good = randomJpeg({ ...wanted, sampling });
        const { start } = jpegHeadOf(good, null)!.scans[0]!;
        const data = good.slice(
          0,
          cut % 3 === 0 ? start + (cut % (good.length - start)) : undefined,
        );
        for (const [at, value] of changes) {
          if (data.length > start) data[start + (at % (data.length - start))] = value;
        }
        const head = jpegHeadOf(data, null);
        const whole = { col: 0, row: 0, width, height };
        const twin = byTwin(data, false, whole, every);
        const made = byKernel(data, false, whole, every);
        if (twin === null) spoiled++;
        // A second scan, made by chance, is the twin's alone.
        if (made === null && head?.scans.length === 1) expect(twin).toBeNull();
        if (made !== null) expect(equal(made, twin)).toBe(true);
      }),
      { numRuns: 80, seed: 20260722 },
    );
    expect(spoiled).toBeGreaterThan(5);
  });
});

test('rows of two samples, which are not smoothed, are left to the twin', () => {
  const shape = { width: 4, height: 4, restartInterval: 0, busy: 4, bits: 4, quant: 9, seed: 1 };
  const data = randomJpeg({ ...shape, sampling: KINDS['4:2:0'] });
  const part = { col: 0, row: 0, width: 4, height: 4 };
  expect(byKernel(data, true, part, [0, 1, 2])).toBeNull();
});

test.skipIf(SHARED_ABSENT)(
  'photographs, the same (skipped without the shared data)',
  () => {
    const files = readdirSync(sharedPath('photo'))
      .filter((name) => /\.jpe?g$/i.test(name))
      .map((name) => sharedBytes(`photo/${name}`))
      .filter((data) => data.length < 1_000_000);
    expect(files.length).toBeGreaterThan(3);
    for (const data of files) {
      const { width, height } = jpegHeadOf(data, null)!.frame;
      const part = { col: 0, row: 0, width, height };
      const twin = byTwin(data, true, part, [0, 1, 2]);
      expect(equal(byKernel(data, true, part, [0, 1, 2]), twin)).toBe(true);
    }
  },
  30_000,
);
