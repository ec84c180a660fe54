import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/core/derivation.ts';
import {
  chipDigits,
  formatFigure,
  formatMeasured,
  groupDigits,
  padDecimals,
  shortDigits,
} from '../../src/ui/figures/number-format.ts';

const figure = (value: Figure['value'], unit: Figure['unit'] = 'm2'): Figure => ({
  id: 'a',
  quantity: 'area',
  subject: '',
  value,
  unit,
  formula: null,
  inputs: [],
  source: { kind: 'missing' },
  rounding: null,
  exact: null,
  note: null,
});

describe('digits of a decimal', () => {
  it.each([
    ['0.593', '0.593'],
    ['13288.80', '13,288.80'],
    ['1234567', '1,234,567'],
    ['0.0004729', '0.0004729'],
    ['-1234.5', '−1,234.5'],
    ['1.0', '1.0'],
  ])('%s is shown as %s: grouped, no digit lost', (text, shown) => {
    expect(groupDigits(text)).toBe(shown);
  });

  it('is never read as a float', () => {
    const text = '0.123456789012345678901234567890';
    expect(formatFigure(figure({ kind: 'decimal', text }), 'panel')).toBe(text);
  });
});

describe('a measured float', () => {
  it('is cut toward zero, so that no area looks larger', () => {
    expect(formatMeasured(3999.999, 'm2', 'panel')).toBe('3,999.99');
    expect(formatMeasured(3999.999, 'm2', 'derivation')).toBe('3,999.999');
    expect(formatMeasured(-150789.987, 'm2', 'panel')).toBe('−150,789.98');
  });

  it('has no decimals where it counts', () => {
    expect(formatMeasured(63983, 'pixels', 'derivation')).toBe('63,983');
  });

  it('is null where nobody knows it', () => {
    expect(formatFigure(figure({ kind: 'unknown' }), 'panel')).toBeNull();
  });
});

describe('an exact value', () => {
  it('is cut with a sign that digits follow, and never rounded', () => {
    expect(shortDigits('0.16295810299679953447774')).toBe('0.162958102996…');
    expect(shortDigits('0.5795075')).toBe('0.5795075');
    expect(shortDigits('1234.9999999999999')).toBe('1,234.999999999999…');
  });
});

describe('a chip and a column', () => {
  it('has eight digits from the first that counts', () => {
    expect(chipDigits('16.9650352399999')).toBe('16.96503523…');
    expect(chipDigits('0.000123456789012')).toBe('0.00012345678…');
  });

  it('shows the decimals that its column shows, and drops none', () => {
    expect(padDecimals('9.5', 3)).toBe('9.500');
    expect(padDecimals('10', 3)).toBe('10.000');
    expect(padDecimals('8.1432', 3)).toBe('8.1432');
    expect(padDecimals('570,010', 0)).toBe('570,010');
  });
});
