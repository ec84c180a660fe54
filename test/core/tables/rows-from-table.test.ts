import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalFromText } from '../../../src/core/decimal.ts';
import { guessTable } from '../../../src/core/tables/guess-table.ts';
import { rowsFromTable } from '../../../src/core/tables/rows-from-table.ts';
import type { TableMapping } from '../../../src/core/tables/table-mapping.ts';

function read(rows: string[][], patch: Partial<TableMapping> = {}) {
  const { mapping } = guessTable(rows);
  if (mapping === null) throw new Error('no table');
  const made = rowsFromTable(rows, { ...mapping, ...patch });
  return {
    rows: made.rows.map(({ values }) => values),
    at: made.rows.map(({ row }) => row),
    issues: made.issues.map(
      ({ code, severity, row, column }) => `${severity} ${code} ${row} ${column}`,
    ),
  };
}

const HEADER = ['地点', '日付', '枠面積(m2)', '湿重量(g)', '被度(%)'];

describe('rows of a table', () => {
  test('in the units of the survey, exactly', () => {
    const made = read([
      HEADER,
      ['St.1', '2024/5/1', '0.25', '405.25', '80'],
      ['St.2', '令和6年5月2日', '50cm×50cm', '１２３．４', '100％'],
      ['St.3', 'R6.5.3', '2500 cm2', '1.5 kg', '-'],
      ['', '', '', '', ''],
      ['St.4', '', '1', '1.2E-3', ''],
    ]);
    expect(made.rows).toEqual([
      row('St.1', '2024-05-01', '0.25', '0.40525', '80'),
      row('St.2', '2024-05-02', '0.25', '0.1234', '100'),
      row('St.3', '2024-05-03', '0.25', '1.5', ''),
      row('St.4', '', '1', '0.0000012', ''),
    ]);
    expect(made).toMatchObject({ at: [1, 2, 3, 5], issues: [] });
  });

  test('grams and kilograms of the same harvest give the same digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (milligrams) => {
        const grams = `${Math.floor(milligrams / 1000)}.${String(milligrams % 1000).padStart(3, '0')}`;
        const whole = String(milligrams).padStart(7, '0');
        const kilograms = `${whole.slice(0, -6)}.${whole.slice(-6)}`;
        const [inG] = read([HEADER, ['a', '', '1', grams, '']]).rows;
        const header = [...HEADER.slice(0, 3), '湿重量(kg)', '被度'];
        const [inKg] = read([header, ['a', '', '1', kilograms, '']]).rows;
        const [fromG, fromKg] = [inG, inKg].map((row) =>
          decimalFromText(row?.wetMassKg ?? '', 'mass'),
        );
        expect(fromG?.toFixed()).toBe(fromKg?.toFixed());
        expect(fromG?.times(1_000_000).toFixed()).toBe(String(milligrams));
      }),
      { examples: [[1_000_001], [10_000_000]] },
    );
  });

  test('hectares, centimetres, ratios', () => {
    const zones = [
      ['区域', '面積(ha)', '被度(割合)'],
      ['A', '0.030984', '0.8'],
    ];
    expect(read(zones).rows).toEqual([
      { name: 'A', areaM2: '309.84', coverPct: '80', coverClass: '' },
    ]);
    const reefs = [
      ['礁', '半径(cm)', '高さ(cm)'],
      ['1', '890', '310.5'],
    ];
    expect(read(reefs).rows).toEqual([
      { name: '1', baseRadiusM: '8.9', heightM: '3.105', topRadiusM: '' },
    ]);
  });

  test('a row of totals would count everything twice', () => {
    const made = read([
      ['年度', '漁協', '網数(枚)', '面積(m2)'],
      ['2018', '松阪', '44,681', '23.3'],
      ['合　計', '', '44681', ''],
      ['', '平均', '1', ''],
      ['2019', '計', '2', ''],
      ['2020', '合計', '2', ''],
    ]);
    expect(made.rows).toEqual([
      { season: '2018', cooperative: '松阪', netCount: '44681', netAreaM2: '23.3' },
    ]);
    expect(made.issues).toEqual([
      'note cell-thousands 1 2',
      'note row-is-total 2 0',
      'note row-is-total 3 1',
      'note row-is-total 4 1',
      'note row-is-total 5 1',
    ]);
  });
});

