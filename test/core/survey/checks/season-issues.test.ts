import { describe, expect, it } from 'vitest';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { newFormula } from '../../../../src/core/survey/document/new-item.ts';
import { claim, classArea, codesOf, found, outline, surveyOf, typedArea } from '../claimed.ts';
import { coverage, image } from '../sample-survey.ts';

const seen = (takenOn: string | null, patch: object = {}): Survey =>
  surveyOf([classArea('a', [1])], [claim('1', 'a', patch)], {
    coverage,
    files: [{ ...image, takenOn }],
  });
const surveyed = (surveyedOn: string, patch: object = {}): Survey =>
  surveyOf([typedArea('a', { surveyedOn })], [claim('1', 'a', patch)]);
const scenes = (made: Survey) =>
  codesOf(made).filter((code) => /^(scene|season|survey-)/.test(code));
const months = (from: string, to: string) => ({ lushMonths: { from, to } });

describe('the season of a scene', () => {
  it('in season and period: nothing to say', () => {
    expect(scenes(seen('2023-06-01'))).toEqual([]);
    expect(scenes(seen('2023-06-01T10:30:00Z'))).toEqual([]);
  });

  it('without a date, or with none that can be read', () => {
    for (const date of [null, '', '6月']) {
      expect(found(seen(date), 'scene-without-date')).toMatchObject([
        {
          severity: 'doubt',
          at: { kind: 'file', fileId: 'image' },
          details: { scene: 'cove.tif' },
        },
      ]);
    }
  });

  it.each([
    ['2023-04-01', '4', '7', true],
    ['2023-07-31', '4', '7', true],
    ['2023-08-01', '4', '7', false],
    ['2024-01-10', '11', '2', true],
    ['2023-11-01', '11', '2', true],
    ['2024-03-01', '11', '2', false],
    ['2023-05-10', '５', '05', true],
  ])('%s in the months %s to %s: %s', (date, from, to, isLush) => {
    expect(scenes(seen(date, months(from, to)))).toEqual(isLush ? [] : ['scene-out-of-season']);
  });

  it('months that are none are an error; empty ones a note, but not for a farm', () => {
    for (const [from, to] of [
      ['0', '3'],
      ['1', '13'],
      ['春', '夏'],
      ['4', ''],
    ]) {
      const made = seen('2023-06-01', months(from!, to!));
      expect(found(made, 'season-malformed')).toMatchObject([{ severity: 'error' }]);
    }
    expect(found(seen('2023-06-01', months('', '')), 'season-unstated')).toMatchObject([
      { severity: 'note' },
    ]);
    const formula = newFormula('landed-yield');
    expect(scenes(seen('2023-06-01', { ...months('', ''), formula }))).toEqual([]);
  });

  it('a survey date counts as a scene does', () => {
    expect(scenes(surveyed('2023-12-01'))).toEqual(['scene-out-of-season']);
    expect(scenes(surveyed('2023-06-31'))).toEqual(['survey-date-malformed']);
    expect(scenes(surveyed(''))).toEqual([]);
  });

  it('the file of an outline too; what was drawn by hand has none', () => {
    const vector = { ...image, id: 'v', name: 'bed.gpkg', takenOn: '2023-12-01' };
    const drawn = (fileId: string | null): Survey =>
      surveyOf([{ ...outline('a', 0), fileId } as AreaEntry], [claim('1', 'a')], {
        files: [image, vector],
      });
    expect(found(drawn('v'), 'scene-out-of-season')[0]?.details.scene).toBe('bed.gpkg');
    expect(scenes(drawn(null))).toEqual([]);
  });
});

describe('the period of a scene', () => {
  // Of the item: 2023-04-01 to 2024-03-31.
  it.each([
    ['2024-03-31', true],
    ['2024-04-01', false],
    ['2022-04-01', true],
    ['2022-03-31', false],
  ])('%s fits: %s', (date, fits) => {
    const all = months('1', '12');
    expect(scenes(seen(date, all))).toEqual(fits ? [] : ['scene-outside-period']);
    expect(scenes(surveyed(date, all))).toEqual(fits ? [] : ['scene-outside-period']);
  });

  it('is not asked of a period that can not be read', () => {
    const period = { from: '2024-03-31', to: '2023-04-01' };
    expect(scenes(seen('2030-06-01', { period }))).toEqual([]);
  });
});
