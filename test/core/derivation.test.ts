import { describe, expect, it } from 'vitest';
import {
  ancestry,
  assertDerivation,
  type ComputedFormula,
  derivedFigure,
  type Figure,
  figureText,
  leafFigure,
  printedInput,
  unroundedInput,
} from '../../src/core/derivation.ts';

const head = (id: string) => ({ id, quantity: id, subject: '', unit: '1' }) as const;
const leaf = (id: string, text: string): Figure =>
  leafFigure(head(id), { kind: 'decimal', text }, { kind: 'typed', path: id });
const divided: ComputedFormula = {
  id: 'divided',
  version: 2,
  template: '{a} ÷ {b…}',
  citation: '',
  compute: (role) => role('a').div(role('b')),
};
const cut = { rule: 'truncate', places: 'decimals', digits: 2 } as const;

const a = leaf('a', '2');
const b = leaf('b', '1');
const c = leaf('c', '2');
const inputs = [printedInput('a', a), printedInput('b', b), printedInput('b', c)];
const ratio = derivedFigure(head('ratio'), divided, inputs, cut);

describe('a figure made from others', () => {
  it('sums the inputs of a role, keeps the exact value, names formula and version', () => {
    expect(figureText(ratio)).toBe('0.66');
    expect(ratio.exact).toMatch(/^0\.6{59}7$/);
    expect(ratio.formula).toBe('divided@2');
    expect(ratio.inputs).toEqual([
      { role: 'a', figure: 'a' },
      { role: 'b', figure: 'b' },
      { role: 'b', figure: 'c' },
    ]);
  });

  it('goes on printed or unrounded, and says which', () => {
    const printed = derivedFigure(
      head('x'),
      divided,
      [printedInput('a', ratio), printedInput('b', b)],
      null,
    );
    const exact = derivedFigure(
      head('x'),
      divided,
      [unroundedInput('a', ratio), printedInput('b', b)],
      null,
    );
    expect(figureText(printed)).toBe('0.66');
    expect(printed.inputs[0]).toEqual({ role: 'a', figure: 'ratio' });
    expect(figureText(exact)).toBe(ratio.exact);
    expect(exact.inputs[0]).toEqual({ role: 'a', figure: 'ratio', unrounded: true });
  });

  it('refuses a role without input, and a measured input', () => {
    expect(() => derivedFigure(head('x'), divided, [printedInput('b', b)], null)).toThrow('no a');
    const measured = leafFigure(head('m'), { kind: 'measured', value: 1 }, { kind: 'missing' });
    expect(() => printedInput('a', measured)).toThrow('not-decimal');
  });
});

describe('a derivation', () => {
  it('stands when inputs come first', () => {
    expect(() => assertDerivation([a, b, c, ratio])).not.toThrow();
  });

  it.each<[string, readonly Figure[]]>([
    ['duplicate', [a, a]],
    ['input b', [a, ratio, b, c]],
    ['input c', [a, b, ratio]],
    ['no-origin', [{ ...a, source: null }]],
  ])('breaks: %s', (why, figures) => {
    expect(() => assertDerivation(figures)).toThrow(why);
  });

  it('finds what a figure was made from, inputs first', () => {
    const other = leaf('other', '9');
    const ids = ancestry([other, a, b, c, ratio], 'ratio').map(({ id }) => id);
    expect(ids).toEqual(['a', 'b', 'c', 'ratio']);
    expect(ancestry([a, b], 'b')).toEqual([b]);
  });

  it('prints decimals, measured values, and nothing for the unknown', () => {
    const of = (value: Figure['value']) => figureText({ ...a, value });
    expect(of({ kind: 'decimal', text: '0.30' })).toBe('0.30');
    expect(of({ kind: 'measured', value: 0.1 })).toBe('0.1');
    expect(of({ kind: 'unknown' })).toBeNull();
  });
});
