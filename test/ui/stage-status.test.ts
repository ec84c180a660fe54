import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issues.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { initialSession } from '../../src/store/session.ts';
import { type AppState, type ReviewReport, STAGES } from '../../src/store/state.ts';
import { stageOfIssue } from '../../src/ui/shell/stage-issues.ts';
import { stageStatus } from '../../src/ui/shell/stage-status.ts';
import { claim, surveyOf, typedArea } from '../core/survey/claimed.ts';

function stateOf(survey: Survey, issues?: readonly Issue[]): AppState {
  const evaluation = evaluateSurvey(survey);
  return {
    survey,
    evaluation: issues ? { ...evaluation, issues } : evaluation,
    canUndo: false,
    canRedo: false,
    session: initialSession(0, 'ja'),
  };
}

const empty = emptySurvey({ id: 's', title: '' });
const withArea: Survey = {
  ...empty,
  areas: [
    { ...areaHead('a', '礁'), basis: '図面', method: 'typed', areaHa: '1.5', cover: 'gross' },
  ],
};

describe('stageStatus', () => {
  it('of an empty survey: every stage is still to come', () => {
    const states = STAGES.map((stage) => stageStatus(stage, stateOf(empty)).state);
    expect(states).toEqual(STAGES.map(() => 'missing'));
  });

  it('does not ask for samples where no area is counted from an image', () => {
    const state = stateOf(withArea, []);
    expect(stageStatus('samples', state).state).toBe('unused');
    expect(stageStatus('classification', state).state).toBe('unused');
    expect(stageStatus('area', state)).toMatchObject({ state: 'done', figure: 'area:a/area-ha' });
  });

  it('a doubt anywhere colours its stage and the last one', () => {
    const at = { kind: 'area', areaId: 'a' } as const;
    const doubt: Issue = { code: 'area-without-basis', severity: 'doubt', at, details: {} };
    const state = stateOf(withArea, [doubt]);
    expect(stageStatus('area', state)).toMatchObject({ state: 'doubt', doubts: 1 });
    expect(stageStatus('evidence', state)).toMatchObject({ state: 'missing', doubts: 1 });
  });
});

describe('stageStatus of an amount that is withheld', () => {
  // Cover twice: said at the wet mass, in another stage.
  const coverTwice = surveyOf(
    [typedArea('a', { cover: 'cover-weighted' })],
    [claim('1', 'a'), claim('2', '')],
  );

  it('is an error, not something still to be filled in', () => {
    const state = stateOf(coverTwice);
    expect(state.evaluation.issues.map(({ code }) => code)).toContain('cover-twice');
    expect(stageStatus('absorption', state)).toMatchObject({
      state: 'error',
      figure: null,
      key: { message: 'rail.withheld' },
    });
    expect(state.evaluation.totalTCo2).toBeNull();
  });

  it('also while another item is looked at', () => {
    const state = stateOf(coverTwice);
    const session = { ...state.session, selectedItemId: '2' };
    expect(stageStatus('absorption', { ...state, session })).toMatchObject({
      state: 'error',
      key: { message: 'rail.no-absorption' },
    });
  });

  it('an item that is not finished is missing; one that is right is done', () => {
    const right = stateOf(surveyOf([typedArea('a')], [claim('1', 'a')]), []);
    expect(stageStatus('absorption', right)).toMatchObject({ state: 'done' });
    const unfinished = stateOf(surveyOf([], [claim('1', '')]));
    expect(stageStatus('absorption', unfinished)).toMatchObject({ state: 'missing' });
  });
});

describe('stageStatus in review', () => {
  it('a file or figure that is other than it says forbids the tick', () => {
    const state = stateOf(withArea, []);
    const report = (
      state: 'equal' | 'different',
      map: ReviewReport['map']['state'] = 'equal',
      fits: ReviewReport['fits']['fits'] = [],
    ): ReviewReport => ({
      fileName: 'evidence.zip',
      files: [{ path: 'survey.json', state }],
      figures: { equal: 3, different: [] },
      readsAddresses: false,
      fits: { fits, unbacked: [] },
      map: { state: map, why: null },
    });
    const reviewed = (review: ReviewReport): AppState => ({
      ...state,
      session: { ...state.session, mode: 'review', review },
    });
    expect(stageStatus('evidence', reviewed(report('different')))).toMatchObject({
      state: 'error',
      errors: 1,
      key: { message: 'rail.to-check', params: { count: 1 } },
    });
    expect(stageStatus('evidence', reviewed(report('equal')))).toMatchObject({ errors: 0 });
    expect(stageStatus('evidence', reviewed(report('equal', 'stale')))).toMatchObject({
      state: 'error',
      errors: 1,
    });
    // A map that nobody has made again is nothing to tick off.
    for (const map of ['waiting', 'checking'] as const) {
      const { state, key } = stageStatus('evidence', reviewed(report('equal', map)));
      expect(state).not.toBe('done');
      expect(key).toMatchObject({ message: 'rail.to-check', params: { count: 1 } });
    }
    // Nor are coefficients that nobody has found again.
    const fit = { fitId: 'f', kind: 'deglint', why: null } as const;
    for (const fitState of ['waiting', 'checking'] as const) {
      const waits = report('equal', 'waiting', [{ ...fit, state: fitState }]);
      const { state, key, errors } = stageStatus('evidence', reviewed(waits));
      expect(state).not.toBe('done');
      expect(errors).toBe(0);
      expect(key).toMatchObject({ params: { count: 2 } });
    }
    const wrong = report('equal', 'equal', [{ ...fit, state: 'different' }]);
    expect(stageStatus('evidence', reviewed(wrong))).toMatchObject({ state: 'error', errors: 1 });
  });
});

describe('stageOfIssue', () => {
  const issue = (code: string, at: Issue['at']): Issue => ({
    code,
    severity: 'doubt',
    at,
    details: {},
  });

  it.each([
    [issue('x', { kind: 'item', itemId: 'i', field: 'wet-mass' }), 'biomass'],
    [issue('x', { kind: 'item', itemId: 'i', field: 'wet-mass-per-net' }), 'absorption'],
    [issue('x', { kind: 'item', itemId: 'i', field: 'area' }), 'area'],
    [issue('x', { kind: 'item', itemId: 'i', field: 'area-certainty' }), 'absorption'],
    [issue('x', { kind: 'transect', transectId: 't' }), 'area'],
    [issue('x', { kind: 'length-weight', lengthWeightId: 'l' }), 'biomass'],
    [issue('study-area-invalid', { kind: 'survey' }), 'area'],
    [issue('item-count-differs', { kind: 'survey' }), 'absorption'],
    [issue('coverage-stale', { kind: 'survey' }), 'classification'],
    [issue('class-without-samples', { kind: 'survey' }), 'samples'],
    [issue('rule-pack-unknown', { kind: 'survey' }), 'evidence'],
  ] as const)('%o belongs to %s', (entry, stage) => {
    expect(stageOfIssue(entry)).toBe(stage);
  });
});
