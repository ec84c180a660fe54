import { describe, expect, it } from 'vitest';
import { coverageInputsId, trainingSetId } from '../../../src/core/survey/areas/coverage-inputs.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { setCoverage } from '../../../src/core/survey/edit/edit-files.ts';
import { setSampleClass } from '../../../src/core/survey/edit/edit-samples.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { coverage, coverageFile, survey } from './sample-survey.ts';

const codes = (made: Survey) => evaluateSurvey(made).issues.map(({ code }) => code);

describe('a coverage map grows stale', () => {
  const inputsId = coverageInputsId(survey) as string;
  const fresh = setCoverage({ ...coverage, inputsId }, coverageFile)(survey);

  it('not by itself, nor by a name or a colour', () => {
    expect(codes(fresh)).toEqual([]);
    const renamed = fresh.classes.map((entry) => ({ ...entry, name: 'x', color: '#000000' }));
    expect(codes({ ...fresh, classes: renamed })).toEqual([]);
    const again = fresh.samples.map((entry, index) => ({ ...entry, id: `new-${index}` }));
    expect(codes({ ...fresh, samples: again })).toEqual([]);
  });

  it.each<[string, (survey: Survey) => Survey]>([
    ['a sample of another class', setSampleClass('s1', 2)],
    ['another seed', (made) => ({ ...made, classification: { ...made.classification, seed: 2 } })],
    [
      'another model',
      (made) => ({
        ...made,
        classification: { ...made.classification, model: 'maximum-likelihood' },
      }),
    ],
    [
      'another image',
      (made) => ({
        ...made,
        files: made.files.map((file) => ({ ...file, sha256: 'ff'.repeat(32) })),
      }),
    ],
    [
      'no image',
      (made) => ({ ...made, classification: { ...made.classification, imageId: null } }),
    ],
  ])('by %s', (_name, change) => {
    expect(codes(change(fresh))).toContain('coverage-stale');
  });

  it('the order of samples counts, the order of classes does not', () => {
    const { samples, classes } = survey;
    const id = trainingSetId(samples, classes);
    expect(trainingSetId([...samples].reverse(), classes)).not.toBe(id);
    expect(trainingSetId([...samples], [...classes].reverse())).toBe(id);
  });
});
