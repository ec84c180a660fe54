import { describe, expect, it } from 'vitest';
import {
  edgeTicks,
  sexagesimal,
  sheetGeometry,
} from '../../../src/core/evidence/sheet-geometry.ts';
import { roundLength, roundLengthAtLeast } from '../../../src/core/geo/round-length.ts';
import { picture } from '../../files/evidence-fixture.ts';

describe('the geometry of the sheet', () => {
  it('true length and convergence at the middle of the picture', () => {
    const geometry = sheetGeometry(picture.grid)!;
    // `proj -V` at 135.12, 34.637: scale 0.99996409, convergence 0.44714109°.
    expect(geometry.pixelWidthM).toBeCloseTo(60 / 0.99996409, 4);
    expect(geometry.pixelHeightM).toBeCloseTo(60 / 0.99996409, 4);
    expect(geometry.gridNorthDeg - geometry.trueNorthDeg).toBeCloseTo(0.44714109, 4);
    expect(sheetGeometry({ ...picture.grid, crs: null })).toBeNull();
  });

  it('round lengths and ticks', () => {
    expect([0.03, 1, 7, 19.9, 52, 999].map(roundLength)).toEqual([0.02, 1, 5, 10, 50, 500]);
    expect([0.03, 1, 7, 20.1, 52, 999, 1000].map(roundLengthAtLeast)).toEqual([
      0.05, 1, 10, 50, 100, 1000, 1000,
    ]);
    expect(edgeTicks(95, 305, 50).map(({ value }) => value)).toEqual([100, 150, 200, 250, 300]);
    expect(edgeTicks(10, 0, 5)).toEqual([
      { share: 1, value: 0 },
      { share: 0.5, value: 5 },
      { share: 0, value: 10 },
    ]);
    expect(sexagesimal(34.637)).toBe('34°38′13.2″');
    expect(sexagesimal(59.99999)).toBe('60°00′00.0″');
  });
});
