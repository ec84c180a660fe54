import { describe, expect, it } from 'vitest';
import { setBandRoles } from '../../src/core/survey/edit/edit-band-roles.ts';
import { renameClass } from '../../src/core/survey/edit/edit-classes.ts';
import * as settings from '../../src/core/survey/edit/edit-classification.ts';
import {
  mergeCluster,
  prepareClusters,
  setClusterCount,
} from '../../src/core/survey/edit/edit-clusters.ts';
import { setClassification } from '../../src/core/survey/edit/edit-files.ts';
import { setStudyArea } from '../../src/core/survey/edit/edit-study-area.ts';
import { ground, mask, repaint } from '../core/survey/classified-survey.ts';
import { classifiedApp } from './classified-app.ts';

const ndvi = { kind: 'index', index: 'ndvi', bands: { red: 0, nir: 2 } } as const;
const sieve = { kind: 'sieve', minPixels: 9, connectivity: 4 } as const;
const clusterOf = (cluster: number) => ({ name: `${cluster}`, color: '#112233' });

/** Each upon what the ones before made. */
const STEPS = [
  ['model', setClassification({ model: 'maximum-likelihood' })],
  ['seed', setClassification({ seed: 9 })],
  ['confidence', setClassification({ withConfidence: true })],
  ['study area', setStudyArea(ground)],
  ['within it', setClassification({ withinStudyArea: true })],
  ['feature', settings.addFeature(ndvi)],
  ['features', settings.setFeatures([ndvi, { kind: 'band', band: 1 }])],
  ['feature away', settings.removeFeature(ndvi)],
  ['mask', settings.addMasks([mask])],
  ['kind of mask', settings.setMaskKind('m1', 'boat')],
  ['mask away', settings.removeMask('m1')],
  ['sieve', settings.addPostStep(sieve)],
  ['repaint', settings.addPostStep({ ...repaint, toClassId: 1 })],
  ['order', settings.movePostStep(1, -1)],
  ['sieve changed', settings.changePostStep(1, { ...sieve, minPixels: 4 })],
  ['step away', settings.removePostStep(0)],
  ['band roles', setBandRoles('id-1', { red: 0, nir: 2 })],
  ['band roles again', setBandRoles('id-1', { red: 1, nir: 2 })],
  ['clusters', setClusterCount(3)],
  ['classes of clusters', prepareClusters(clusterOf)],
  ['cluster named', renameClass(2, '岩')],
  ['cluster merged', mergeCluster(1, 1)],
] as const;

describe('undo and redo of what is chosen for a classification', () => {
  it('go back and forth through every step, each to the very document', async () => {
    const { commands, store } = await classifiedApp({});
    const text = () => JSON.stringify(store.getState().survey);
    const past = [text()];
    for (const [name, step] of STEPS) {
      commands.edit(step);
      expect(text(), `${name} is a step`).not.toBe(past.at(-1));
      past.push(text());
    }
    for (const [at, [name]] of [...STEPS.entries()].reverse()) {
      commands.undo();
      expect(text(), name).toBe(past[at]);
    }
    for (const [at, [name]] of STEPS.entries()) {
      commands.redo();
      expect(text(), name).toBe(past[at + 1]);
    }
  });

  it('a run is one step, with the files that it wrote', async () => {
    const { commands, store } = await classifiedApp({});
    const { survey } = store.getState();
    expect(survey.coverage).not.toBeNull();
    commands.undo();
    const before = store.getState().survey;
    expect(before.coverage).toBeNull();
    expect(before.files.map(({ id }) => id)).not.toContain(survey.coverage?.coverageId);
    commands.redo();
    expect(store.getState().survey).toBe(survey);
  });
});
