import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guessTable } from '../../../src/core/tables/guess-table.ts';
import { rowsFromTable } from '../../../src/core/tables/rows-from-table.ts';
import { readTable } from '../../../src/files/table/read-table.ts';
import { HEADER, workbook } from './workbook-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const CSV = '地点,枠面積(m2),湿重量(g)\r\n"St.1, 北",0.25,405\r\nSt.2,0.25,\r\n';
const ROWS = [
  ['地点', '枠面積(m2)', '湿重量(g)'],
  ['St.1, 北', '0.25', '405'],
  ['St.2', '0.25', ''],
];

/** cp932 by hand: 地点 is 92 6E 93 5F, 枠 98 67, 面積 96 CA 90 CF, ① 87 40 (not in Shift_JIS proper). */
const CP932 = new Uint8Array([
  0x92, 0x6e, 0x93, 0x5f, 0x2c, 0x98, 0x67, 0x96, 0xca, 0x90, 0xcf, 0x0d, 0x0a, 0x87, 0x40, 0x2c,
  0x31,
]);

const wide = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  for (const [index, character] of [...`\uFEFF${text}`].entries()) {
    view.setUint16(2 * index, character.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
};

const rowsOf = async (bytes: Blob | Uint8Array, name = 'a.csv') =>
  (await readTable(bytes, name)).sheets[0]?.rows;

describe('text tables', () => {
  test.for<[string, Uint8Array]>([
    ['UTF-8', utf8(CSV)],
    ['UTF-8 with a mark', utf8(`\uFEFF${CSV}`)],
    ['tabs', utf8(CSV.replace('"St.1, 北"', 'St.1; 北').replaceAll(',', '\t').replace(';', ','))],
    ['UTF-16 as Excel saves Unicode text', wide(CSV, true)],
    ['UTF-16 the other way', wide(CSV, false)],
  ])('%s', async ([, bytes]) => {
    expect(await rowsOf(bytes)).toEqual(ROWS);
  });

  test('cp932, with a letter that only Windows has', async () => {
    expect(await rowsOf(CP932)).toEqual([
      ['地点', '枠面積'],
      ['①', '1'],
    ]);
  });

  test('rows know their lines; short rows are filled up', async () => {
    const { sheets } = await readTable(new Blob(['a,b\n\n"x\ny"\n1,2\n']), 'a.csv');
    expect(sheets).toEqual([
      {
        name: 'a.csv',
        rows: [
          ['a', 'b'],
          ['x\ny', ''],
          ['1', '2'],
        ],
        rowNumbers: [1, 3, 5],
        cleaned: [],
      },
    ]);
  });

  test.for<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blank lines', utf8('\n \n,,\n'), 'table-empty'],
    ['a quote that stays open', utf8('a,b\n1,"2\n3,4\n5,6'), 'csv-quote-open'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'table-old-excel'],
    ['bytes', new Uint8Array([1, 0, 2, 0, 3]), 'table-not-known'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0xfd]), 'text-not-utf8'],
    ['a wide line', utf8(','.repeat(600).concat('1')), 'table-too-many-cells'],
    ['a long file', utf8('1\n'.repeat(20_001)), 'table-too-many-cells'],
  ])('%s', async ([, bytes, code]) => {
    await expect(readTable(bytes, 'a.csv')).rejects.toThrow(code);
  });
});

