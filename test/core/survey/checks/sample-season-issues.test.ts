import { describe, expect, it } from 'vitest';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { newTransect } from '../../../../src/core/survey/edit/edit-cover.ts';
import { claim, codesOf, found, surveyOf } from '../claimed.ts';
import {
  byLength,
  byShares,
  lengthWeight,
  ofThree,
  quadrat,
  stratum,
  withWetMass,
} from '../wet-mass-survey.ts';

/** Of the item: period 2023-04-01 to 2024-03-31, lush from April to July. */
const ALL_YEAR = { lushMonths: { from: '1', to: '12' } };
const dated = (...dates: readonly string[]) =>
  dates.map((takenOn, i) => quadrat(String(i + 1), '1', { takenOn }));
const three = (...dates: readonly string[]): Survey =>
  withWetMass(ofThree, { quadrats: dated(...dates) });
const told = (survey: Survey) => codesOf(survey).filter((code) => /^sample-out/.test(code));

describe('the season of what was weighed', () => {
  it('in the season and the period: nothing to say', () => {
    expect(told(three('2023-04-01', '2023-06-01', '2023-07-31'))).toEqual([]);
    expect(told(three('', '2023-06-01', ''))).toEqual([]);
  });

  it('out of the season: one doubt an item, that names the quadrats', () => {
    const made = three('2023-06-01', '2023-08-01', '2023-12-24');
    expect(found(made, 'sample-out-of-season')).toMatchObject([
      {
        severity: 'doubt',
        at: { kind: 'item', field: 'lush-months' },
        details: { samples: 'St.2 (2023-08-01), St.3 (2023-12-24)', count: 2, from: 4, to: 7 },
      },
    ]);
  });

  it('a season over the end of the year', () => {
    const winter = { lushMonths: { from: '11', to: '2' } };
    const quadrats = dated('2023-11-30', '2024-02-29', '2024-03-01');
    const made = withWetMass(ofThree, { quadrats }, winter);
    expect(found(made, 'sample-out-of-season')[0]?.details.samples).toBe('St.3 (2024-03-01)');
  });

  it('of strata and of a regression too; not of what another item uses', () => {
    const quadrats = dated('2023-12-01', '2023-06-01', '2023-06-01');
    const of = (ids: readonly string[]) =>
      withWetMass(byShares([stratum('a', '1', '1', ids)]), { quadrats });
    expect(told(of(['1', '2']))).toEqual(['sample-out-of-season']);
    expect(told(of(['2', '3']))).toEqual([]);
    const lengthWeights = [{ ...lengthWeight, takenOn: '2023-11-01' }];
    const byShoots = withWetMass(byLength, { lengthWeights });
    expect(found(byShoots, 'sample-out-of-season')[0]?.details.samples).toBe(
      'アカモク (2023-11-01)',
    );
  });

  it('asks nothing of months that are not stated or are none', () => {
    for (const [from = '', to = ''] of [[], ['13', '1']]) {
      const quadrats = dated('2023-12-01', '2023-12-01', '2023-12-01');
      const made = withWetMass(ofThree, { quadrats }, { lushMonths: { from, to } });
      expect(told(made)).toEqual([]);
    }
  });
});

describe('the period of what was weighed', () => {
  it.each([
    ['2024-03-31', []],
    ['2024-04-01', ['sample-outside-period']],
    // From before the period: re-used, and told as such.
    ['2021-06-01', []],
  ])('%s: %o', (date, codes) => {
    const made = withWetMass(ofThree, { quadrats: dated(date, date, date) }, ALL_YEAR);
    expect(told(made)).toEqual(codes);
    expect(codesOf(made).includes('data-reused')).toBe(date < '2023-04-01');
  });
});

describe('transects', () => {
  const transect = (takenOn: string) => ({ ...newTransect('t', 'L1'), takenOn, lengthM: '10' });
  const cover = (ids: readonly string[]): AreaEntry => ({
    ...areaHead('c', 'c'),
    method: 'cover',
    scaleId: null,
    classValue: 'lower',
    zones: [
      {
        id: 'z',
        name: '岸',
        area: { kind: 'typed', areaM2: '100' },
        cover: { kind: 'transects', transectIds: ids },
      },
    ],
  });
  const read = (takenOn: string, patch: object = {}, ids: readonly string[] = ['t']): Survey =>
    surveyOf([cover(ids)], [claim('1', 'c', patch)], { transects: [transect(takenOn)] });

  it('behind the cover of an area are asked for season and period', () => {
    expect(told(read('2023-06-01'))).toEqual([]);
    expect(told(read('2023-12-01'))).toEqual(['sample-out-of-season']);
    expect(told(read('2022-03-31', ALL_YEAR))).toEqual(['sample-outside-period']);
    expect(told(read('2022-04-01', ALL_YEAR))).toEqual([]);
    expect(told(read('2023-12-01', {}, []))).toEqual([]);
  });

  it('behind the shares of strata too', () => {
    const weights = { kind: 'transects', transectIds: ['t'] };
    const strata = { ...byShares([stratum('a', '1', '', ['1'])]), weights };
    const around = { quadrats: dated('2023-06-01'), transects: [transect('2023-12-01')] };
    expect(found(withWetMass(strata, around), 'sample-out-of-season')[0]?.details).toMatchObject({
      samples: 'L1 (2023-12-01)',
    });
  });

  it('a day that is none is said, and not compared', () => {
    const made = read('2023-02-30');
    expect(told(made)).toEqual([]);
    expect(found(made, 'sample-date-malformed')).toMatchObject([
      { severity: 'doubt', at: { kind: 'transect', transectId: 't' } },
    ]);
  });
});
