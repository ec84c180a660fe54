import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import {
  gridExtent,
  type LonLatToPixel,
  tileGrid,
  tileLonLat,
} from '../../../src/core/layers/tile-grid.ts';

const ZONE_5 =
  '+proj=tmerc +lat_0=36 +lon_0=134.333333333333 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const LAEA =
  '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs';

const pixelOf = (definition: string, sizeM: number): LonLatToPixel => {
  const project = proj4('+proj=longlat +ellps=GRS80 +no_defs', definition);
  return (lon, lat) => {
    const [x, y] = project.forward([lon, lat]) as [number, number];
    return Number.isFinite(x) && Number.isFinite(y) ? [x / sizeM, -y / sizeM] : null;
  };
};

/** Independent of the code under test: bilinear by hand at every pixel centre of the tile. */
function worstPx(tile: { z: number; x: number; y: number }, size: number, toPixel: LonLatToPixel) {
  const grid = tileGrid(tile, size, toPixel);
  let worst = 0;
  for (let y = 0; y < size; y += 5) {
    for (let x = 0; x < size; x += 5) {
      const gx = (x + 0.5) / grid.step;
      const gy = (y + 0.5) / grid.step;
      const [j, i] = [Math.floor(gx), Math.floor(gy)];
      const [u, v] = [gx - j, gy - i];
      const at = (values: Float64Array) =>
        (1 - v) * ((1 - u) * values[i * grid.nodes + j]! + u * values[i * grid.nodes + j + 1]!) +
        v *
          ((1 - u) * values[(i + 1) * grid.nodes + j]! + u * values[(i + 1) * grid.nodes + j + 1]!);
      const exact = toPixel(...tileLonLat(tile, (x + 0.5) / size, (y + 0.5) / size))!;
      worst = Math.max(
        worst,
        Math.abs(at(grid.cols) - exact[0]),
        Math.abs(at(grid.rows) - exact[1]),
      );
    }
  }
  return { worst, nodes: grid.nodes };
}

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

describe('tileGrid', () => {
  it.each([
    ['zone V, 1 cm pixels, z 20', ZONE_5, 0.01, { z: 20, x: 918239, y: 416708 }],
    ['zone V, 10 cm pixels, z 17', ZONE_5, 0.1, { z: 17, x: 114779, y: 52088 }],
    ['LAEA Europe, 20 km pixels, z 2', LAEA, 20000, { z: 2, x: 2, y: 1 }],
  ])('stays within a quarter pixel: %s', (_, definition, sizeM, tile) => {
    expect(worstPx(tile, 256, pixelOf(definition, sizeM)).worst).toBeLessThan(0.25);
  });

  it('refines where the first lattice is too coarse', () => {
    const fine = worstPx({ z: 4, x: 8, y: 5 }, 256, pixelOf(LAEA, 100));
    expect(fine.nodes).toBeGreaterThan(17);
    expect(fine.worst).toBeLessThan(0.25);
  });

  it('marks nodes without an answer and leaves them out of the extent', () => {
    const half = tileGrid({ z: 0, x: 0, y: 0 }, 16, (lon, lat) => (lon < 0 ? null : [lon, lat]));
    expect(Number.isNaN(half.cols[0]!)).toBe(true);
    expect(gridExtent(half)).toMatchObject({ minCol: 0, maxCol: 180 });
    expect(gridExtent(tileGrid({ z: 0, x: 0, y: 0 }, 16, () => null))).toBeNull();
  });
});
