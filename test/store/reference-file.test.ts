import { describe, expect, it } from 'vitest';
import type { PlacedPoint } from '../../src/core/survey/accuracy/read-design.ts';
import type { ReferenceWish } from '../../src/store/reference-wish.ts';
import { classifiedApp } from './classified-app.ts';

const point = (col: number, text: string, lonLat = [135.1, 34.6]): PlacedPoint => ({
  col,
  row: 0,
  lon: lonLat[0]!,
  lat: lonLat[1]!,
  mapClass: 1,
  text,
});
const wish = (part: Partial<ReferenceWish> = {}): ReferenceWish => ({
  file: new File(['lon,lat,class'], 'points.csv'),
  field: 'class',
  classOf: { bed: 1, '?': 'unsure' },
  kind: 'simple',
  ...part,
});
const appWith = (...placed: PlacedPoint[]) =>
  classifiedApp({ hash: async () => 'd'.repeat(64), placePoints: async () => placed });

describe('points of a file become the assessment', () => {
  it('with the words of its column as classes; a word without one is left to be told', async () => {
    const { commands, store } = await appWith(point(0, 'bed'), point(1, '?'), point(2, 'x'));
    await commands.takeReferencePoints(wish());
    const { accuracy, files } = store.getState().survey;
    expect(accuracy?.labels.map(({ classId }) => classId)).toEqual([1, 'unsure', null]);
    expect(accuracy?.interpreters.map(({ name }) => name)).toEqual(['points.csv']);
    expect(accuracy?.design).toMatchObject({ kind: 'simple', file: { name: 'points.csv' } });
    expect(files.some(({ id }) => id === accuracy?.design.file?.fileId)).toBe(true);
    expect(store.getState().evaluation.assessment.kind).toBe('unusable');
    commands.undo();
    expect(store.getState().survey.accuracy).toBeUndefined();
  });

  it('estimates from a probability sample, and refuses any other with the reason', async () => {
    const placed = [point(0, 'bed'), point(1, 'bed'), point(2, 'bed')];
    const sampled = await appWith(...placed);
    await sampled.commands.takeReferencePoints(wish());
    expect(sampled.store.getState().evaluation.assessment.kind).toBe('made');
    const picked = await appWith(...placed);
    await picked.commands.takeReferencePoints(wish({ kind: 'not-probability' }));
    const { evaluation } = picked.store.getState();
    expect(evaluation.assessment.kind).toBe('unusable');
    expect(evaluation.issues.map(({ code }) => code)).toContain('accuracy-not-probability');
  });

  it('tells how many were left out', async () => {
    const { commands, store } = await appWith(point(0, 'bed'), point(0, 'bed'), {
      ...point(9, 'bed'),
      mapClass: -1,
    });
    await commands.takeReferencePoints(wish());
    const [notice] = store.getState().session.notices.slice(-1);
    expect(notice).toMatchObject({
      code: 'reference-left-out',
      details: { outside: 1, repeated: 1 },
    });
  });

  it('that the map was taught by are refused', async () => {
    const app = await classifiedApp({
      hash: async () => 'd'.repeat(64),
      placePoints: async () => [point(0, 'bed'), point(1, 'bed', [135.2, 34.6])],
    });
    const { survey } = app.store.getState();
    const ring = [
      [135.05, 34.5],
      [135.15, 34.5],
      [135.15, 34.7],
      [135.05, 34.7],
      [135.05, 34.5],
    ];
    const taught = {
      ...survey.samples[0]!,
      crs: 'EPSG:4326' as const,
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    };
    app.commands.edit((before) => ({ ...before, samples: [taught] }));
    await app.commands.classify();
    await app.commands.takeReferencePoints(wish());
    const [notice] = app.store.getState().session.notices.slice(-1);
    expect(notice).toMatchObject({
      code: 'training-used-as-reference',
      details: { points: 1, which: '1' },
    });
    expect(app.store.getState().survey.accuracy).toBeUndefined();
  });
});
