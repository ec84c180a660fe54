import { expect, it } from 'vitest';
import { seenImageId } from '../../../src/core/survey/areas/coverage-inputs.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import {
  addFeature,
  addMasks,
  addPostStep,
} from '../../../src/core/survey/edit/edit-classification.ts';
import { setClassification } from '../../../src/core/survey/edit/edit-files.ts';
import { setSampleClass } from '../../../src/core/survey/edit/edit-samples.ts';
import { mask } from './classified-survey.ts';
import { survey } from './sample-survey.ts';

type Change = (survey: Survey) => Survey;

it.each<[string, Change]>([
  ['a sample', setSampleClass('s1', 2)],
  ['a method', setClassification({ model: 'maximum-likelihood' })],
  ['a step afterwards', addPostStep({ kind: 'sieve', minPixels: 9, connectivity: 4 })],
])('what a classifier sees is not changed by %s', (_, change) => {
  expect(seenImageId(change(survey))).toBe(seenImageId(survey));
});

it.each<[string, Change]>([
  ['a feature', addFeature({ kind: 'band', band: 0 })],
  ['a mask', addMasks([mask])],
  ['the study area', setClassification({ withinStudyArea: true })],
  [
    'another file',
    (made) => ({ ...made, files: made.files.map((f) => ({ ...f, sha256: 'ff'.repeat(32) })) }),
  ],
])('what a classifier sees is changed by %s', (_, change) => {
  expect(seenImageId(change(survey))).not.toBe(seenImageId(survey));
});

it('a classifier sees nothing without an image', () => {
  expect(seenImageId(setClassification({ imageId: null })(survey))).toBeNull();
});
