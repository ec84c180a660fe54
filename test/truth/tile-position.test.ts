import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { resolveLook } from '../../src/core/display/resolve-look.ts';
import { type Affine, applyAffine, invertAffine } from '../../src/core/geo/affine.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import { betweenNodes, controlGrid } from '../../src/core/layers/control-grid.ts';
import { type TileAddress, tileLonLat, tilePlace } from '../../src/core/layers/tile-grid.ts';
import { createImageShelf } from '../../src/files/display/image-shelf.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { blobRecipe } from '../../src/files/raster/raster-recipe.ts';

/** Typed from the EPSG registry, not taken from the code under test. Tokyo by EPSG:15484. */
const TOKYO = '+ellps=bessel +towgs84=-146.414,507.337,680.507';
const tmerc = (lat: number, lon: number, rest: string) =>
  `+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=0.9999 +x_0=0 +y_0=0 ${rest} +units=m`;
const SYSTEMS: readonly (readonly [CrsCode, string])[] = [
  ['EPSG:6677', tmerc(36, 139.833333333333, '+ellps=GRS80')],
  ['EPSG:2451', tmerc(36, 139.833333333333, '+ellps=GRS80')],
  ['EPSG:30169', tmerc(36, 139.833333333333, TOKYO)],
  ['EPSG:4301', `+proj=longlat ${TOKYO}`],
  ['EPSG:4612', '+proj=longlat +ellps=GRS80'],
  ['EPSG:32654', '+proj=utm +zone=54 +datum=WGS84 +units=m'],
  ['EPSG:3100', '+proj=utm +zone=54 +ellps=GRS80 +units=m'],
];
const EQUATOR_M = 40_075_016.686;

interface Scene {
  readonly code: CrsCode;
  readonly exact: (lon: number, lat: number) => readonly [number, number];
  readonly tile: TileAddress;
  readonly transform: Affine;
}

const SIDE = 384;

/** A tile around Sagami Bay; an image around its middle, turned, sheared, of pixels of any size. */
const scenes = (zoom: fc.Arbitrary<number>, perPixel: fc.Arbitrary<number>): fc.Arbitrary<Scene> =>
  fc
    .record({
      system: fc.constantFrom(...SYSTEMS),
      lon: fc.double({ min: 138.6, max: 140.9, noNaN: true }),
      lat: fc.double({ min: 34.2, max: 36.8, noNaN: true }),
      z: zoom,
      turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      shear: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      perPixel,
    })
    .map(({ system: [code, definition], lon, lat, z, turn, shear, perPixel: pixels }) => {
      const { forward } = proj4('+proj=longlat +datum=WGS84', definition);
      const exact = (x: number, y: number) => forward([x, y]) as [number, number];
      const phi = (lat * Math.PI) / 180;
      const mercator = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
      const tile = {
        z,
        x: Math.floor(((lon + 180) / 360) * 2 ** z),
        y: Math.floor(mercator * 2 ** z),
      };
      const sizeM = ((EQUATOR_M * Math.cos(phi)) / 256 / 2 ** z) * pixels;
      const size = definition.includes('longlat') ? sizeM / 111_320 : sizeM;
      const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)];
      const [a, b, d, e] = [cos, sin + shear * cos, sin, -cos + shear * sin];
      const [x, y] = exact(...tileLonLat(tile, 0.5, 0.5));
      const transform: Affine = [a, b, x - (SIDE / 2) * (a + b), d, e, y - (SIDE / 2) * (d + e)];
      return { code, exact, tile, transform };
    });

const placeOf = ({ exact, tile, transform }: Scene) => {
  const inverse = invertAffine(transform)!;
  return tilePlace(tile, (lon, lat) => applyAffine(inverse, ...exact(lon, lat)));
};

describe('where a tile shows a pixel, against proj4 at every pixel of random tiles', () => {
  it('the lattice: zooms 4 to 22, pixels a fiftieth of the screen’s to four of them', () => {
    const any = scenes(
      fc.integer({ min: 4, max: 22 }),
      fc.double({ min: 0.02, max: 4, noNaN: true }),
    );
    fc.assert(
      fc.property(any, (scene) => {
        const place = placeOf(scene);
        const grid = controlGrid({ width: 256, height: 256 }, place);
        const { cellsX, cellsY } = grid;
        let worst = 0;
        for (let y = 0; y < 256; y += 3) {
          for (let x = 0; x < 256; x += 3) {
            const [gx, gy] = [((x + 0.5) / 256) * cellsX, ((y + 0.5) / 256) * cellsY];
            const node = Math.floor(gy) * (cellsX + 1) + Math.floor(gx);
            const at = (values: Float64Array) =>
              betweenNodes(values, node, cellsX + 1, gx % 1, gy % 1);
            const [col, row] = place((x + 0.5) / 256, (y + 0.5) / 256)!;
            const error = [at(grid.cols) - col, at(grid.rows) - row].map(Math.abs);
            worst = Math.max(worst, ...error);
          }
        }
        expect(worst).toBeLessThan(0.25);
      }),
      { numRuns: 60, seed: 4 },
    );
  }, 60_000);

  it('the picture itself, from a GeoTIFF to the tile’s bytes', async () => {
    // Each band climbs by 8 a pixel for 32 pixels: a quarter of a pixel is two steps of a byte.
    const climb = (of: (i: number) => number) =>
      Uint8Array.from({ length: SIDE * SIDE }, (_, i) => 8 * (of(i) % 32));
    const bands = [climb((i) => i % SIDE), climb((i) => Math.floor(i / SIDE))];
    const rule = { kind: 'manual', min: 0, max: 255 } as const;
    const look = resolveLook(
      { kind: 'composite', bands: [0, 1, 1], stretch: [rule, rule, rule], gamma: 1 },
      [],
      null,
    );
    const any = scenes(
      fc.integer({ min: 9, max: 22 }),
      fc.double({ min: 1.05, max: 4, noNaN: true }),
    );
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(any, async (scene) => {
        const { code, tile, transform } = scene;
        const bytes = writeImage({ width: SIDE, height: SIDE, transform, crs: code }, bands);
        const shelf = createImageShelf();
        const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
        const looked = { recipe: blobRecipe(blob, 'climb.tif'), pyramid: null };
        await shelf.open('climb', looked, false);
        const rgba = (await shelf.tile({ key: 'climb', tile, sizePx: 256, look }))!;
        const place = placeOf(scene);
        for (let i = 0; i < 256 * 256; i += 7) {
          const at = place(((i % 256) + 0.5) / 256, (Math.floor(i / 256) + 0.5) / 256)!;
          at.forEach((edge, band) => {
            // Values stand at the middles of pixels; at the foot of a climb two are mixed.
            const centre = edge - 0.5;
            const up = ((centre % 32) + 32) % 32;
            if (up < 0.5 || up > 30.5 || centre < 1 || centre > SIDE - 2) return;
            const other = at[1 - band]!;
            if (other < 1 || other > SIDE - 2) return;
            compared += 1;
            const shown = rgba[4 * i + band]! / 8;
            if (Math.abs(shown - up) >= 0.25 + 1 / 16) {
              throw new Error(`${code}: pixel ${i}: ${shown} for ${up}`);
            }
          });
        }
      }),
      { numRuns: 40, seed: 4 },
    );
    expect(compared).toBeGreaterThan(40 * 5000);
  }, 60_000);
});
