import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { tileLonLat } from '../../../src/core/layers/tile-grid.ts';

describe('tileLonLat', () => {
  it('puts the world tile between ±180° and ±85.0511°', () => {
    expect(tileLonLat({ z: 0, x: 0, y: 0 }, 0, 0)[0]).toBe(-180);
    expect(tileLonLat({ z: 0, x: 0, y: 0 }, 0, 0)[1]).toBeCloseTo(85.0511287798, 9);
    expect(tileLonLat({ z: 0, x: 0, y: 0 }, 0.5, 0.5)).toEqual([0, 0]);
  });

  it('agrees with EPSG:3857 for a tile at Suma', () => {
    const [lon, lat] = tileLonLat({ z: 17, x: 114779, y: 52088 }, 0, 0);
    const [x, y] = proj4('EPSG:4326', 'EPSG:3857').forward([lon, lat]) as [number, number];
    const spanM = (2 * 20037508.342789244) / 2 ** 17;
    expect(x).toBeCloseTo(-20037508.342789244 + 114779 * spanM, 5);
    expect(y).toBeCloseTo(20037508.342789244 - 52088 * spanM, 5);
  });
});
