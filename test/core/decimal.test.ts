import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalFromInteger,
  decimalFromText,
  decimalText,
  measuredToDecimal,
  type Rounding,
  roundedText,
  settleDecimal,
} from '../../src/core/decimal.ts';

const of = (text: string) => decimalFromText(text, 'field');
const truncate = (digits: number): Rounding => ({ rule: 'truncate', places: 'decimals', digits });

describe('decimal text', () => {
  it.each(['1e3', '0x10', 'NaN', 'Infinity', '', ' ', '1,000', '1.2.3', '.', '+', '½', '二', '①'])(
    'refuses %j',
    (text) => {
      expect(() => of(text)).toThrow('decimal-malformed');
    },
  );

  it.each([
    ['16.21', '16.21'],
    [' 0.40 ', '0.4'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0', '0'],
    ['＋１６．２１', '16.21'],
    ['－１', '-1'],
    ['0.000000000000000000000000000001', '0.000000000000000000000000000001'],
  ])('reads %j as %s', (text, printed) => {
    expect(decimalText(of(text))).toBe(printed);
  });

  it('refuses a float, also one that a cast let through', () => {
    expect(() => decimalFromText(0.1 as unknown as string, 'area')).toThrow('decimal-not-text');
    expect(() => decimalFromInteger(0.5)).toThrow('decimal-not-integer');
  });
});

describe('rounding', () => {
  it.each<[string, Rounding, string]>([
    ['0.7700959', truncate(3), '0.77'],
    ['-0.0009', truncate(3), '0'],
    ['1.043', { ...truncate(1), keepZeros: true }, '1.0'],
    ['-0.04', { ...truncate(1), keepZeros: true }, '0.0'],
    ['21.678', { ...truncate(1), keepZeros: true }, '21.6'],
    ['0.5795075', { rule: 'half-up', places: 'significant', digits: 6 }, '0.579508'],
    ['0.2352997152', { rule: 'half-up', places: 'significant', digits: 6 }, '0.2353'],
    ['1234567', { rule: 'half-up', places: 'significant', digits: 6 }, '1234570'],
    ['0', { rule: 'half-up', places: 'significant', digits: 6 }, '0'],
  ])('%s', (text, rounding, printed) => {
    expect(roundedText(of(text), rounding)).toBe(printed);
  });

  it('settles the noise of a division and nothing else', () => {
    const third = decimalFromInteger(1).div(3);
    expect(settleDecimal(third.times(3)).toFixed()).toBe('1');
    expect(settleDecimal(third)).toEqual(third);
    const long = of('0.1234567890123456789012345678901234567890123');
    expect(settleDecimal(long)).toEqual(long);
    expect(settleDecimal(third.times(3).minus(1)).isZero()).toBe(true);
  });

  it('settling gives n back from n ÷ d × d', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (n, d) => {
        const back = decimalFromInteger(n).div(d).times(d);
        expect(settleDecimal(back).toFixed()).toBe(String(n));
      }),
    );
  });
});

describe('a measured number becomes a decimal', () => {
  it.each([
    [271.2, '271.2'],
    [0.29, '0.29'],
    [0.1 + 0.2, '0.3'],
    [1.999, '1.99'],
    [0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0'],
  ])('%d', (value, printed) => {
    expect(decimalText(measuredToDecimal(value, 2, 'area'))).toBe(printed);
  });

  it('never adds to it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
        const crossed = measuredToDecimal(value, 2, 'area').toNumber();
        expect(crossed).toBeLessThanOrEqual(value);
        expect(value - crossed).toBeLessThan(0.01 + value * 1e-15);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() => measuredToDecimal(value, 2, 'area')).toThrow('measured-not-finite');
  });

  it('a negative one is refused', () => {
    expect(() => measuredToDecimal(-1, 2, 'area')).toThrow('measured-negative');
  });
});
