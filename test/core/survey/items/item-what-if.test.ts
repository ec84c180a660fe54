import { describe, expect, it } from 'vitest';
import { assertDerivation, figureById, figureText } from '../../../../src/core/derivation.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import {
  addLibraryValue,
  removeLibraryValue,
  updateLibraryValue,
} from '../../../../src/core/survey/edit/edit-library.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { itemWhatIf } from '../../../../src/core/survey/items/item-what-if.ts';
import { survey, value } from '../sample-survey.ts';

function ask(whole: Survey) {
  const evaluation = evaluateSurvey(whole);
  const answer = itemWhatIf(whole, evaluation, 'eelgrass');
  const all = [...evaluation.derivation, ...(answer?.derivation ?? [])];
  assertDerivation(all);
  const figures = figureById(all);
  return { evaluation, answer, text: (id: string | null) => figureText(figures.get(id ?? '')!) };
}

describe('what if an item were more certain', () => {
  it('90 % × 90 % is what the item has; a price makes it yen', () => {
    const priced = { ...survey, priceYenPerTCo2: value('78063') };
    const { answer, text, evaluation } = ask(priced);
    const real = answer?.cells.find(
      (cell) => cell.areaCertaintyPct === '90' && cell.coefficientCertaintyPct === '90',
    );
    expect(text(real?.creditedTCo2 ?? null)).toBe('7.938');
    expect(text(evaluation.items[0]?.creditedTCo2 ?? null)).toBe('7.938');
    // 7.938 × 78063 = 619664.094
    expect(text(real?.valueYen ?? null)).toBe('619664');
    expect(evaluation.derivation.some(({ id }) => id.startsWith('what-if:'))).toBe(false);
  });

  it('is null while the item has no absorption, and of an item that there is not', () => {
    expect(ask({ ...survey, areas: [] }).answer).toBeNull();
    expect(itemWhatIf(survey, evaluateSurvey(survey), 'none')).toBeNull();
    expect(ask({ ...survey, rulePack: 'x' }).answer).toBeNull();
  });
});

describe('the user’s own library', () => {
  const entry = {
    id: 'l1',
    quantity: 'waterContentPct',
    text: '88',
    species: 'ヒジキ',
    bed: 'ガラモ場',
    citation: 'own drying, 2024',
    validity: 'Suma, May',
    fileIds: [],
  };

  it('takes, changes and drops a value; a step that does nothing gives the same survey', () => {
    const added = addLibraryValue(entry)(survey);
    expect(added.library).toEqual([entry]);
    const changed = updateLibraryValue('l1', { text: '89' })(added);
    expect(changed.library[0]?.text).toBe('89');
    expect(removeLibraryValue('l1')(changed).library).toEqual([]);
    expect(removeLibraryValue('none')(changed)).toBe(changed);
    expect(updateLibraryValue('none', { text: '1' })(changed)).toBe(changed);
  });
});
