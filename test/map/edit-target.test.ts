import { describe, expect, it } from 'vitest';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import type { Sample } from '../../src/core/training/training-set.ts';
import { editTarget, type PolygonArea, reshape } from '../../src/map/edit-target.ts';
import { initialSession } from '../../src/store/session.ts';
import type { AppState, Session } from '../../src/store/state.ts';

const ring = [
  [135, 34],
  [135.001, 34],
  [135.001, 34.001],
  [135, 34],
];
const geometry = { type: 'Polygon' as const, coordinates: [ring] };
const base = { crs: 'EPSG:4326' as const, geometry, fileId: null };
const sample: Sample = { ...base, id: 's', classId: 1 };
const area: PolygonArea = {
  ...areaHead('a', '藻場'),
  ...base,
  basis: '目視',
  method: 'polygon',
};
const survey = { ...emptySurvey({ id: 'x', title: '' }), samples: [sample], areas: [area] };

const stateWith = (patch: Partial<Session>): AppState => ({
  survey,
  evaluation: evaluateSurvey(survey),
  canUndo: false,
  canRedo: false,
  session: { ...initialSession(0, 'ja'), tool: 'edit', ...patch },
});

describe('editTarget', () => {
  it('is the selected sample or area, with the tool for shapes in hand', () => {
    expect(editTarget(stateWith({ selectedSampleId: 's' }))).toBe(sample);
    expect(editTarget(stateWith({ selectedAreaId: 'a' }))).toBe(area);
    expect(editTarget(stateWith({}))).toBeNull();
    expect(editTarget(stateWith({ selectedAreaId: 'a', tool: 'pan' }))).toBeNull();
  });

  it('is nothing in review', () => {
    expect(editTarget(stateWith({ selectedAreaId: 'a', mode: 'review' }))).toBeNull();
  });
});

describe('the study area', () => {
  const ranged = { ...survey, studyArea: base };
  const state: AppState = { ...stateWith({ tool: 'edit-study-area' }), survey: ranged };

  it('is reshaped with its own tool, whatever is selected', () => {
    const session = { ...state.session, selectedAreaId: 'a' };
    expect(editTarget({ ...state, session })).toBe(base);
    expect(editTarget({ ...state, session: { ...session, tool: 'edit' } })).toBe(area);
    expect(editTarget({ ...state, survey })).toBeNull();
    expect(editTarget({ ...state, session: { ...session, mode: 'review' } })).toBeNull();
  });

  it('moves alone, also where it was made from the outline of an area', () => {
    const moved = { type: 'Polygon' as const, coordinates: [ring.map(([x, y]) => [x! + 1, y!])] };
    const after = reshape(base, moved)(ranged);
    expect(after.studyArea).toEqual({ ...base, geometry: moved });
    expect(after.areas).toBe(ranged.areas);
  });
});

describe('reshape', () => {
  const moved = { type: 'Polygon' as const, coordinates: [ring.map(([x, y]) => [x! + 1, y!])] };

  it('gives an area its new outline and leaves name, basis and everything else', () => {
    const after = reshape(area, moved)(survey);
    expect(after.areas).toEqual([{ ...area, geometry: moved }]);
    expect(after.samples).toBe(survey.samples);
  });

  it('gives a sample its new outline', () => {
    expect(reshape(sample, moved)(survey).samples).toEqual([{ ...sample, geometry: moved }]);
  });
});
