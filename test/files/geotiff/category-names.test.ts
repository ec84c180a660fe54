import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoryNames } from '../../../src/files/geotiff/category-names.ts';
import { coverageAuxXml } from '../../../src/files/geotiff/coverage-aux-xml.ts';

const bed = { id: 2, name: 'アマモ <b> & "砂"', color: '#112233', isBed: true };

it('reads what Moba itself writes', () => {
  const xml = coverageAuxXml([bed, { ...bed, id: 7, name: '岩' }]);
  expect([...categoryNames(xml)]).toEqual([
    [2, bed.name],
    [7, '岩'],
  ]);
});

describe('what GDAL writes', () => {
  const script = `
import sys
from osgeo import gdal
image = gdal.GetDriverByName('GTiff').Create(sys.argv[1], 2, 2)
band = image.GetRasterBand(1)
if sys.argv[2] == 'names':
    band.SetCategoryNames(['', "sea & <rock>", '', 'アマモ'])
else:
    table = gdal.RasterAttributeTable()
    table.CreateColumn('Count', gdal.GFT_Integer, gdal.GFU_PixelCount)
    table.CreateColumn('Value', gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn('Class', gdal.GFT_String, gdal.GFU_Name)
    for i, (value, name) in enumerate([(11, 'sea'), (300, 'アマモ')]):
        table.SetValueAsInt(i, 0, 5)
        table.SetValueAsInt(i, 1, value)
        table.SetValueAsString(i, 2, name)
    band.SetDefaultRAT(table)
`;
  const python = '/usr/bin/python3';
  const hasGdal = spawnSync(python, ['-c', 'from osgeo import gdal']).status === 0;
  const folder = mkdtempSync(join(tmpdir(), 'moba-names-'));

  it.skipIf(!hasGdal).for([
    [
      'names',
      [
        [1, 'sea & <rock>'],
        [3, 'アマモ'],
      ],
    ],
    [
      'table',
      [
        [11, 'sea'],
        [300, 'アマモ'],
      ],
    ],
  ] as const)('%s', ([kind, expected]) => {
    const path = join(folder, `${kind}.tif`);
    const made = spawnSync(python, ['-c', script, path, kind], { encoding: 'utf8' });
    expect(made.stderr).toBe('');
    expect(existsSync(`${path}.aux.xml`)).toBe(true);
    expect([...categoryNames(readFileSync(`${path}.aux.xml`, 'utf8'))]).toEqual(expected);
  });
});

it.for(['', 'not xml', '<PAMDataset/>', '<PAMRasterBand band="1"><CategoryNames>', '&#99999999;'])(
  'finds nothing in %j',
  (xml) => expect(categoryNames(xml).size).toBe(0),
);
