import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Figure, figureById, figureText } from '../../../src/core/derivation.ts';
import { compareFigures } from '../../../src/core/evidence/compare-figures.ts';
import {
  derivationTable,
  substitutedFormula,
} from '../../../src/core/evidence/derivation-table.ts';
import { figuresDigest } from '../../../src/core/evidence/manifest.ts';
import type { Survey } from '../../../src/core/survey/document.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { csvText } from '../../../src/files/csv-text.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove } from '../../files/evidence-fixture.ts';

const application = (name: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../sample-data/applications/${name}.json`, import.meta.url),
      'utf8',
    ),
  ) as Survey;

const surveys: readonly (readonly [string, Survey])[] = [
  ['cove', classifiedCove],
  ['suma-2024', application('suma-2024')],
  ['mie-2018-2021', application('mie-2018-2021')],
];

describe.each(surveys)('the derivation of %s as a table', (_, survey) => {
  const { derivation } = evaluateSurvey(survey);

  it.each(['ja', 'en'] as const)('has every figure as a row, in words (%s)', (language) => {
    const text = evidenceText(language);
    const { header, rows } = derivationTable(survey, derivation, text);
    expect(rows.map(([id]) => id)).toEqual(derivation.map(({ id }) => id));
    for (const [i, row] of rows.entries()) {
      const figure = derivation[i]!;
      expect(row).toHaveLength(header.length);
      expect(row[1]).toBe(text.quantities[figure.quantity]);
      if (figure.value.kind !== 'unknown') expect(row[3]).toBe(figureText(figure));
      // An origin: the source of a leaf, the citation of a formula.
      expect(row[11]).not.toBe('');
      expect(row.join()).not.toMatch(/undefined|\{(basis|citation|file|digits)\}/);
      if (figure.note !== null) expect(row[12]).toBe(text.notes[figure.note]);
    }
  });

  it('substitutes every role of every formula', () => {
    const figures = figureById(derivation);
    for (const figure of derivation) {
      if (figure.formula === null) continue;
      const words = substitutedFormula(figure, figures);
      expect(words, figure.id).toMatch(/\d/);
      expect(words, figure.id).not.toMatch(/[{}?]/);
    }
  });
});

describe('values in a formula', () => {
  it('the coefficient of Suma 1 reads as its form prints it', () => {
    const [, survey] = surveys[1]!;
    const { derivation } = evaluateSurvey(survey);
    const figures = figureById(derivation);
    expect(substitutedFormula(figures.get('item:suma-1/coefficient')!, figures)).toBe(
      '16.21 × (1 − 90 ÷ 100) × 2 × 32.5 ÷ 100 × 44 ÷ 12 × (0.0472 + 0.0528) × 1.5',
    );
  });
});

describe('comparing figures', () => {
  const { derivation } = evaluateSurvey(classifiedCove);
  const changed = (patch: Partial<Figure>) =>
    derivation.map((figure, i) => (i === 3 ? { ...figure, ...patch } : figure));

  it('is equal to itself, through JSON', () => {
    const again = JSON.parse(JSON.stringify(derivation));
    expect(compareFigures(again, derivation)).toEqual({ equal: derivation.length, different: [] });
    expect(figuresDigest(again)).toBe(figuresDigest(derivation));
  });

  it('sees a digit, a unit, a lost and a new figure', () => {
    const { id } = derivation[3]!;
    for (const patch of [{ value: { kind: 'decimal', text: '1' } }, { unit: 'kW' }] as const) {
      expect(compareFigures(changed(patch), derivation)).toEqual({
        equal: derivation.length - 1,
        different: [id],
      });
    }
    expect(compareFigures(derivation.slice(1), derivation).different).toEqual([derivation[0]!.id]);
    expect(compareFigures(derivation, derivation.slice(1)).different).toEqual([derivation[0]!.id]);
  });

  it('does not mind the words beside a figure', () => {
    expect(compareFigures(changed({ subject: 'another name' }), derivation).different).toEqual([]);
  });
});

describe('CSV', () => {
  it('opens as text in a spreadsheet: nothing runs, numbers stay numbers', () => {
    const rows = [
      ['=1+1', '＝1+1', '+A1', '＋A1', '-A1', '－A1', '@x', '＠x', '\t=1', ' =1', '\r=1'],
    ];
    const cells = csvText(rows).slice(1, -2).split(',');
    expect(cells.every((cell) => /^"?'/.test(cell))).toBe(true);
    expect(csvText([['-1.5', '+2', '0.1', '-150850']])).toBe('\uFEFF-1.5,+2,0.1,-150850\r\n');
    expect(csvText([['a,b', 'say "x"', 'two\nlines']])).toBe(
      '\uFEFF"a,b","say ""x""","two\nlines"\r\n',
    );
  });
});