describe('what is refused, and what is doubted', () => {
  test.for(['kg/m2', 't/ha'])('a mass in %s is a density: never converted', (unit) => {
    const made = read([
      ['地点', '枠面積(m2)', `湿重量(${unit})`],
      ['St.1', '0.25', '16.21'],
    ]);
    expect(made.issues).toEqual(['error column-is-density null 2']);
    expect(made.rows[0]?.wetMassKg).toBe('');
  });

  test('no unit named', () => {
    const made = read([
      ['地点', '枠面積', '湿重量'],
      ['St.1', '0.25', '1.6'],
    ]);
    expect(made.issues).toEqual([
      'doubt column-unit-missing null 1',
      'doubt column-unit-missing null 2',
    ]);
    expect(made.rows[0]).toMatchObject({ frameAreaM2: '0.25', wetMassKg: '1.6' });
  });

  test.for<[string, string]>([
    ['約400', 'error cell-not-number 1 3'],
    ['<0.1', 'error cell-not-number 1 3'],
    ['4,05', 'error cell-not-number 1 3'],
    ['0,405', 'error cell-not-number 1 3'],
    ['405①', 'error cell-not-number 1 3'],
    ['40²', 'error cell-not-number 1 3'],
    ['4½', 'error cell-not-number 1 3'],
    ['4 05', 'error cell-not-number 1 3'],
    ['(405)', 'error cell-not-number 1 3'],
    ['▲405', 'error cell-not-number 1 3'],
    ['400-410', 'error cell-not-number 1 3'],
    ['1.2.3', 'error cell-not-number 1 3'],
    ['NaN', 'error cell-not-number 1 3'],
    ['Infinity', 'error cell-not-number 1 3'],
    ['#DIV/0!', 'error cell-not-number 1 3'],
    ['5 m', 'error cell-not-number 1 3'],
    ['1e999', 'error cell-not-number 1 3'],
    ['0x10', 'error cell-not-number 1 3'],
    ['16.21 kg/m2', 'error cell-not-number 1 3'],
  ])('%s', ([text, issue]) => {
    const made = read([HEADER, ['St.1', '', '0.25', text, '']]);
    expect(made.issues).toEqual([issue]);
    expect(made.rows[0]?.wetMassKg).toBe('');
  });

  test('the 2 of m² is no mark', () => {
    for (const area of ['0.25m²', '0.25㎡', '０．２５ m2']) {
      const made = read([HEADER, ['St.1', '', area, '405', '']]);
      expect([made.rows[0]?.frameAreaM2, made.issues]).toEqual(['0.25', []]);
    }
  });

  test.for(['標準偏差', '最大値', '中央値', '平均±SD'])('%s is no harvest', (text) => {
    const made = read([HEADER, ['St.1', '', '0.25', '405', ''], [text, '', '', '12', '']]);
    expect([made.rows.length, made.issues]).toEqual([1, ['note row-is-total 2 0']]);
  });

  test('a comma inside of a number moves the cells past the last header', () => {
    const rows = [
      ['年度', '網数(枚)', '面積(m2)', ''],
      ['2018', '1', '234', '23.3'],
      ['2019', '234', '23.3', ' '],
    ];
    expect(read(rows).issues).toEqual(['doubt row-beyond-headers 1 3']);
  });

  test('below zero is a number: the field that takes it refuses it', () => {
    expect(read([HEADER, ['St.1', '', '0.25', '-5', '']]).rows[0]?.wetMassKg).toBe('-0.005');
  });

  test.for(['5月1日', '2023-02-29', '45413', '2024/13/1', '24/5/1'])('%s is no day', (date) => {
    const made = read([HEADER, ['St.1', date, '0.25', '5', '']]);
    expect(made.issues).toEqual(['error cell-not-date 1 1']);
  });

  test('80 % that a spreadsheet stored as 0.8', () => {
    const made = read([HEADER, ['a', '', '1', '5', '0.8'], ['b', '', '1', '5', '1']]);
    expect(made.issues).toEqual(['doubt column-maybe-ratio null 4']);
    expect(read([HEADER, ['a', '', '1', '5', '0.8'], ['b', '', '1', '5', '5']]).issues).toEqual([]);
  });

  test('a mapping that misses, doubles or mistakes a column', () => {
    const rows = [
      ['a', 'b'],
      ['1', '2'],
    ];
    const made = rowsFromTable(rows, {
      kind: 'reefs',
      headerRow: 0,
      unitRow: null,
      columns: [
        { field: 'baseRadiusM', column: 0, unit: 'm' },
        { field: 'baseRadiusM', column: 1, unit: 'm' },
        { field: 'topRadiusM', column: 1, unit: 'kg' },
        { field: '__proto__', column: 1, unit: null },
      ],
    });
    expect(made.rows[0]?.values).toEqual({
      name: '',
      baseRadiusM: '1',
      heightM: '',
      topRadiusM: '',
    });
    expect(made.issues.map(({ code, details }) => `${code} ${details.field}`)).toEqual([
      'column-missing heightM',
      'column-twice baseRadiusM',
      'column-unit-wrong topRadiusM',
      'column-unit-wrong __proto__',
    ]);
  });

  test('headers without rows', () => {
    expect(read([HEADER]).issues).toEqual(['error table-without-rows null null']);
  });
});

function row(
  station: string,
  takenOn: string,
  frameAreaM2: string,
  wetMassKg: string,
  coverPct: string,
) {
  return { station, species: '', frameAreaM2, wetMassKg, coverClass: '', coverPct, takenOn };
}
