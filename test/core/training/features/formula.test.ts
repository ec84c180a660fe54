import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaKernel } from '../../../../src/core/training/features/formula/formula-kernel.ts';
import { parseFormula } from '../../../../src/core/training/features/formula/parse-formula.ts';

/** Value of a formula where b1, b2 … are as given. */
function valueAt(text: string, values: readonly number[], bands: Record<string, number> = {}) {
  const kernel = formulaKernel(text, bands);
  const out = new Float64Array(1);
  kernel.run(
    kernel.bands.map((band) => Float64Array.of(values[band] ?? Number.NaN)),
    1,
    out,
  );
  return out[0];
}

/** A tree of a formula, its text with every parenthesis written, and its value by JavaScript. */
interface Tree {
  readonly text: string;
  readonly value: (bands: readonly number[]) => number;
}

const divided = (a: number, b: number) => (b === 0 ? Number.NaN : a / b);
const TWO: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': divided,
};

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; two: Tree; one: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('two'), tie('one')),
  leaf: fc.oneof(
    fc.nat(2).map((band): Tree => ({ text: `b${band + 1}`, value: (bands) => bands[band]! })),
    fc.integer({ min: 0, max: 9 }).map((n): Tree => ({ text: String(n), value: () => n })),
  ),
  two: fc
    .tuple(fc.constantFrom('+', '-', '*', '/', 'min', 'max'), tie('tree'), tie('tree'))
    .map(([sign, a, b]): Tree => {
      const of = TWO[sign] ?? (sign === 'min' ? Math.min : Math.max);
      const text = TWO[sign] ? `(${a.text} ${sign} ${b.text})` : `${sign}(${a.text}, ${b.text})`;
      return { text, value: (bands) => of(a.value(bands), b.value(bands)) };
    }),
  one: fc.tuple(fc.constantFrom('-', 'sqrt', 'abs'), tie('tree')).map(
    ([sign, a]): Tree => ({
      text: `${sign === '-' ? '-' : sign}(${a.text})`,
      value: (bands) => {
        const value = a.value(bands);
        if (sign === '-') return -value;
        return sign === 'sqrt' ? Math.sqrt(value) : Math.abs(value);
      },
    }),
  ),
}));

describe('a formula', () => {
  it('has the value of its tree, to the bit', () => {
    const values = fc.tuple(fc.double(), fc.double({ min: 0, max: 65_535 }), fc.constant(0));
    fc.assert(
      fc.property(tree, values, ({ text, value }, bands) => {
        expect(valueAt(`${text} + 0 * b1`, bands)).toBe(value(bands) + 0 * bands[0]);
      }),
      { numRuns: 500 },
    );
  });

  // Python's own parser knows the same rules of precedence, with ** for ^; values worked out there.
  it.each([
    ['1 + 2 * 3 - 4 / 8', 6.5],
    ['2 - 3 - 4', -5],
    ['64 / 4 / 2', 8],
    ['-3^2', -9],
    ['(-3)^2', 9],
    ['2 * -3', -6],
    ['--3', 3],
    ['2^-3', 0.125],
    ['2^10 / 2^8', 4],
    ['min(4, 2, 3) + max(1, 5)', 7],
    ['sqrt(2) * sqrt(2)', 2.0000000000000004],
    ['abs(-2.5e-1)', 0.25],
    ['.5 + 1.', 1.5],
  ])('%s = %f', (text, expected) => {
    expect(valueAt(`${text} + 0 * b1`, [1])).toBe(expected);
  });

  it('knows ln to the last digits of its value', () => {
    expect(valueAt('ln(b1)', [10])).toBeCloseTo(Math.LN10, 15);
  });

  it.each([
    ['b1 / b2', [1, 0]],
    ['1 / (1 / b2)', [1, 0]],
    ['sqrt(b2 - b1)', [1, 0]],
    ['ln(b2)', [1, 0]],
    ['ln(b2 - b1)', [1, 0]],
    ['b2^-2', [1, 0]],
    ['min(b1, b1 / b2)', [1, 0]],
  ])('%s is undefined at %j', (text, values) => {
    expect(valueAt(text, values)).toBeNaN();
  });

  it('takes names in any case, full-width and with the signs of a keyboard', () => {
    expect(valueAt('(NIR - Red) / (nir + red)', [2, 6], { nir: 1, red: 0 })).toBe(0.5);
    expect(valueAt('（ｂ２−Ｂ１）÷（ｂ２＋ｂ１）×２', [2, 6])).toBe(1);
  });

  it.each([
    ['', 'formula-empty', {}],
    ['  ', 'formula-empty', {}],
    ['b1 +', 'formula-incomplete', { column: 5 }],
    ['(b1', 'formula-incomplete', { column: 4 }],
    ['b1 b2', 'formula-unexpected', { column: 4, found: 'b2' }],
    ['2b1', 'formula-unexpected', { column: 2, found: 'b1' }],
    ['b1 + * b2', 'formula-unexpected', { column: 6, found: '*' }],
    ['b1)', 'formula-unexpected', { column: 3, found: ')' }],
    ['sqrt(b1, b2)', 'formula-unexpected', { column: 8, found: ',' }],
    ['min(b1)', 'formula-unexpected', { column: 7, found: ')' }],
    ['b1 & b2', 'formula-sign-unknown', { column: 4, sign: '&' }],
    ['b1²', 'formula-sign-unknown', { column: 3, sign: '²' }],
    ['1e999 * b1', 'formula-number-too-large', { column: 1, text: '1e999' }],
    ['exp(b1)', 'formula-function-unknown', { column: 1, name: 'exp' }],
    ['constructor(b1)', 'formula-function-unknown', { name: 'constructor' }],
    ['b1 * swir', 'formula-name-unknown', { column: 6, name: 'swir' }],
    ['b0', 'formula-name-unknown', { name: 'b0' }],
    ['b1^0.5', 'formula-power', { column: 4, most: 16 }],
    ['b1^b2', 'formula-power', { column: 4 }],
    ['b1^17', 'formula-power', {}],
    ['b1^2^3', 'formula-unexpected', { column: 5, found: '^' }],
    ['3 + 4', 'formula-without-band', {}],
  ])('%j is refused: %s', (text, code, details) => {
    let error: unknown;
    try {
      formulaKernel(text, {});
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code, details });
  });

  it.each([
    ['parentheses', `${'('.repeat(400)}b1${')'.repeat(400)}`, 'formula-too-deep'],
    ['signs', `${'-'.repeat(900)}b1`, 'formula-too-deep'],
    ['characters', 'b1 + '.repeat(100_000), 'formula-too-long'],
  ])('is bounded in its %s', (_, text, code) => {
    expect(() => parseFormula(text)).toThrow(expect.objectContaining({ code }));
  });

  it('ends in a value or a clear error whatever is typed', () => {
    const typed = fc.array(
      fc.constantFrom(...'b1 b2 nir sqrt min ln ( ) , + - * / ^ 2 .5 1e3 é 漢 $ ; ` \\'.split(' ')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(typed, (words) => {
        try {
          expect(typeof valueAt(words.join(' '), [3, 4])).toBe('number');
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^formula-/) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
