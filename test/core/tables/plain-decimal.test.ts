import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateFromText } from '../../../src/core/tables/date-text.ts';
import { plainDecimal, withoutFloatNoise } from '../../../src/core/tables/plain-decimal.ts';

describe('digits of a spreadsheet', () => {
  test.for([
    ['1.62E-2', '0.0162'],
    ['1E+3', '1000'],
    ['-2.5e1', '-25'],
    ['1.50E0', '1.5'],
    ['16.21', '16.21'],
    ['1E99', '1E99'],
    ['E5', 'E5'],
  ])('%s is %s', ([stored = '', plain]) => {
    expect(plainDecimal(stored)).toBe(plain);
  });

  // As Excel writes what was typed as 1.1, and what 0.104 × 3 came to.
  test.for([
    ['1.1000000000000001', '1.1'],
    ['0.31200000000000006', '0.312'],
    ['0.30000000000000004', '0.3'],
    ['13288.800000000001', '13288.8'],
    ['2.3299999999999999E-2', '0.0233'],
    ['100.00000000000001', '100'],
    ['0.333333333333333', '0.333333333333333'],
    ['44681', '44681'],
    ['0.10', '0.10'],
  ])('stored %s, shown %s', ([stored = '', shown]) => {
    expect(withoutFloatNoise(stored)).toBe(shown);
  });

  test('every number of up to 15 digits comes back from its 17', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.nat(6), (digits, decimals) => {
        const typed = digits / 10 ** decimals;
        expect(Number(withoutFloatNoise(typed.toPrecision(17)))).toBe(typed);
      }),
    );
  });
});

describe('dates', () => {
  test.for([
    ['2024/5/1', '2024-05-01'],
    ['2024-05-01T00:00:00', '2024-05-01'],
    ['２０２４年５月１日', '2024-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['H31.4.30', '2019-04-30'],
    ['2024年5月1日(水)', '2024-05-01'],
    ['5/1/2024', null],
    ['2024', null],
    ['', null],
  ])('%s', ([text = '', iso]) => {
    expect(dateFromText(text as string)).toBe(iso);
  });
});
