import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmeticValue } from '../../../src/core/absorption/filed-arithmetic.ts';

const value = (text: string) => arithmeticValue(text)?.toFixed() ?? null;

describe('arithmetic as a filing prints it', () => {
  it.each([
    ['33928.6/100 × 3.29/1000', '1.11625094'],
    ['33,928.6cm/100 × 3.29g/1000', '1.11625094'],
    ['３３９２８．６÷１００×３．２９÷１０００', '1.11625094'],
    ['33928.6 * 3.29 / 1000000', '0.111625094'],
    ['1 + 2 × 3', '7'],
    ['(1 + 2) × 3', '9'],
    ['（1＋2）×3', '9'],
    ['10 − 4 − 3', '3'],
    ['8 ÷ 4 ÷ 2', '1'],
    ['2 × −3', '-6'],
    ['0.1 + 0.2', '0.3'],
    ['23.3m² × 44681', '1041067.3'],
    ['.5', '0.5'],
  ])('%s = %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    '',
    'x',
    '1 +',
    '(1',
    '1)',
    '1 2',
    '1 ÷ 0',
    '1 ÷ (2 − 2)',
    '1,00',
    '1e3 e',
    '= 1',
    '()',
  ])('%j can not be read', (text) => {
    expect(value(text)).toBeNull();
  });

  it('agrees with integer arithmetic', () => {
    const small = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(small, small, small, (a, b, c) => {
        expect(value(`${a} − ${b} × (${c} ＋ 1)`)).toBe(String(a - b * (c + 1)));
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => arithmeticValue(text)).not.toThrow();
      }),
    );
    expect(value('('.repeat(10_000))).toBeNull();
  });
});
