import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { type Affine, applyAffine, invertAffine } from '../../../src/core/geo/affine.ts';
import { controlGrid, gridExtent, meanFootprint } from '../../../src/core/layers/control-grid.ts';
import { type LonLatToPixel, tilePlace } from '../../../src/core/layers/tile-grid.ts';

/** The definitions of the EPSG registry, typed from epsg.io and not taken from the code under test. */
const CRS = {
  'EPSG:6673':
    '+proj=tmerc +lat_0=36 +lon_0=134.333333333333 +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +units=m',
  'EPSG:32653': '+proj=utm +zone=53 +datum=WGS84 +units=m',
  'EPSG:4326': '+proj=longlat +datum=WGS84',
  'EPSG:3857':
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null',
  'EPSG:27700':
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m',
  'EPSG:3413': '+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +x_0=0 +y_0=0 +datum=WGS84 +units=m',
  'EPSG:3035': '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m',
} as const;

const UPRIGHT: Affine = [1, 0, 0, 0, -1, 0];
const TURNED: Affine = [0.8660254, 0.5, 0, 0.5, -0.8660254, 0];
const SHEARED: Affine = [1, 0.4, 0, -0.25, -0.9, 0];

function pixelOf(crs: keyof typeof CRS, pixelSize: number, shape: Affine): LonLatToPixel {
  const { forward } = proj4('+proj=longlat +datum=WGS84', CRS[crs]);
  const inverse = invertAffine(shape.map((value) => value * pixelSize) as unknown as Affine)!;
  return (lon, lat) => {
    const [x, y] = forward([lon, lat]) as [number, number];
    return Number.isFinite(x) && Number.isFinite(y) ? applyAffine(inverse, x, y) : null;
  };
}

type Tile = { readonly z: number; readonly x: number; readonly y: number };

/** Exact projection of every pixel centre against the lattice, interpolated here by hand. */
function worstPx(tile: Tile, size: { width: number; height: number }, toPixel: LonLatToPixel) {
  const place = tilePlace(tile, toPixel);
  const grid = controlGrid(size, place);
  const { cellsX, cellsY } = grid;
  let worst = 0;
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const [u, v] = [(x + 0.5) / size.width, (y + 0.5) / size.height];
      const [gx, gy] = [u * cellsX, v * cellsY];
      const [j, i] = [Math.floor(gx), Math.floor(gy)];
      const at = (values: Float64Array) => {
        const node = i * (cellsX + 1) + j;
        const above = values[node]! + (values[node + 1]! - values[node]!) * (gx - j);
        const left = values[node + cellsX + 1]!;
        const below = left + (values[node + cellsX + 2]! - left) * (gx - j);
        return above + (below - above) * (gy - i);
      };
      const exact = place(u, v)!;
      const error = Math.max(
        Math.abs(at(grid.cols) - exact[0]),
        Math.abs(at(grid.rows) - exact[1]),
      );
      worst = Math.max(worst, error);
    }
  }
  return { worst, grid };
}

/** The tile at a place. */
function tileAt(lon: number, lat: number, z: number): Tile {
  const phi = (lat * Math.PI) / 180;
  const y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
  return { z, x: Math.floor(((lon + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) };
}

const TILE = { width: 256, height: 256 };

/** Pixels as large as the tile's own, so that a quarter pixel is a quarter on the screen too. */
const pixelSizeM = (lat: number, z: number) =>
  (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / 256 / 2 ** z;

describe('controlGrid stays within a quarter pixel of the exact projection at every pixel', () => {
  const places = [
    ['EPSG:6673', 135.1, 34.64, [4, 9, 14, 19, 22]],
    ['EPSG:32653', 135.9, 33.4, [3, 8, 13, 18]],
    ['EPSG:4326', 141.2, 43.1, [0, 3, 8, 14, 19]],
    ['EPSG:3857', 127.7, 26.2, [0, 5, 12, 20]],
    ['EPSG:27700', -4.08, 52.41, [4, 8, 12, 16]],
    ['EPSG:3413', -50, 79, [1, 2, 5, 9, 14]],
    ['EPSG:3035', 10, 54, [3, 6, 12]],
  ] as const;
  for (const [crs, lon, lat, zooms] of places) {
    for (const [name, shape] of [
      ['north-up', UPRIGHT],
      ['turned by 30°', TURNED],
      ['sheared', SHEARED],
    ] as const) {
      it(`${crs}, ${name}`, () => {
        for (const z of zooms) {
          const sizeM = pixelSizeM(lat, z);
          const size = crs === 'EPSG:4326' ? sizeM / 111_320 : sizeM;
          const { worst } = worstPx(tileAt(lon, lat, z), TILE, pixelOf(crs, size, shape));
          expect(worst, `z ${z}`).toBeLessThan(0.25);
        }
      });
    }
  }

  it('with pixels a hundred times finer than the tile, and with a picture that is no square', () => {
    const tile = tileAt(10, 54, 4);
    const fine = worstPx(tile, TILE, pixelOf('EPSG:3035', pixelSizeM(54, 4) / 100, UPRIGHT));
    expect(fine.worst).toBeLessThan(0.25);
    expect(fine.grid.cellsX).toBeGreaterThan(16);
    const oblong = { width: 301, height: 47 };
    const { worst } = worstPx(tile, oblong, pixelOf('EPSG:3035', pixelSizeM(54, 4), TURNED));
    expect(worst).toBeLessThan(0.25);
  });
});

describe('gridExtent and meanFootprint', () => {
  it('leave out what has no answer', () => {
    const half = controlGrid({ width: 16, height: 16 }, (u, v) =>
      u < 0.5 ? null : [u * 32, v * 32],
    );
    expect(Number.isNaN(half.cols[0]!)).toBe(true);
    expect(gridExtent(half)).toMatchObject({ minCol: 16, maxCol: 32, minRow: 0, maxRow: 32 });
    expect(meanFootprint(half)).toBe(2);
    const none = controlGrid({ width: 16, height: 16 }, () => null);
    expect(gridExtent(none)).toBeNull();
    expect(meanFootprint(none)).toBe(0);
  });

  it('a turned image has the footprint of its pixels, not of its box', () => {
    const turned = controlGrid({ width: 64, height: 64 }, (u, v) => [
      64 * 3 * (u * Math.SQRT1_2 - v * Math.SQRT1_2),
      64 * 3 * (u * Math.SQRT1_2 + v * Math.SQRT1_2),
    ]);
    expect(meanFootprint(turned)).toBeCloseTo(3, 12);
  });
});
