import { describe, expect, it } from 'vitest';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../src/core/survey/document/new-area.ts';
import { addArea, updateArea } from '../../src/core/survey/edit/edit-areas.ts';
import { setSurveyedOn, setTitle } from '../../src/core/survey/edit/edit-survey.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { keptFigures } from '../../src/store/kept-figures.ts';

const typed = (id: string, areaHa: string) =>
  addArea({ ...areaHead(id, id), basis: '図面', method: 'typed', areaHa, cover: 'gross' });
const survey = typed('b', '2')(typed('a', '1')(emptySurvey({ id: 'x', title: '' })));

describe('keptFigures', () => {
  const before = evaluateSurvey(survey).derivation;

  it('a step that touches no figure keeps them all', () => {
    const step = setSurveyedOn('2026-07-18')(setTitle('新')(survey));
    const after = evaluateSurvey(step).derivation;
    const kept = keptFigures(before, after);
    expect(before.length).toBeGreaterThan(1);
    expect(kept).toEqual(after);
    expect(kept.every((figure, index) => figure === before[index])).toBe(true);
  });

  it('a changed area has new figures, the other area the old ones', () => {
    const step = updateArea('a', (area) => ({ ...area, areaHa: '1.5' }) as typeof area)(survey);
    const after = evaluateSurvey(step).derivation;
    const kept = keptFigures(before, after);
    expect(kept).toEqual(after);
    const same = kept.filter((figure) => before.includes(figure)).map(({ id }) => id);
    expect(same.length).toBeGreaterThan(0);
    expect(same.every((id) => id.startsWith('area:b'))).toBe(true);
  });
});
