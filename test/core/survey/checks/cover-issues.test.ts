import { describe, expect, it } from 'vitest';
import type { FormulaEntry } from '../../../../src/core/survey/document/credit-item.ts';
import { newFormula } from '../../../../src/core/survey/document/new-item.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { claim, codesOf, found, surveyOf, typedArea } from '../claimed.ts';
import { item } from '../sample-survey.ts';

const made = (areaCover: string, densityCover: string) =>
  surveyOf(
    [typedArea('a', { cover: areaCover } as never)],
    [claim('1', 'a', { formula: { ...item.formula, cover: densityCover } as FormulaEntry })],
  );

describe('cover is applied exactly once', () => {
  it.each([
    ['gross', 'included', null],
    ['cover-weighted', 'not-included', null],
    ['cover-weighted', 'included', 'cover-twice'],
    ['gross', 'not-included', 'cover-never'],
    ['unstated', 'included', 'cover-unstated'],
    ['unstated', 'unstated', 'cover-unstated'],
    ['gross', 'unstated', 'cover-unstated'],
    ['cover-weighted', 'unstated', 'cover-unstated'],
  ])('%s area × density with cover %s: %s', (area, density, code) => {
    const survey = made(area, density);
    expect(codesOf(survey).filter((entry) => entry.startsWith('cover-'))).toEqual(
      code === null ? [] : [code],
    );
    const isError = code === 'cover-twice' || code === 'cover-never';
    const { items, totalTCo2, derivation, issues } = evaluateSurvey(survey);
    if (code) {
      const issue = issues.find((entry) => entry.code === code);
      expect(issue?.severity).toBe(isError ? 'error' : 'doubt');
    }
    expect(items[0]?.creditedTCo2 === null).toBe(isError);
    expect(totalTCo2 === null).toBe(isError);
    // The absorption stays to be looked at; the credit is nowhere.
    expect(items[0]?.absorptionTCo2).toBe('item:1/absorption');
    expect(derivation.some(({ quantity }) => quantity === 'credited-amount')).toBe(!isError);
  });

  it('is asked of a wet mass, in the place where it is chosen', () => {
    const formula = newFormula('wet-mass-per-area');
    const [issue] = found(
      surveyOf([typedArea('a')], [claim('1', 'a', { formula })]),
      'cover-unstated',
    );
    expect(issue?.at).toEqual({ kind: 'item', itemId: '1', field: 'wet-mass' });
  });

  it.each(['landed-yield', 'wet-mass-per-rope'] as const)('is not asked of %s', (kind) => {
    const survey = surveyOf([typedArea('a')], [claim('1', 'a', { formula: newFormula(kind) })]);
    expect(codesOf(survey).filter((code) => code.startsWith('cover-'))).toEqual([]);
  });
});
