import { describe, expect, it } from 'vitest';
import { coverageInputsId, trainingSetId } from '../../../src/core/survey/areas/coverage-inputs.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import {
  addFeature,
  addMasks,
  addPostStep,
  setMaskKind,
} from '../../../src/core/survey/edit/edit-classification.ts';
import { setClassification, setCoverage } from '../../../src/core/survey/edit/edit-files.ts';
import { setSampleClass } from '../../../src/core/survey/edit/edit-samples.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { ground, mask, repaint } from './classified-survey.ts';
import { coverage, coverageFile, image, survey } from './sample-survey.ts';

const codes = (made: Survey) => evaluateSurvey(made).issues.map(({ code }) => code);

describe('a coverage map grows stale', () => {
  const inputsId = coverageInputsId(survey) as string;
  const fresh = setCoverage({ ...coverage, inputsId }, coverageFile)(survey);

  it('not by itself, nor by a name or a colour', () => {
    expect(codes(fresh)).toEqual([]);
    const renamed = fresh.classes.map((entry) => ({
      ...entry,
      name: `${entry.name}!`,
      color: '#000000',
    }));
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
    ['a feature', addFeature({ kind: 'band', band: 0 })],
    ['a mask', addMasks([mask])],
    ['a sieve', addPostStep({ kind: 'sieve', minPixels: 9, connectivity: 4 })],
    ['a repaint', addPostStep(repaint)],
    ['a study area to keep within', setClassification({ withinStudyArea: true })],
    [
      'a saved model',
      setClassification({ modelSource: { kind: 'saved', sha256: 'ab'.repeat(32), name: 'm' } }),
    ],
    [
      'a companion',
      (made) => ({
        ...made,
        files: [...made.files, { ...image, id: 'pgw', sha256: 'ee'.repeat(32) }].map((file) =>
          file.id === 'image' ? { ...file, companionIds: ['pgw'] } : file,
        ),
      }),
    ],
    [
      'no image',
      (made) => ({ ...made, classification: { ...made.classification, imageId: null } }),
    ],
  ])('by %s', (_name, change) => {
    expect(codes(change(fresh))).toContain('coverage-stale');
  });

  it('not by what the method does not look at, nor by the name of a mask', () => {
    const { forest, ...rest } = survey.classification;
    const other = { ...rest, forest: { ...forest, trees: 7 } };
    const masked = addMasks([mask])(survey);
    const inputsOf = (made: Survey) => coverageInputsId(made);
    const gaussian = setClassification({ model: 'maximum-likelihood' });
    expect(inputsOf(gaussian({ ...survey, classification: other }))).toBe(
      inputsOf(gaussian(survey)),
    );
    expect(inputsOf(setMaskKind('m1', 'boat')(masked))).toBe(inputsOf(masked));
    const clusters = setClassification({ model: 'k-means' });
    expect(inputsOf(clusters({ ...survey, samples: [] }))).toBe(inputsOf(clusters(survey)));
    const threshold = { value: null, aboveClassId: 1, belowClassId: 2 };
    const otsu = setClassification({ model: 'threshold', threshold });
    const typed = setClassification({ model: 'threshold', threshold: { ...threshold, value: 3 } });
    const reseeded = setClassification({ seed: 2 });
    // Otsu's value is found in pixels that the seed chose; a typed one is what was typed.
    expect(inputsOf(reseeded(otsu(survey)))).not.toBe(inputsOf(otsu(survey)));
    expect(inputsOf(reseeded(typed(survey)))).toBe(inputsOf(typed(survey)));
    const { studyArea: _none, ...without } = survey;
    const bounded = { ...without, studyArea: ground };
    expect(inputsOf(bounded)).toBe(inputsOf(survey));
  });

  it('the order of samples counts, the order of classes does not', () => {
    const { samples, classes } = survey;
    const id = trainingSetId(samples, classes);
    expect(trainingSetId([...samples].reverse(), classes)).not.toBe(id);
    expect(trainingSetId([...samples], [...classes].reverse())).toBe(id);
  });
});
