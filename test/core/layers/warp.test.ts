import { describe, expect, it } from 'vitest';
import { controlGrid } from '../../../src/core/layers/control-grid.ts';
import { type Picture, warpPicture } from '../../../src/core/layers/warp.ts';

/** One pixel of the picture = `scale` image pixels, corner at corner. */
const plainGrid = (size: number, scale: number, shift = 0) =>
  controlGrid({ width: size, height: size }, (u, v) => [
    u * size * scale + shift,
    v * size * scale + shift,
  ]);

const picture = (width: number, reds: number[], alphas?: number[]): Picture => ({
  window: { col: 0, row: 0, width, height: reds.length / width },
  rgba: Uint8ClampedArray.from(reds.flatMap((red, i) => [red, 0, 0, alphas?.[i] ?? 255])),
});

const channel = (rgba: Uint8ClampedArray, offset: number) =>
  Array.from({ length: rgba.length / 4 }, (_, i) => rgba[4 * i + offset]);

describe('warpPicture', () => {
  it('copies pixel for pixel where the scales agree', () => {
    const source = picture(2, [10, 20, 30, 40]);
    for (const way of ['nearest', 'bilinear'] as const) {
      expect(channel(warpPicture(source, plainGrid(2, 1), way), 0)).toEqual([10, 20, 30, 40]);
    }
  });

  it('doubles by nearest without a new value, by bilinear with the values between', () => {
    const source = picture(2, [0, 100, 0, 100]);
    expect(channel(warpPicture(source, plainGrid(4, 0.5), 'nearest'), 0).slice(0, 4)).toEqual([
      0, 0, 100, 100,
    ]);
    expect(channel(warpPicture(source, plainGrid(4, 0.5), 'bilinear'), 0).slice(0, 4)).toEqual([
      0, 25, 75, 100,
    ]);
  });

  it('is transparent outside, and a masked neighbour lends no colour', () => {
    const shifted = warpPicture(picture(2, [1, 2, 3, 4]), plainGrid(2, 1, 1), 'nearest');
    expect(channel(shifted, 3)).toEqual([255, 0, 0, 0]);
    const masked = picture(2, [0, 100, 0, 100], [0, 255, 0, 255]);
    const rgba = warpPicture(masked, plainGrid(4, 0.5), 'bilinear');
    expect(channel(rgba, 0).slice(1, 4)).toEqual([100, 100, 100]);
    expect(channel(rgba, 3).slice(0, 4)).toEqual([0, 64, 191, 255]);
  });

  it('honours the window of the picture inside its image', () => {
    const part: Picture = {
      window: { col: 1, row: 1, width: 1, height: 1 },
      rgba: Uint8ClampedArray.of(9, 9, 9, 255),
    };
    expect(channel(warpPicture(part, plainGrid(2, 1), 'nearest'), 0)).toEqual([0, 0, 0, 9]);
  });
});