describe('workbooks', () => {
  const row = (cells: string) => `${HEADER}<row r="4">${cells}</row>`;

  test('digits as stored, noise cleaned and told, dates, furigana left out', async () => {
    const cells =
      '<c r="A4" t="inlineStr"><is><t>St.1</t></is></c><c r="B4"><v>0.25</v></c><c r="C4"><f>0.104*3</f><v>0.31200000000000006</v></c><c r="D4" s="1"><v>45413</v></c>';
    const { sheets } = await readTable(workbook(row(cells)), 'a.xlsx');
    expect(sheets).toEqual([
      {
        name: '坪刈り & 被度',
        rows: [
          ['地点', '枠面積(㎡)', '湿重量(g)', '日付'],
          ['St.1', '0.25', '0.312', '2024-05-01'],
        ],
        rowNumbers: [2, 4],
        cleaned: [{ row: 1, column: 2, stored: '0.31200000000000006', taken: '0.312' }],
      },
    ]);
  });

  test.for([
    ['1.62E-2', '0.0162'],
    ['12345678901234.5', '12345678901234.5'],
    ['100', '100'],
  ])('%s is %s', async ([stored, text]) => {
    const rows = await rowsOf(workbook(row(`<c r="A4"><v>${stored}</v></c>`)), 'a.xlsx');
    expect(rows?.[1]?.[0]).toBe(text);
  });

  test('a formula that nobody calculated is named by its cell', async () => {
    const cells = '<c r="B4"><v>1</v></c><c r="C4"><f>B4*2</f></c>';
    await expect(readTable(workbook(row(cells)), 'a.xlsx')).rejects.toMatchObject({
      code: 'table-formula-unsaved',
      details: { file: 'a.xlsx', sheet: '坪刈り & 被度', cell: 'C4' },
    });
    const empty = '<c r="B4"><f>1</f><v></v></c>';
    await expect(readTable(workbook(row(empty)), 'a.xlsx')).rejects.toThrow('"cell":"B4"');
    const shared = '<c r="B4"><f t="shared" si="0"/><v>2</v></c>';
    expect((await rowsOf(workbook(row(shared)), 'a.xlsx'))?.[1]?.[1]).toBe('2');
  });

  test('a formula that failed is shown as it failed', async () => {
    const cells = '<c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B4"><v>1</v></c>';
    expect((await rowsOf(workbook(row(cells)), 'a.xlsx'))?.[1]?.slice(0, 2)).toEqual([
      '#DIV/0!',
      '1',
    ]);
  });

  test.for<[string, () => Uint8Array, string]>([
    [
      'a cell at the end of the world',
      () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'table-too-many-cells',
    ],
    [
      'a row there',
      () => workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      'table-too-many-cells',
    ],
    [
      'an entity',
      () => workbook('', { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'table-markup-refused',
    ],
    ['a bomb', () => workbook('', { 'xl/styles.xml': ' '.repeat(8_000_000) }), 'zip-too-large'],
    [
      'a broken sheet',
      () => workbook('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
      'table-damaged',
    ],
    ['no cell at all', () => workbook(''), 'table-empty'],
    ['half a zip', () => workbook(HEADER).slice(0, 900), 'zip-damaged'],
    ['a zip of something else', () => zipOf('word/document.xml'), 'table-not-xlsx'],
  ])('%s', async ([, bytes, code]) => {
    await expect(readTable(bytes(), 'a.xlsx')).rejects.toThrow(code);
  });

  test('a long sheet, beyond what the library would leave to a worker', async () => {
    const many = Array.from({ length: 15_000 }, (_, index) => {
      return `<row r="${index + 3}"><c r="B${index + 3}"><v>0.25</v></c></row>`;
    });
    const rows = await rowsOf(workbook(HEADER + many.join('')), 'a.xlsx');
    expect(rows).toHaveLength(15_001);
    expect(rows?.at(-1)).toEqual(['', '0.25', '', '']);
  });

  test('as GDAL writes one: the same rows as its CSV', async ({ skip }) => {
    const gdal = spawnSync('ogr2ogr', ['--formats'], { encoding: 'utf8' });
    skip(gdal.error !== undefined || !gdal.stdout.includes('XLSX'), 'ogr2ogr without XLSX');
    const folder = mkdtempSync(join(tmpdir(), 'moba-table-'));
    const [csv, xlsx] = [join(folder, 'a.csv'), join(folder, 'a.xlsx')];
    const text =
      '地点,枠面積_m2,湿重量_g,日付\nSt.1,0.25,405.1,2024/05/01\nSt.2,1,1621,2024/05/02\n';
    writeFileSync(csv, text);
    execFileSync('ogr2ogr', ['-f', 'XLSX', xlsx, csv, '-oo', 'AUTODETECT_TYPE=YES']);
    const read = async (path: string) => {
      const rows = (await rowsOf(new Uint8Array(readFileSync(path)), path)) ?? [];
      const { mapping } = guessTable(rows);
      return mapping && rowsFromTable(rows, mapping).rows.map(({ values }) => values);
    };
    const made = await read(xlsx);
    expect(made).toEqual(await read(csv));
    expect(made?.[0]).toMatchObject({
      station: 'St.1',
      frameAreaM2: '0.25',
      wetMassKg: '0.4051',
      takenOn: '2024-05-01',
    });
  });
});

function zipOf(name: string): Uint8Array {
  const bytes = workbook('', { [name]: '<a/>' });
  const from = new TextEncoder().encode('xl/workbook.xml');
  const to = new TextEncoder().encode('xl/workbooks.xm');
  for (let at = 0; at + from.length <= bytes.length; at++) {
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at);
  }
  return bytes;
}
