import { describe, expect, it } from 'vitest';
import { readReplicates } from '../../src/ui/absorption/baseline/replicates.ts';

describe('replicates as typed or pasted', () => {
  it.each([
    ['10 12 11', ['10', '12', '11']],
    ['10\n12.5\r\n11\n', ['10', '12.5', '11']],
    ['10\t12\t11', ['10', '12', '11']],
    ['１０　１２．５、１１', ['10', '12.5', '11']],
    ['−3 4', ['-3', '4']],
    ['', []],
  ])('%j', (typed, texts) => {
    expect(readReplicates(typed)).toEqual({ texts, wrong: null });
  });

  it.each([
    ['10 12,5 11', '12,5'],
    ['1,2,3', '1,2,3'],
    ['10 なし 11', 'なし'],
    ['10 1e3', '1e3'],
    ['NaN', 'NaN'],
  ])('%j names the piece that is no number', (typed, wrong) => {
    expect(readReplicates(typed).wrong).toBe(wrong);
  });
});
