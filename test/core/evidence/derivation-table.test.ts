import { describe, expect, it } from 'vitest';
import { type Figure, figureById, figureText } from '../../../src/core/derivation.ts';
import { compareFigures } from '../../../src/core/evidence/compare-figures.ts';
import { derivationTable, TABLE_COLUMNS } from '../../../src/core/evidence/derivation-table.ts';
import { figuresDigest } from '../../../src/core/evidence/manifest.ts';
import { substitutedFormula } from '../../../src/core/evidence/named-formula.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { csvText } from '../../../src/files/table/csv-text.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove, sampleSurvey } from '../../files/evidence-fixture.ts';
import { olofssonSurvey } from '../survey/accuracy/olofsson-survey.ts';
import { everyMethod } from '../survey/every-method.ts';

const surveys: readonly (readonly [string, Survey])[] = [
  ['cove', classifiedCove],
  ['suma-2024', sampleSurvey('suma-2024')],
  ['mie-2018-2021', sampleSurvey('mie-2018-2021')],
  ['every method', everyMethod],
  ['an assessed map', olofssonSurvey()],
];

describe.each(surveys)('the derivation of %s as a table', (_, survey) => {
  const { derivation } = evaluateSurvey(survey);

  it.each(['ja', 'en'] as const)('has every figure as a row, in words (%s)', (language) => {
    const text = evidenceText(language);
    const { header, rows } = derivationTable(survey, derivation, text);
    expect(rows.map(([id]) => id)).toEqual(derivation.map(({ id }) => id));
    for (const [i, row] of rows.entries()) {
      const figure = derivation[i]!;
      const cell = (column: (typeof TABLE_COLUMNS)[number]) => row[TABLE_COLUMNS.indexOf(column)];
      expect(row).toHaveLength(header.length);
      expect(cell('quantity')).toBe(text.quantities[figure.quantity]);
      if (figure.value.kind !== 'unknown') expect(cell('value')).toBe(figureText(figure));
      expect(cell('unit')).toBe(text.units[figure.unit]);
      // An origin: the source of a leaf, the citation of a formula.
      expect(cell('source')).not.toBe('');
      expect(row.join()).not.toMatch(/undefined|[{}]/);
      expect(cell('note')).toBe(figure.note === null ? '' : text.notes[figure.note]);
      expect(cell('formula') === '').toBe(figure.formula === null);
      expect(cell('rounding') === '').toBe(figure.formula === null);
    }
  });

  it('tells of every input which digits entered, and from which row', () => {
    const { rows } = derivationTable(survey, derivation, evidenceText('en'));
    const at = (column: (typeof TABLE_COLUMNS)[number]) => TABLE_COLUMNS.indexOf(column);
    const byId = new Map(rows.map((row) => [row[0], row]));
    for (const row of rows) {
      for (const [, digits, unrounded, id] of row[at('inputs')]!.matchAll(
        /(-?[\d.]+)( \(before rounding\))? \[([^\]]+)\]/g,
      )) {
        const input = byId.get(id)!;
        expect(digits).toBe(input[at(unrounded ? 'exact' : 'value')] || input[at('value')]);
        expect(row[at('substituted')]).toContain(digits);
      }
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

/** × ÷ + − √ ln exp and brackets, as a pocket calculator takes them: an evaluator that shares no code. */
function calculated(words: string): number {
  const script = words
    .replace(/(√|ln|exp) ?(-?\d[\d.]*)/g, '$1($2)')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replaceAll('√', 'Math.sqrt')
    .replaceAll('ln', 'Math.log')
    .replaceAll('exp', 'Math.exp')
    .replaceAll('π', 'Math.PI');
  if (/[^\d\s.()*/+-]/.test(script.replace(/Math\.(sqrt|log|exp|PI)/g, ''))) throw new Error(words);
  return Number(new Function(`return ${script}`)());
}

describe.each(surveys)('a stranger with a pocket calculator, %s', (_, survey) => {
  it('gets every figure from its row alone', () => {
    const { rows } = derivationTable(survey, evaluateSurvey(survey).derivation, evidenceText('ja'));
    const at = (column: (typeof TABLE_COLUMNS)[number]) => TABLE_COLUMNS.indexOf(column);
    let count = 0;
    for (const row of rows) {
      if (row[at('substituted')] === '') continue;
      const [value, exact] = [row[at('value')]!, row[at('exact')]!];
      const result = calculated(row[at('substituted')]!);
      const before = Number(exact === '' ? value : exact);
      // Sums of squares of a regression cancel: ten digits of a calculator's fifteen are left.
      const near = Math.abs(before) * (row[0]!.startsWith('length-weight:') ? 1e-10 : 1e-12);
      expect(Math.abs(result - before), row[0]).toBeLessThanOrEqual(near);
      const rounding = row[at('rounding')]!;
      const decimals = /^小数第(\d)位まで\(以下切り捨て\)$/.exec(rounding)?.[1];
      if (decimals !== undefined && exact !== '') {
        const [whole, fraction = ''] = exact.split('.');
        const cut = Number(`${whole}.${fraction.slice(0, Number(decimals))}`);
        expect(Number(value), row[0]).toBe(cut);
      }
      const digits = /^有効数字(\d)桁\(四捨五入\)$/.exec(rounding)?.[1];
      if (digits !== undefined && exact !== '') {
        expect(Math.abs(Number(value) - before), row[0]).toBeLessThanOrEqual(
          Math.abs(before) * 0.5 * 10 ** (1 - Number(digits)) * (1 + 1e-9),
        );
      }
      if (exact === '') expect(rounding).toBe('なし');
      count++;
    }
    expect(count).toBeGreaterThan(10);
  });

  it('marks what enters the total, and what is there for reference', () => {
    const { rows } = derivationTable(survey, evaluateSurvey(survey).derivation, evidenceText('en'));
    const counted = TABLE_COLUMNS.indexOf('counted');
    const by = new Map(rows.map((row) => [row[0], row[counted]]));
    expect(by.get('total/credited-amount')).toBe('yes');
    for (const { id, areaId } of survey.items) {
      expect(by.get(`item:${id}/coefficient`)).toBe('yes');
      const extent = by.has(`area:${areaId}/rope-length`) ? 'rope-length' : 'area-ha';
      expect(by.get(`area:${areaId}/${extent}`)).toBe('yes');
    }
    const unused = survey.areas.filter(({ id }) => survey.items.every((i) => i.areaId !== id));
    for (const { id } of unused) expect(by.get(`area:${id}/area-ha`)).toBe('for reference');
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
