import { describe, expect, it } from 'vitest';
import { cellsOfText } from '../../../src/core/tables/pasted-cells.ts';
import { pastedRows } from '../../../src/core/tables/pasted-rows.ts';

describe('cells of what was copied', () => {
  it('tabs and lines, empty rows left out, quotes around a line break', () => {
    const text = '1号\t8.9\r\n\r\n"東の\n""大""礁"\t9\n';
    expect(cellsOfText(text)).toEqual([
      ['1号', '8.9'],
      ['東の\n"大"礁', '9'],
    ]);
  });

  it('an inch sign inside a cell is no quote, and empty cells keep their place', () => {
    expect(cellsOfText('5"\t\t7')).toEqual([['5"', '', '7']]);
  });
});

const FIELDS = [
  { key: 'season', kind: 'text' },
  { key: 'cooperative', kind: 'text' },
  { key: 'netCount', kind: 'decimal' },
  { key: 'netAreaM2', kind: 'decimal' },
] as const;
const nets = { fields: FIELDS, from: 'season', kind: 'nets' } as const;

describe('rows from pasted cells', () => {
  it('by their order: figures with commas, in full width', () => {
    const { rows } = pastedRows(cellsOfText('2018\t伊勢湾\t44,681\t２３．３'), nets);
    expect(rows).toEqual([
      { season: '2018', cooperative: '伊勢湾', netCount: '44681', netAreaM2: '23.3' },
    ]);
  });

  it('by a header, whatever the order, and in the unit that it says', () => {
    const { rows } = pastedRows(cellsOfText('網の枚数\t網面積(a)\t漁協\n100\t2\t鈴鹿'), nets);
    expect(rows).toEqual([{ season: '', cooperative: '鈴鹿', netCount: '100', netAreaM2: '200' }]);
  });

  it('a header further down hides no row above it', () => {
    const text = '2018\t鈴鹿\t5\t23.3\n漁期\t漁協\t網の枚数\t面積\n2019\t白子\t6\t23.3';
    expect(pastedRows(cellsOfText(text), nets).rows[0]).toMatchObject({ season: '2018' });
  });

  it('from the cell that was pasted into, where they fit there', () => {
    const place = { ...nets, from: 'netCount' };
    expect(pastedRows(cellsOfText('10\t23.3\n20\t23.3'), place).rows).toEqual([
      { season: '', cooperative: '', netCount: '10', netAreaM2: '23.3' },
      { season: '', cooperative: '', netCount: '20', netAreaM2: '23.3' },
    ]);
  });

  it('a header that nobody knows is no row', () => {
    const place = { fields: FIELDS, from: 'season', kind: null };
    const { rows } = pastedRows(cellsOfText('x\ty\tz\tq\n2018\t鈴鹿\t5\t23.3'), place);
    expect(rows).toHaveLength(1);
  });

  it('what is no number is told with its row, and a row of totals is left out', () => {
    const { rows, issues } = pastedRows(cellsOfText('2018\t鈴鹿\t約5\t23.3\n合計\t\t5\t'), nets);
    expect(rows).toMatchObject([{ season: '2018', netCount: '' }]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['cell-not-number', 0],
      ['row-is-total', 1],
    ]);
  });

  it('where no kind is known, what is no number stays as it is', () => {
    const place = { fields: FIELDS, from: 'season', kind: null };
    const { rows } = pastedRows(cellsOfText('2018\t鈴鹿\t約5\t23.3\n2019\t鈴鹿\t6\t23.3'), place);
    expect(rows[0]).toMatchObject({ netCount: '約5' });
    // A decimal comma and two numbers in one cell are no number, and no tenfold of one.
    const text = '2018\t鈴鹿\t44,681\t1,5\n2019\t鈴鹿\t1 5\t０，１２３';
    expect(pastedRows(cellsOfText(text), place).rows).toMatchObject([
      { netCount: '44681', netAreaM2: '1,5' },
      { netCount: '1 5', netAreaM2: '０，１２３' },
    ]);
  });
});
