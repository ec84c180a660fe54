import { describe, expect, it } from 'vitest';
import { removeClass, renameClass } from '../../../../src/core/survey/edit/edit-classes.ts';
import {
  addFeature,
  addImageSet,
  addMasks,
  addPostStep,
  changePostStep,
  movePostStep,
  removeFeature,
  removeImageSet,
  removeMask,
  removePostStep,
  setMaskKind,
} from '../../../../src/core/survey/edit/edit-classification.ts';
import {
  mergeCluster,
  prepareClusters,
  setClusterCount,
} from '../../../../src/core/survey/edit/edit-clusters.ts';
import { addFile, removeFile } from '../../../../src/core/survey/edit/edit-files.ts';
import type { SurveyStep } from '../../../../src/core/survey/edit/survey-step.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { classifiedAs, mask, repaint } from '../classified-survey.ts';
import { image, survey } from '../sample-survey.ts';

const changed = (...steps: readonly SurveyStep[]) =>
  steps.reduce((made, step) => step(made), survey);
const ndvi = { kind: 'index', index: 'ndvi', bands: { red: 0, nir: 3 } } as const;
const sieve = { kind: 'sieve', minPixels: 9, connectivity: 4 } as const;
const majority = { kind: 'majority', radiusPixels: 1 } as const;
const codes = (made: typeof survey) => evaluateSurvey(made).issues.map(({ code }) => code);

describe('features, masks and steps', () => {
  it('a feature stands once, and goes as it came', () => {
    const once = changed(addFeature(ndvi), addFeature({ ...ndvi, bands: { ...ndvi.bands } }));
    expect(once.classification.features).toEqual([ndvi]);
    expect(removeFeature(ndvi)(once).classification.features).toEqual([]);
    expect(removeFeature(ndvi)(survey)).toBe(survey);
  });

  it('a mask is added, renamed in kind, and removed', () => {
    const masked = changed(addMasks([mask]), setMaskKind('m1', 'boat'));
    expect(masked.classification.masks).toMatchObject([{ id: 'm1', kind: 'boat' }]);
    expect(removeMask('m1')(masked).classification.masks).toEqual([]);
    expect(removeMask('other')(masked)).toBe(masked);
  });

  it('steps keep the order that a person gave them', () => {
    const two = changed(addPostStep(sieve), addPostStep(majority));
    expect(movePostStep(1, -1)(two).classification.post).toEqual([majority, sieve]);
    expect(movePostStep(0, -1)(two)).toBe(two);
    expect(removePostStep(0)(two).classification.post).toEqual([majority]);
    expect(removePostStep(2)(two)).toBe(two);
    expect(changePostStep(0, sieve)(two)).toBe(two);
    expect(changePostStep(0, { ...sieve, minPixels: 4 })(two).classification.post[0]).toEqual({
      ...sieve,
      minPixels: 4,
    });
  });

  it('a class that goes takes repaints into it along', () => {
    const painted = changed(
      addPostStep(repaint),
      addPostStep({ ...repaint, id: 'r2', toClassId: 1 }),
    );
    expect(removeClass(2)(painted).classification.post).toMatchObject([{ id: 'r2' }]);
    expect(removeClass(1)(painted).classification.post).toMatchObject([
      { id: 'r1', fromClassIds: [] },
    ]);
  });
});

describe('image sets', () => {
  const second = { ...image, id: 'image-2', sha256: 'ef'.repeat(32) };
  const set = { id: 'set', name: '組', kind: 'bands', fileIds: ['image', 'image-2'] } as const;
  const made = changed(addFile(second), addImageSet(set));

  it('of two images become what is classified; of one they are none', () => {
    expect(made.classification.imageId).toBe('set');
    expect(addImageSet({ ...set, fileIds: ['image', 'image'] })(survey)).toBe(survey);
    expect(removeImageSet('set')(made)).toMatchObject({
      imageSets: [],
      classification: { imageId: null },
    });
  });

  it('go with their image, and what was classified of them goes too', () => {
    const mapped = classifiedAs({ imageId: 'set' }, made);
    expect(codes(mapped)).not.toContain('coverage-stale');
    const gone = removeFile('image-2')(mapped);
    expect(gone).toMatchObject({
      imageSets: [],
      coverage: null,
      classification: { imageId: null },
    });
    expect(gone.files.map(({ id }) => id)).not.toContain('map');
  });
});

describe('clusters', () => {
  const entryOf = (cluster: number) => ({ name: `クラスタ ${cluster + 1}`, color: '#112233' });
  const three = changed(setClusterCount(3), prepareClusters(entryOf));
  const ids = three.classification.clusters.classes.map(({ classId }) => classId);

  it('get a class each, no bed, numbered beside those that are there', () => {
    expect(new Set([...ids, ...survey.classes.map(({ id }) => id)]).size).toBe(
      3 + survey.classes.length,
    );
    expect(three.classes.filter(({ id }) => ids.includes(id)).map(({ isBed }) => isBed)).toEqual([
      false,
      false,
      false,
    ]);
    expect(prepareClusters(entryOf)(three)).toBe(three);
  });

  it('are named, or merged into a class, and their own class goes', () => {
    const named = renameClass(ids[0]!, '岩')(three);
    expect(named.classification.clusters.classes[0]).toEqual({ classId: ids[0], isNamed: true });
    const merged = mergeCluster(1, 1)(named);
    expect(merged.classification.clusters.classes[1]).toEqual({ classId: 1, isNamed: true });
    expect(merged.classes.map(({ id }) => id)).not.toContain(ids[1]);
    expect(mergeCluster(1, 1)(merged)).toBe(merged);
    expect(setClusterCount(4)(named).classification.clusters).toEqual({ count: 4, classes: [] });
  });

  it('that nobody named are doubted, and wrong once an area counts them', () => {
    const kMeans = {
      ...three,
      classification: { ...three.classification, model: 'k-means' as const },
    };
    const mapped = classifiedAs({ settings: kMeans.classification }, kMeans);
    expect(codes(mapped)).toContain('clusters-unnamed');
    const [area] = mapped.areas;
    const { name, basis, place, surveyedOn, reusedFrom, evidence, isMadeUp } = area!;
    const head = { name, basis, place, surveyedOn, reusedFrom, evidence, isMadeUp };
    const claimed = { id: area!.id, ...head, method: 'class', classIds: [ids[0]!] } as const;
    expect(codes({ ...mapped, areas: [claimed] })).toContain('cluster-claimed-unnamed');
  });
});
