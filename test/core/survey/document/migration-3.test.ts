import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureById, figureText } from '../../../../src/core/derivation.ts';
import { coverageInputsId } from '../../../../src/core/survey/areas/coverage-inputs.ts';
import { SCHEMA_VERSION } from '../../../../src/core/survey/document/document.ts';
import { surveyFromJson, surveyFromText } from '../../../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';

/** Documents that schema 2 wrote, kept byte for byte. */
const written = (name: string) =>
  readFileSync(new URL(`version-2/${name}.json`, import.meta.url), 'utf8');

describe('a document of schema 2', () => {
  it.each([
    ['mie-2018-2021', ['8.143', '7.557', '5.978'], '21.6'],
    ['suma-2024', ['0.593', '0.007', '0.283', '0.049', '0.005', '0.106'], '1.0'],
  ])('%s opens and says the same tonnes', (name, credits, total) => {
    const survey = surveyFromText(written(name));
    expect(survey.schemaVersion).toBe(SCHEMA_VERSION);
    const evaluation = evaluateSurvey(survey);
    const figures = figureById(evaluation.derivation);
    const printed = (id: string | null) => figureText(figures.get(id as string)!);
    expect(evaluation.items.map(({ creditedTCo2 }) => printed(creditedTCo2))).toEqual(credits);
    expect(printed(evaluation.totalTCo2)).toBe(total);
  });

  it('keeps its files, samples and settings, and claims nothing that nobody chose', () => {
    const survey = surveyFromText(written('cove'));
    expect(survey.samples.length).toBe(52);
    expect(survey.imageSets).toEqual([]);
    expect(survey.displays).toEqual([]);
    for (const file of survey.files) expect(file).toMatchObject({ remote: null, companionIds: [] });
    expect(survey.classification).toMatchObject({
      imageId: 'orthomosaic',
      model: 'random-forest',
      seed: 42,
      features: [],
      withinStudyArea: false,
      masks: [],
      post: [],
      modelSource: { kind: 'train' },
    });
  });

  it('with a coverage map keeps its areas as the only stage, and the map is not stale', () => {
    const before = JSON.parse(written('cove')) as Record<string, unknown> & {
      classification: object;
    };
    const classes = [{ classId: 1, pixels: 63_983, areaM2: 3999.2253 }];
    // The id that version 2 gave to these very inputs.
    const inputsId = '54c8dfc4f29ebbb94777cd88b23dcf51dec3bdab29649fccb38279a72ca09f99';
    const coverage = {
      stepId: 's',
      inputsId,
      imageId: 'orthomosaic',
      coverageId: 'map',
      settings: before.classification,
      trainingPixels: 5321,
      classes,
      nodataPixels: 7,
      software: 'Moba 0.1.0',
    };
    const survey = surveyFromJson({ ...before, coverage });
    expect(survey.coverage?.stages).toEqual([{ step: 'classify', classes, nodataPixels: 7 }]);
    expect(survey.coverage).toMatchObject({
      classes,
      confidenceId: null,
      crossValidation: null,
      importance: null,
    });
    expect(survey.coverage?.settings).toEqual(survey.classification);
    expect(coverageInputsId(survey)).toBe(inputsId);
  });

  it('of which a part is no survey is refused by its place', () => {
    const before = JSON.parse(written('cove')) as Record<string, unknown>;
    for (const broken of [{ files: 7 }, { classification: [] }, { coverage: 'none' }]) {
      expect(() => surveyFromJson({ ...before, ...broken })).toThrow(/survey-document-invalid/);
    }
  });
});
