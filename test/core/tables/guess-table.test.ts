import { describe, expect, test } from 'vitest';
import { guessTable } from '../../../src/core/tables/guess-table.ts';
import type { TableKind } from '../../../src/core/tables/table-kind.ts';

const columnsOf = (rows: string[][], kind: TableKind | null = null) => {
  const { mapping, unknown } = guessTable(rows, kind);
  return {
    kind: mapping?.kind ?? null,
    headerRow: mapping?.headerRow,
    unitRow: mapping?.unitRow,
    columns: mapping?.columns.map(({ field, column, unit }) => `${column} ${field} ${unit}`),
    unknown: unknown.map(({ header }) => header),
  };
};

describe('which table, and which column', () => {
  test.for<[TableKind, string[], string[]]>([
    [
      'quadrats',
      ['調査日', '地点', '種名', '枠面積(㎡)', '湿重量（kg）', '被度（％）', '備考'],
      [
        '0 takenOn null',
        '1 station null',
        '2 species null',
        '3 frameAreaM2 m2',
        '4 wetMassKg kg',
        '5 coverPct %',
      ],
    ],
    [
      'quadrats',
      ['Station', 'Species', 'Frame area [m2]', 'Wet mass (g)', 'Cover class'],
      [
        '0 station null',
        '1 species null',
        '2 frameAreaM2 m2',
        '3 wetMassKg g',
        '4 coverClass null',
      ],
    ],
    [
      'quadrats',
      ['station', 'frame_area_m2', 'wet_mass_kg'],
      ['0 station null', '1 frameAreaM2 m2', '2 wetMassKg kg'],
    ],
    [
      'reefs',
      ['礁No.', '半径 m', '高さ（水深差） m'],
      ['0 name null', '1 baseRadiusM m', '2 heightM m'],
    ],
    [
      'nets',
      ['年度', '漁協', '網数（枚）'],
      ['0 season null', '1 cooperative null', '2 netCount count'],
    ],
    [
      'nets',
      ['漁期', '柵数', '1柵の面積(m²)'],
      ['0 season null', '1 netCount null', '2 netAreaM2 m2'],
    ],
    [
      'ropes',
      ['年度', 'ロープ本数', 'ロープ長(m)'],
      ['0 season null', '1 ropeCount null', '2 ropeLengthM m'],
    ],
    [
      'strips',
      ['水深帯', '斜距離(m)', '水平距離(m)'],
      ['0 zone null', '1 slopeDistanceM m', '2 horizontalLengthM m'],
    ],
    ['shoots', ['全長(cm)', '湿重量(g)'], ['0 lengthCm cm', '1 wetMassG g']],
    [
      'shoot-counts',
      ['測線', '面積(m2)', '株数', '平均全長(cm)'],
      ['0 transect null', '1 areaM2 m2', '2 shoots null', '3 meanLengthCm cm'],
    ],
    [
      'rope-samples',
      ['試料', 'ロープ長(cm)', '湿重量(g)'],
      ['0 name null', '1 lengthCm cm', '2 wetMassG g'],
    ],
    [
      'transect-marks',
      ['測線', '距離(m)', '被度階級'],
      ['0 transect null', '1 fromM m', '2 coverClass null'],
    ],
    [
      'transect-marks',
      ['Line', 'From (m)', 'To (m)', 'Cover (%)'],
      ['0 transect null', '1 fromM m', '2 toM m', '3 coverPct %'],
    ],
    [
      'cover-zones',
      ['区域', '面積(ha)', '被度(%)'],
      ['0 name null', '1 areaM2 ha', '2 coverPct %'],
    ],
  ])('%s', ([kind, header, columns]) => {
    expect(columnsOf([header, []])).toMatchObject({ kind, headerRow: 0, unitRow: null, columns });
  });

  test('a title above, and a row of units below', () => {
    const rows = [
      ['令和6年度 坪刈り調査結果', '', '', ''],
      ['', '', '', ''],
      ['地点', '種', '枠の面積', '湿重量'],
      ['', '-', '㎡', 'ｇ'],
      ['St.1', 'カジメ', '0.25', '405'],
    ];
    expect(columnsOf(rows)).toEqual({
      kind: 'quadrats',
      headerRow: 2,
      unitRow: 3,
      columns: ['0 station null', '1 species null', '2 frameAreaM2 m2', '3 wetMassKg g'],
      unknown: [],
    });
  });

  test.for([
    ['湿重量(kg/m2)', 'kg/m2'],
    ['湿重量（㎏/㎡）', 'kg/m2'],
    ['湿重量 [t/ha]', 't/ha'],
    ['単位面積あたりの湿重量', 'kg/m2'],
    ['Wet mass (g m-2)', 'g/m2'],
  ])('%s is a density, and says so', ([header = '', unit]) => {
    expect(columnsOf([['地点', '枠面積(m2)', header]]).columns?.[2]).toBe(`2 wetMassKg ${unit}`);
  });

  test.for([
    ['湿重量(kg/枠)', 'kg'],
    ['湿重量（g/0.25m2）', 'g'],
    ['wet weight (gww)', 'g'],
  ])('%s is as weighed', ([header = '', unit]) => {
    expect(columnsOf([['地点', '枠面積(m2)', header]]).columns?.[2]).toBe(`2 wetMassKg ${unit}`);
  });

  test('dry mass is not wet mass, a diameter no radius', () => {
    expect(columnsOf([['地点', '枠面積', '乾燥重量(g)', '湿重量(g)']])).toMatchObject({
      columns: ['0 station null', '1 frameAreaM2 null', '3 wetMassKg g'],
      unknown: ['乾燥重量(g)'],
    });
    expect(columnsOf([['礁', '直径(m)', '高さ(m)']]).kind).toBeNull();
  });

  test('what no survey brings is not guessed; told the kind, what is known is', () => {
    expect(
      guessTable([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toEqual({ mapping: null, unknown: [] });
    expect(guessTable([])).toEqual({ mapping: null, unknown: [] });
    expect(
      columnsOf(
        [
          ['長さ', '長さ'],
          ['1', '2'],
        ],
        'shoots',
      ),
    ).toMatchObject({
      kind: 'shoots',
      columns: ['0 lengthCm null'],
      unknown: ['長さ'],
    });
    expect(guessTable([['1', '2']], 'reefs').mapping).toEqual({
      kind: 'reefs',
      headerRow: null,
      unitRow: null,
      columns: [],
    });
    expect(columnsOf([['__proto__', 'constructor', 'toString']]).kind).toBeNull();
  });
});
