import { describe, expect, it } from 'vitest';
import { applyAffine } from '../../../src/core/geo/affine.ts';
import { transformPoint } from '../../../src/core/geo/transform.ts';
import { placePoints, pointsHead } from '../../../src/files/accuracy/place-points.ts';
import { classReader, idsOf } from '../../core/coverage/class-map-fixture.ts';

const reader = classReader(idsOf(['111.2', '1.1.2', '11122', '....1']), 5, 255);
const { transform, crs } = reader.header;

/** Degrees of a place in columns and rows of the map. */
const lonLat = (u: number, v: number) =>
  transformPoint(applyAffine(transform, u, v), crs!, 'EPSG:4326');
const csv = (...rows: readonly (readonly [number, number, string])[]) =>
  new Blob([
    ['lon,lat,class', ...rows.map(([u, v, text]) => [...lonLat(u, v), text].join())].join('\n'),
  ]);
const place = (blob: Blob, field = 'class') =>
  placePoints({ reader, mapName: 'map.tif', blob, name: 'points.csv', field });

describe('points of a file on the pixels of a map', () => {
  it('lie where they are, are given the class there, and the middle of their pixel', async () => {
    const placed = await place(csv([0.1, 0.9, 'bed'], [4.5, 0.5, 'sand'], [3.5, 0.5, 'land']));
    expect(placed.map(({ col, row, mapClass, text }) => [col, row, mapClass, text])).toEqual([
      [0, 0, 1, 'bed'],
      [4, 0, 2, 'sand'],
      [3, 0, -1, 'land'],
    ]);
    const [lon, lat] = lonLat(0.5, 0.5);
    expect(placed[0]?.lon).toBeCloseTo(lon, 9);
    expect(placed[0]?.lat).toBeCloseTo(lat, 9);
  });

  it('off the map are told apart; a file with none on it is refused', async () => {
    const placed = await place(csv([0.5, 0.5, 'bed'], [50, 0.5, 'bed']));
    expect(placed.map(({ mapClass }) => mapClass)).toEqual([1, -1]);
    await expect(place(csv([50, 50, 'bed']))).rejects.toMatchObject({
      code: 'reference-all-outside',
    });
  });

  it('without the column that was asked for are refused by its name', async () => {
    await expect(place(csv([0.5, 0.5, 'bed']), 'species')).rejects.toMatchObject({
      code: 'reference-field-absent',
      details: { field: 'species', fields: 'lon, lat, class' },
    });
  });

  it('a file tells its columns, and the words of those that have few', async () => {
    const many = Array.from({ length: 80 }, (_, at): [number, number, string] => [
      at / 20,
      0.5,
      at % 2 ? 'bed' : 'sand',
    ]);
    const head = await pointsHead(csv(...many), 'points.csv');
    expect(head.rows).toBe(80);
    expect(head.columns.map(({ name, words }) => [name, words.length])).toEqual([
      ['lon', 0],
      ['lat', expect.any(Number)],
      ['class', 2],
    ]);
  });
});
