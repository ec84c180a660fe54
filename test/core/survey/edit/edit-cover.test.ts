import { describe, expect, it } from 'vitest';
import { PUBLISHED_SCALES, scaleIn } from '../../../../src/core/coverage/cover-scales.ts';
import type { AreaEntry, AreaEntryOf } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import {
  addTransect,
  chooseAreaScale,
  chooseTransectScale,
  newTransect,
  removeTransect,
  updateCoverScale,
  updateTransect,
} from '../../../../src/core/survey/edit/edit-cover.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { survey as sample } from '../sample-survey.ts';

const zone = (id: string, transectIds: readonly string[]) =>
  ({
    id,
    name: id,
    area: { kind: 'typed', areaM2: '10' },
    cover: { kind: 'transects', transectIds },
  }) as const;
const covered: AreaEntryOf<'cover'> = {
  ...areaHead('c', 'flat'),
  method: 'cover',
  scaleId: null,
  classValue: 'lower',
  zones: [zone('y', ['t', 'u']), zone('z', ['u'])],
};
const survey = {
  ...sample,
  areas: [...sample.areas, covered],
  transects: [newTransect('t', 'T'), newTransect('u', 'U')],
};
const scale = scaleIn(PUBLISHED_SCALES[0]!, 'ja');
const coverOf = (areas: readonly AreaEntry[]) =>
  areas.find(({ id }) => id === 'c') as typeof covered;

describe('scales', () => {
  it('are copied into the survey once, with what was typed into them since', () => {
    const chosen = chooseAreaScale('c', scale)(survey);
    expect(coverOf(chosen.areas).scaleId).toBe('japanese-five');
    const typed = updateCoverScale('japanese-five', { citation: 'manual' })(chosen);
    const again = chooseTransectScale('t', scale)(typed);
    expect(again.coverScales).toEqual([{ ...scale, citation: 'manual' }]);
    expect(again.transects[0]?.scaleId).toBe('japanese-five');
    expect(coverOf(chooseAreaScale('c', null)(again).areas).scaleId).toBeNull();
  });

  it('are looked at where they are used, and nowhere else', () => {
    const wrong = { ...scale, classes: [{ ...scale.classes[0]!, lowerPct: '90', upperPct: '80' }] };
    const at = (made: Survey) =>
      evaluateSurvey(made).issues.filter(({ code }) => code === 'cover-bounds-wrong');
    expect(at({ ...survey, coverScales: [wrong] })).toEqual([]);
    expect(at(chooseAreaScale('c', wrong)(survey))[0]?.at).toEqual({ kind: 'area', areaId: 'c' });
    expect(at(chooseTransectScale('u', wrong)(survey))[0]?.at).toEqual({
      kind: 'transect',
      transectId: 'u',
    });
  });
});

describe('transects', () => {
  it('come, change and go, out of the zones too', () => {
    const added = addTransect(newTransect('v', 'V'))(survey);
    expect(added.transects.map(({ id }) => id)).toEqual(['t', 'u', 'v']);
    const changed = updateTransect('v', { lengthM: '50' })(added);
    expect(changed.transects[2]).toMatchObject({ lengthM: '50', kind: 'points' });
    const gone = removeTransect('u')(survey);
    expect(coverOf(gone.areas).zones.map(({ cover }) => cover)).toEqual([
      { kind: 'transects', transectIds: ['t'] },
      { kind: 'transects', transectIds: [] },
    ]);
    expect(removeTransect('x')(survey)).toBe(survey);
  });
});

describe('cover once', () => {
  it('a zone on an area that has its cover in it is an error', () => {
    const typed = { ...areaHead('w', 'weighted'), method: 'typed', areaHa: '1' } as const;
    const on = { ...zone('z', []), area: { kind: 'area', areaId: 'w' } as const };
    const codes = (cover: 'cover-weighted' | 'gross') =>
      evaluateSurvey({
        ...survey,
        areas: [
          { ...typed, cover },
          { ...covered, zones: [on] },
        ],
      }).issues.map(({ code }) => code);
    expect(codes('cover-weighted')).toContain('zone-area-cover-twice');
    expect(codes('gross')).not.toContain('zone-area-cover-twice');
  });
});
