import { expect, test } from 'vitest';
import { isCompanionOf, withCompanions } from '../../../src/core/layers/companion-names.ts';

// Endings as GDAL's drivers look for them (GTiff, PNG, JPEG: world file; PAM).
test.each([
  ['bed.pgw', 'bed.png', true],
  ['bed.pngw', 'bed.png', true],
  ['bed.wld', 'bed.png', true],
  ['bed.jgw', 'bed.jpg', true],
  ['bed.jgw', 'bed.jpeg', true],
  ['bed.tfw', 'bed.tif', true],
  ['bed.tfw', 'bed.tiff', true],
  ['BED.TFW', 'bed.tif', true],
  ['bed.prj', 'bed.png', true],
  ['bed.png.aux.xml', 'bed.png', true],
  ['bed.aux.xml', 'bed.png', true],
  ['bed.pgw', 'bed.jpg', false],
  ['other.pgw', 'bed.png', false],
  ['bed.png', 'bed.png', false],
  ['bed.tif', 'bed.png', false],
  ['bed.prj', 'bed.geojson', false],
  ['bed.dbf', 'bed.shp', true],
  ['bed.dbf', 'bed.png', false],
] as const)('%s beside %s: %s', (name, main, expected) => {
  expect(isCompanionOf(name, main)).toBe(expected);
});

const grouped = (...names: string[]) =>
  withCompanions(names.map((name) => ({ name }))).map(({ file, companions }) => [
    file.name,
    companions.map(({ name }) => name),
  ]);

test('files chosen together, each with what lies beside it, in their order', () => {
  expect(grouped('b.pgw', 'b.png', 'a.jpg', 'b.prj', 'a.jgw', 'x.csv')).toEqual([
    ['b.png', ['b.pgw', 'b.prj']],
    ['a.jpg', ['a.jgw']],
    ['x.csv', []],
  ]);
});

test('one .prj goes with a shapefile and an image of the same name', () => {
  expect(grouped('bed.shp', 'bed.prj', 'bed.dbf', 'bed.tif')).toEqual([
    ['bed.shp', ['bed.prj', 'bed.dbf']],
    ['bed.tif', ['bed.prj']],
  ]);
});

test('a companion without its image is a file of its own', () => {
  expect(grouped('lost.pgw')).toEqual([['lost.pgw', []]]);
});
