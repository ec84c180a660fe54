import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureById, figureText } from '../../../../src/core/derivation.ts';
import { SCHEMA_VERSION } from '../../../../src/core/survey/document/document.ts';
import { surveyFromText } from '../../../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';

/** Documents that Moba 0.1.0 of schema 1 wrote, kept byte for byte. */
const written = (name: string) =>
  readFileSync(new URL(`version-1/${name}.json`, import.meta.url), 'utf8');

const evaluated = (name: string) => {
  const survey = surveyFromText(written(name));
  const evaluation = evaluateSurvey(survey);
  const figures = figureById(evaluation.derivation);
  const printed = (id: string | null) => {
    const figure = id === null ? undefined : figures.get(id);
    return figure ? figureText(figure) : null;
  };
  return { survey, evaluation, printed };
};

describe('a document of schema 1', () => {
  it.each([
    ['mie-2018-2021', ['8.143', '7.557', '5.978'], '21.6'],
    ['suma-2024', ['0.593', '0.007', '0.283', '0.049', '0.005', '0.106'], '1.0'],
  ])('%s opens and says the same tonnes', (name, credits, total) => {
    const { survey, evaluation, printed } = evaluated(name);
    expect(survey.schemaVersion).toBe(SCHEMA_VERSION);
    expect(evaluation.items.map(({ creditedTCo2 }) => printed(creditedTCo2))).toEqual(credits);
    expect(printed(evaluation.totalTCo2)).toBe(total);
  });

  it('with classes, samples and quadrats opens and weighs the same', () => {
    const { survey, evaluation, printed } = evaluated('cove');
    expect(survey.samples.length).toBe(52);
    expect(evaluation.items.map((item) => printed(item.wetMassTPerHa))).toEqual(['11.74', '15.88']);
  });

  it('says of no field that nobody filled that it was', () => {
    const { survey } = evaluated('suma-2024');
    for (const area of survey.areas) {
      expect(area).toMatchObject({ place: '', surveyedOn: '', isMadeUp: false });
    }
    for (const { lushMonths, baseline, formula, hasNoVessels } of survey.items) {
      // 船舶使用なし is a claim: version 1 never asked for it.
      expect(hasNoVessels).toBe(false);
      expect(lushMonths).toEqual({ from: '', to: '' });
      expect(baseline).toMatchObject({ kind: 'typed', baselineTCo2: { text: '0' } });
      expect(formula).toMatchObject({ wetMass: { cover: 'unstated', siting: 'unstated' } });
    }
  });

  it('of which a part is no survey is refused by its place, and nothing is made up for it', () => {
    const broken = JSON.parse(written('suma-2024')) as { areas: unknown[]; items: unknown };
    broken.areas[0] = 7;
    expect(() => surveyFromText(JSON.stringify(broken))).toThrow(/survey-document-invalid/);
    broken.areas = [];
    broken.items = 'none';
    expect(() => surveyFromText(JSON.stringify(broken))).toThrow(/survey-document-invalid/);
  });
});
