import { expect, it } from 'vitest';
import type { CoverageStep } from '../../src/core/survey/document/coverage-step.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { newClassification } from '../../src/core/survey/document/new-classification.ts';
import { mergeCluster } from '../../src/core/survey/edit/edit-clusters.ts';
import { coverageClasses } from '../../src/store/coverage-classes.ts';

it('pixels of a cluster that joins a class look as that class at once', () => {
  const classes = ['a', 'b', 'c'].map((name, i) => ({
    id: i + 1,
    name,
    color: `#00000${i}`,
    isBed: false,
  }));
  const clusters = {
    count: 3,
    classes: classes.map(({ id }) => ({ classId: id, isNamed: false })),
  };
  const settings = { ...newClassification, model: 'k-means' as const, clusters };
  const ran = {
    ...emptySurvey({ id: 's', title: '' }),
    classes,
    classification: settings,
    coverage: { settings } as Partial<CoverageStep> as CoverageStep,
  };
  expect(coverageClasses(ran)).toBe(ran.classes);
  const merged = mergeCluster(2, 1)(ran);
  expect(merged.classes.map(({ id }) => id)).toEqual([1, 2]);
  const shown = coverageClasses(merged);
  expect(shown.find(({ id }) => id === 3)).toMatchObject({ name: 'a', color: '#000000' });
  expect(shown.filter(({ id }) => id !== 3)).toEqual(merged.classes);
});
