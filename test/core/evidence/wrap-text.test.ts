import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/core/evidence/wrap-text.ts';

describe('breaking lines', () => {
  it('wraps Japanese between phrases, English at spaces', () => {
    expect(wrapText('全画素の楕円体上の面積を合計した。', 10, 1)).toEqual([
      '全画素の楕円体上の',
      '面積を合計した。',
    ]);
    expect(wrapText('この面積の資料は令和6年度分', 9.5, 1)).toEqual([
      'この面積の資料は',
      '令和6年度分',
    ]);
    expect(wrapText('one two three', 5, 1)).toEqual(['one two', 'three']);
    expect(wrapText('0.25\u00a0×\u00a00.25 m', 5.5, 1)).toEqual(['0.25\u00a0×\u00a00.25', 'm']);
    expect(wrapText('', 5, 1)).toEqual(['']);
  });

  it('never begins a line with a closing mark, nor ends one with an opening mark', () => {
    const words = '海（うみ）の、「藻場」。調査（ちょうさ）ーあっ、です。'.repeat(4);
    for (let width = 4; width < 30; width++) {
      const lines = wrapText(words, width, 1);
      expect(lines.join('')).toBe(words);
      for (const line of lines) {
        expect(line).not.toMatch(/^[、。）」ーっ]/);
        expect(line).not.toMatch(/[（「]$/);
      }
    }
  });
});
