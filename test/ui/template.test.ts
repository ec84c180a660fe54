import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/core/derivation.ts';
import { FORMULAS } from '../../src/core/survey/formulas.ts';
import { equationParts } from '../../src/ui/derivation/equation-parts.ts';
import { phrases } from '../../src/ui/derivation/phrases.ts';
import { parseTemplate } from '../../src/ui/derivation/template.ts';

const figure = (inputs: Figure['inputs']): Figure => ({
  id: 'x',
  quantity: 'coefficient',
  subject: '',
  value: { kind: 'unknown' },
  unit: '1',
  formula: null,
  inputs,
  source: null,
  rounding: null,
  exact: null,
  note: null,
});

const shown = (template: string, inputs: Figure['inputs'], isWhole = false) =>
  equationParts(template, figure(inputs), isWhole)
    .map((part) => {
      if (part.kind === 'figure') return `[${part.figureId}]`;
      if (part.kind === 'more') return `…${part.count}`;
      return part.kind === 'missing' ? `?${part.role}` : part.text;
    })
    .join(' ');

describe('parseTemplate', () => {
  it('reads inputs, operators, numbers and brackets in order', () => {
    expect(parseTemplate('{w} × (1 − {water} ÷ 100)').map(({ kind }) => kind)).toEqual([
      'input',
      'operator',
      'open',
      'number',
      'operator',
      'input',
      'operator',
      'number',
      'close',
    ]);
  });

  it('loses no sign of any published formula', () => {
    for (const { template } of FORMULAS) {
      const back = parseTemplate(template)
        .map((token) => {
          if (token.kind === 'input') return `{${token.role}${token.every ? '…' : ''}}`;
          if (token.kind === 'open') return '(';
          return token.kind === 'close' ? ')' : token.text;
        })
        .join('');
      expect(back).toBe(template.replace(/\s/g, ''));
    }
  });
});

describe('equationParts', () => {
  it('leaves out the middle of a long sum, and shows it whole when asked', () => {
    const terms = [1, 2, 3, 4, 5, 6].map((n) => ({
      role: 'x',
      figure: `x${n}`,
    }));
    expect(shown('{x…} ÷ 2', terms)).toBe('( [x1] + [x2] + …3 + [x6] ) ÷ 2');
    expect(shown('{x…} ÷ 2', terms, true)).toBe('( [x1] + [x2] + [x3] + [x4] + [x5] + [x6] ) ÷ 2');
    expect(shown('{x…}', terms.slice(0, 5))).toBe('( [x1] + [x2] + [x3] + [x4] + [x5] )');
  });

  it('puts the figures into their places, a sum in brackets', () => {
    const inputs = [
      { role: 'a', figure: 'A' },
      { role: 'r', figure: 'R1' },
      { role: 'r', figure: 'R2' },
    ];
    expect(shown('{a} × {r…}', inputs)).toBe('[A] × ( [R1] + [R2] )');
  });

  it('shows an empty sum as 0 and a missing input as missing', () => {
    expect(shown('{a} − {v…}', [])).toBe('?a − 0');
  });

  it('gives every part its own key', () => {
    const inputs = [{ role: 'r', figure: 'R' }];
    const keys = equationParts('{r} × √({r} × {r})', figure(inputs)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('phrases', () => {
  it('break before an operator and keep a bracket with what it holds', () => {
    const parts = equationParts(
      '{a} × (1 − {b} ÷ 100) × 44',
      figure([
        { role: 'a', figure: 'A' },
        { role: 'b', figure: 'B' },
      ]),
    );
    const lines = phrases(parts).map((phrase) =>
      phrase
        .map((part) => (part.kind === 'figure' ? part.figureId : 'text' in part ? part.text : '?'))
        .join(''),
    );
    expect(lines).toEqual(['A', '×(1', '−B', '÷100)', '×44']);
  });
});
