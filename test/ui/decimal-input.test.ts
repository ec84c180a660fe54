import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../src/ui/forms/decimal-input.ts';

describe('readDecimal', () => {
  it.each([
    ['16.21', '16.21'],
    ['１６．２１', '16.21'],
    [' 1,234.50 ', '1234.50'],
    ['−0.5', '-0.5'],
    ['0.10', '0.10'],
    ['', ''],
  ])('%j is read as %j', (typed, read) => {
    expect(readDecimal(typed)).toBe(read);
  });

  it.each(['1e3', '12 kg', '1.2.3', 'NaN', '∞'])('%j is no number', (typed) => {
    expect(readDecimal(typed)).toBeNull();
  });
});
