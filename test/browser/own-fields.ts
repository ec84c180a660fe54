import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { projection } from '../../src/core/geo/crs.ts';
import { createRandom } from '../../src/core/random.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';

/** Four square fields of 100 × 100 pixels of 0.5 m near Tokyo: the areas are known by geometry. */
const SIZE = 200;
export const GRID = {
  width: SIZE,
  height: SIZE,
  transform: [0.5, 0, 390_000, 0, -0.5, 3_920_000] as const,
  crs: 'EPSG:32654' as const,
};
const FIELDS = [
  { name: 'アマモ', col: 0, row: 0, levels: [3000, 9000, 2500] },
  { name: '砂', col: 100, row: 0, levels: [20000, 19000, 15000] },
  { name: '砂', col: 0, row: 100, levels: [20000, 19000, 15000] },
  { name: '海', col: 100, row: 100, levels: [1500, 4000, 9000] },
];

export function ownImage(): Uint8Array {
  const random = createRandom(7);
  const bands = [0, 1, 2].map(() => new Uint16Array(SIZE * SIZE));
  for (let row = 0; row < SIZE; row++) {
    for (let col = 0; col < SIZE; col++) {
      const field = FIELDS[(row < 100 ? 0 : 2) + (col < 100 ? 0 : 1)]!;
      for (const [b, band] of bands.entries()) {
        band[row * SIZE + col] = field.levels[b]! + random.below(900);
      }
    }
  }
  return writeImage(GRID, bands, { photometric: 'rgb' });
}

export function ownTraining(): FeatureCollection<Polygon> {
  const { inverse } = projection(GRID.crs);
  const [a, , c, , e, f] = GRID.transform;
  const features = FIELDS.map(({ name, col, row }): Feature<Polygon> => {
    const corner = (i: number, j: number) => [...inverse([a * (col + i) + c, e * (row + j) + f])];
    const ring = [corner(20, 20), corner(20, 60), corner(60, 60), corner(60, 20), corner(20, 20)];
    return {
      type: 'Feature',
      properties: { class: name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return { type: 'FeatureCollection', features };
}
