import { describe, expect, it } from 'vitest';
import { readSavedDesign } from '../../../../src/cli/sampling-design-json.ts';
import { pointsGeoJson } from '../../../../src/core/survey/accuracy/points-geojson.ts';
import { readDesign } from '../../../../src/core/survey/accuracy/read-design.ts';
import { brokenMember } from '../../../../src/core/survey/accuracy/record-broken.ts';
import { importAssessment, labelPoint } from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { aoi, drawn } from './assessed-survey.ts';

const file = { fileId: 'f', name: 'points.csv', sha256: 'ab'.repeat(32) };
const at = (col: number, mapClass: number, text: string) => ({
  col,
  row: 0,
  lon: 135,
  lat: 34,
  mapClass,
  text,
});

describe('points of a file', () => {
  const placed = [at(1, 1, 'a'), at(1, 1, 'b'), at(2, 2, 'c'), at(9, -1, 'd')];

  it('off the map, or on a pixel that has one, take no part and are counted', () => {
    const read = readDesign('simple', placed, drawn.coverage!, file);
    expect(read).toMatchObject({ texts: ['a', 'c'], outside: 1, repeated: 1 });
    expect(read.design).toMatchObject({ kind: 'simple', file });
  });

  it.each(['simple', 'stratified', 'systematic', 'not-probability'] as const)(
    'chosen as %s agree with the map',
    (kind) => {
      const { design, points } = readDesign(kind, placed, drawn.coverage!, file);
      const { accuracy } = importAssessment(design, points, aoi, [])(drawn);
      expect(brokenMember(accuracy!, drawn.coverage)).toBe(null);
    },
  );
});

describe('points as a file', () => {
  it('carry weights, what was agreed, and who said what', () => {
    const told = labelPoint({ pointId: 'p1', interpreterId: 'aoi' }, 2)(drawn);
    const { features } = JSON.parse(pointsGeoJson(told.accuracy!, told.classes));
    expect(features).toHaveLength(5);
    expect(features[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [135.12001, 34.7] },
      properties: {
        id: 'p1',
        reference: 'sand',
        stratum: 1,
        interpreters: [{ interpreter: '青井', class: 'sand', note: '' }],
      },
    });
    // 3 of 92 pixels that hold 23 m².
    expect(features[0].properties.inclusionProbability).toBeCloseTo(3 / 92, 12);
    expect(features[0].properties.weightM2).toBeCloseTo(23 / 3, 12);
    expect(features[1].properties.reference).toBe('');
  });

  it('say how they were drawn, as the command line reads it', () => {
    const saved = readSavedDesign(JSON.parse(pointsGeoJson(drawn.accuracy!, drawn.classes)), 'p');
    const { design } = drawn.accuracy!;
    expect(saved).toMatchObject({ kind: 'stratified', seed: design.seed });
    expect(saved?.strata[0]).toEqual({
      value: 1,
      name: drawn.classes[0]!.name,
      pixels: 92,
      areaM2: 23,
      points: 3,
    });
  });

  it('that are no probability sample are refused there', () => {
    const { design, points } = readDesign(
      'not-probability',
      [at(1, 1, 'a'), at(2, 2, 'b')],
      drawn.coverage!,
      file,
    );
    const { accuracy, classes } = importAssessment(design, points, aoi, [])(drawn);
    const json = JSON.parse(pointsGeoJson(accuracy!, classes));
    expect(() => readSavedDesign(json, 'points.geojson')).toThrow(
      expect.objectContaining({ code: 'input-invalid' }),
    );
  });
});
