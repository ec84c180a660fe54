import { describe, expect, it } from 'vitest';
import { columnName } from '../../../src/core/tables/column-name.ts';
import {
  columnEntry,
  isAboveRows,
  withColumnField,
  withColumnUnit,
  withHeaderRow,
} from '../../../src/core/tables/edit-mapping.ts';
import type { TableMapping } from '../../../src/core/tables/table-mapping.ts';

const mapping: TableMapping = {
  kind: 'reefs',
  headerRow: 0,
  unitRow: null,
  columns: [
    { field: 'baseRadiusM', column: 1, unit: 'cm' },
    { field: 'heightM', column: 2, unit: null },
  ],
};

describe('what a person says of a column', () => {
  it('a field has one column: the one that was chosen last', () => {
    const after = withColumnField(mapping, 3, 'heightM');
    expect(columnEntry(after, 2)).toBeNull();
    expect(columnEntry(after, 3)).toEqual({ field: 'heightM', column: 3, unit: null });
  });

  it('a unit is kept where it fits the new field, and dropped where it does not', () => {
    expect(columnEntry(withColumnField(mapping, 1, 'topRadiusM'), 1)?.unit).toBe('cm');
    expect(columnEntry(withColumnField(mapping, 1, 'name'), 1)?.unit).toBeNull();
  });

  it('a column may be of no use, and another unit may be meant', () => {
    expect(withColumnField(mapping, 1, null).columns).toHaveLength(1);
    expect(columnEntry(withColumnUnit(mapping, 1, 'm'), 1)?.unit).toBe('m');
  });
});

describe('where the headers stand', () => {
  const rows = [
    ['投石礁の実測', '', ''],
    ['礁', '半径', '高さ'],
    ['', 'cm', 'm'],
    ['1号', '890', '3.2'],
  ];

  it('the row is read anew, with the units below it', () => {
    const found = withHeaderRow(rows, mapping, 1);
    expect(found).toMatchObject({ headerRow: 1, unitRow: 2 });
    expect(columnEntry(found, 1)).toEqual({ field: 'baseRadiusM', column: 1, unit: 'cm' });
    expect([0, 1, 2, 3].map((row) => isAboveRows(found, row))).toEqual([true, true, true, false]);
  });

  it('a row that says nothing leaves the columns as they were', () => {
    expect(withHeaderRow(rows, mapping, 3).columns).toEqual(mapping.columns);
    expect(withHeaderRow(rows, mapping, null)).toMatchObject({ headerRow: null, unitRow: null });
    expect(isAboveRows({ ...mapping, headerRow: null }, 0)).toBe(false);
  });
});

it('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
