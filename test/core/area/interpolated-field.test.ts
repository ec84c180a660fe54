import { describe, expect, test } from 'vitest';
import { interpolatedField } from '../../../src/core/area/interpolated-field.ts';

describe('interpolatedField', () => {
  test('a quadratic is summed at the centres of the pixels, to the last bits', () => {
    const density = (col: number, row: number) => 1 + 0.01 * col * col - 0.003 * col * row;
    const grid = { width: 37, height: 9, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
    const run = interpolatedField(grid, density);
    for (const [row, col, count] of [
      [0, 0, 37],
      [8, 5, 1],
      [4, 3, 30],
    ] as const) {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += density(col + k + 0.5, row + 0.5);
      expect(Math.abs(run(row, col, count) / sum - 1)).toBeLessThan(1e-13);
    }
  });
});
