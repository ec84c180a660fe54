import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOR_MAPS, colorMapTable } from '../../../src/core/layers/color-maps.ts';
import { lookRgba } from '../../../src/core/layers/look-rgba.ts';
import type { BandArray, RasterBlock } from '../../../src/core/layers/raster.ts';
import { toneOf, toneTable } from '../../../src/core/layers/tone.ts';
import { unitPower } from '../../../src/core/layers/unit-power.ts';

const block = (bands: BandArray[], mask: Uint8Array | null = null): RasterBlock => ({
  window: { col: 0, row: 0, width: bands[0]!.length, height: 1 },
  bands,
  mask,
});
const tone = (low: number, high: number, gamma = 1) => ({ low, high, gamma });
const pixels = (rgba: Uint8ClampedArray) =>
  Array.from({ length: rgba.length / 4 }, (_, i) => [...rgba.subarray(4 * i, 4 * i + 4)]);

describe('unitPower', () => {
  it('is the power that Math.pow gives, to 1e-8', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (t, exponent) => Math.abs(unitPower(t, exponent) - t ** exponent) < 1e-8,
      ),
    );
    expect(unitPower(0.3, 1 / 2.2)).toBeCloseTo(0.5785326090814171, 8);
    expect([unitPower(0, 0.5), unitPower(1, 0.5), unitPower(0.3, 2)]).toEqual([0, 1, 0.09]);
  });
});

describe('tones', () => {
  it('low is 0, high 255, half is rounded up, beyond is cut', () => {
    const byteOf = toneOf(tone(10, 20));
    expect([9, 10, 15, 20, 99, Number.NaN].map(byteOf)).toEqual([0, 0, 128, 255, 255, 0]);
  });

  it('gamma 2 lifts a quarter to a half', () => {
    expect([0.25, 0.5, 1].map(toneOf(tone(0, 1, 2)))).toEqual([128, 180, 255]);
    expect(toneOf(tone(0, 1, 0.5))(0.5)).toBe(64);
  });

  it('the table of a whole-number type holds what the function gives', () => {
    for (const values of [
      new Uint8Array(1),
      new Int8Array(1),
      new Uint16Array(1),
      new Int16Array(1),
    ]) {
      const { bytes, offset } = toneTable(values, tone(-7, 200, 1.7))!;
      const byteOf = toneOf(tone(-7, 200, 1.7));
      for (const value of [-100, -8, 0, 3, 127]) {
        values[0] = value;
        expect(bytes[values[0]! + offset]).toBe(byteOf(values[0]!));
      }
    }
    expect(toneTable(new Float32Array(1), tone(0, 1))).toBeNull();
  });
});

describe('lookRgba', () => {
  it('three bands become red, green and blue; nodata and NaN become transparent', () => {
    const red = Float32Array.of(0, 5, Number.NaN, 10);
    const green = Float32Array.of(10, 10, 10, 10);
    const rgba = lookRgba(block([red, green, green], Uint8Array.of(1, 1, 1, 0)), {
      kind: 'tones',
      tones: [tone(0, 10), tone(0, 20), tone(10, 20)],
    });
    expect(pixels(rgba).map(([r, g, b, a]) => (a === 0 ? 'none' : [r, g, b]))).toEqual([
      [0, 128, 0],
      [128, 128, 0],
      'none',
      'none',
    ]);
  });

  it('many pixels by table are the same as few by function', () => {
    const many = Uint16Array.from({ length: 40_000 }, (_, i) => (i * 37) % 65_536);
    const look = { kind: 'color-map', tone: tone(900, 52_000, 1.4), colorMap: 'viridis' } as const;
    const all = lookRgba(block([many]), look);
    const part = lookRgba(block([many.slice(12_000, 12_100)]), look);
    expect([...all.subarray(48_000, 48_400)]).toEqual([...part]);
  });
});

describe('colour maps', () => {
  /** matplotlib 3.6, round(255·c) at these of 256 steps. */
  const PUBLISHED = [
    [
      'viridis',
      [0, 17, 64, 128, 201, 255],
      ['440154', '481a6c', '3b528b', '21918c', '73d056', 'fde725'],
    ],
    ['cividis', [0, 64, 128, 201, 255], ['00224e', '434e6c', '7d7c78', 'c5b568', 'fee838']],
    ['brown-green', [0, 64, 128, 255], ['543005', 'cfa256', 'f4f5f5', '003c30']],
    ['gray', [0, 128, 255], ['000000', '808080', 'ffffff']],
  ] as const;

  it.each(PUBLISHED)('%s is the published table within 2 of 255', (id, steps, hex) => {
    const table = colorMapTable(id);
    for (const [index, step] of steps.entries()) {
      const rgb = [0, 2, 4].map((at) => Number.parseInt(hex[index]!.slice(at, at + 2), 16));
      for (let channel = 0; channel < 3; channel++) {
        expect(Math.abs(table[3 * step + channel]! - rgb[channel]!)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('the ones for amounts only become lighter', () => {
    for (const id of COLOR_MAPS.filter((name) => name !== 'brown-green')) {
      const table = colorMapTable(id);
      const light = Array.from(
        { length: 16 },
        (_, i) =>
          0.2126 * table[51 * i]! + 0.7152 * table[51 * i + 1]! + 0.0722 * table[51 * i + 2]!,
      );
      expect([...light].sort((a, b) => a - b)).toEqual(light);
    }
  });
});
