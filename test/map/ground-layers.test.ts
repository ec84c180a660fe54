import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { setStudyArea } from '../../src/core/survey/edit/edit-study-area.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { conflictPieces, sameConflicts } from '../../src/map/ground-layers.ts';
import { surveyBounds } from '../../src/map/survey-bounds.ts';
import { claim, outline, squareAt, surveyOf } from '../core/survey/claimed.ts';

const two = surveyOf([outline('a', 0), outline('b', 50)], [claim('1', 'a'), claim('2', 'b')]);
const range = { crs: 'EPSG:6673', geometry: squareAt(0, 100), fileId: null } as const;

describe('ground that is drawn as wrong', () => {
  it('is what two areas share and what leaves the study area, by the areas concerned', () => {
    const pieces = conflictPieces(evaluateSurvey(setStudyArea(range)(two)));
    expect(pieces.map(({ areaIds }) => areaIds)).toEqual([['a', 'b'], ['b']]);
    const [lon, lat] = (pieces[0]!.geometry as Polygon).coordinates[0]![0]!;
    expect([lon! > 135 && lon! < 136, lat! > 34 && lat! < 35]).toEqual([true, true]);
  });

  it('is not drawn anew while it is the same ground', () => {
    const before = evaluateSurvey(two);
    expect(sameConflicts(evaluateSurvey({ ...two, title: 'x' }), before)).toBe(true);
    expect(sameConflicts(evaluateSurvey(setStudyArea(range)(two)), before)).toBe(false);
    const moved = { ...two, areas: [outline('a', 0), outline('b', 60)] };
    expect(sameConflicts(evaluateSurvey(moved), before)).toBe(false);
  });
});

describe('the whole survey', () => {
  it('holds the study area too', () => {
    const nowhere = surveyOf([], [], { files: [], samples: [] });
    expect(surveyBounds(nowhere)).toBeNull();
    const bounds = surveyBounds(setStudyArea(range)(nowhere));
    // 100 m are about 0.0011° of longitude at 34.6°N.
    expect(bounds![2] - bounds![0]).toBeCloseTo(0.0011, 4);
  });
});
