import { expect, it } from 'vitest';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import { emptySurvey } from '../../../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';

const planted = (areaId: string): AreaEntry => ({
  ...areaHead('planted', '移植'),
  method: 'transplant',
  frames: [{ id: 'f', name: '', frameCount: '4', frameAreaM2: '1' }],
  natural: { kind: 'area', areaId },
});
const unfinished: AreaEntry = {
  ...areaHead('3f9c', '天然の藻場'),
  method: 'typed',
  areaHa: '',
  cover: 'gross',
};

it.each([
  ['area-source-without-area', '3f9c', '天然の藻場'],
  ['area-source-unknown', 'gone', '?'],
])('%s speaks of an area by its name', (code, areaId, name) => {
  const survey = { ...emptySurvey({ id: 's', title: '' }), areas: [unfinished, planted(areaId)] };
  const found = evaluateSurvey(survey).issues.find((issue) => issue.code === code);
  expect(found?.details.area).toBe(name);
});
