import { describe, expect, it } from 'vitest';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey, SurveyFile } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { claim, classArea, codesOf, found, outline, surveyOf, typedArea } from '../claimed.ts';
import { coverage, coverageFile, filed, image } from '../sample-survey.ts';

const year = (first: number) => ({ period: { from: `${first}-04-01`, to: `${first + 1}-03-31` } });

/** 400 m × 400 m over the squares of `outline`, the map of the classes of sample-survey. */
const mapped: Partial<Survey> = {
  coverage,
  files: [
    { ...image, takenOn: '2023-06-01' },
    {
      ...coverageFile,
      raster: {
        width: 400,
        height: 400,
        bandCount: 1,
        dataType: 'uint8',
        transform: [1, 0, 71_900, 0, -1, -150_700],
        nodata: null,
      },
    } satisfies SurveyFile,
  ],
};

describe('outlines of two items', () => {
  const two = (x: number, later: object = {}) =>
    surveyOf([outline('a', 0), outline('b', x)], [claim('1', 'a'), claim('2', 'b', later)]);

  it('that lie over each other: both items, m², share of the smaller, and the ground itself', () => {
    const made = surveyOf(
      [outline('a', 0), outline('b', 90, 50)],
      [claim('1', 'a'), claim('2', 'b')],
    );
    const [issue, ...others] = found(made, 'areas-overlap');
    expect(others).toEqual([]);
    // 10 m × 50 m of a 50 m square.
    expect(issue).toMatchObject({
      severity: 'doubt',
      at: { kind: 'area', areaId: 'b' },
      details: { subject: '2', other: '1', area: 'b', otherArea: 'a', percent: '20.0' },
    });
    expect(Number(issue?.details.areaM2)).toBeCloseTo(500, 0);
    const { overlaps } = evaluateSurvey(made);
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]?.areaIds).toEqual(['a', 'b']);
    expect(overlaps[0]?.areaM2).toBeCloseTo(500, 0);
  });

  it('that touch, or lie apart, share nothing', () => {
    for (const x of [100, 300]) {
      expect(codesOf(two(x))).not.toContain('areas-overlap');
      expect(evaluateSurvey(two(x)).overlaps).toEqual([]);
    }
  });

  it('in periods without a common day are two years of one ground', () => {
    expect(codesOf(two(50, year(2024)))).not.toContain('areas-overlap');
    // One day is enough; a period that can't be read may be any.
    const lastDay = { period: { from: '2024-03-31', to: '2025-03-30' } };
    expect(codesOf(two(50, lastDay))).toContain('areas-overlap');
    expect(codesOf(two(50, { period: { from: '', to: '' } }))).toContain('areas-overlap');
  });

  it('one day in common is enough, whichever item comes first', () => {
    const before = { period: { from: '2022-04-01', to: '2023-04-01' } };
    expect(codesOf(two(50, before))).toContain('areas-overlap');
    expect(codesOf(two(50, { period: { from: '2022-04-01', to: '2023-03-31' } }))).not.toContain(
      'areas-overlap',
    );
  });

  it('a sliver along one line is no ground: 5 cm² over 100 m', () => {
    const areas = [outline('a', 0), outline('b', 99.99995)];
    expect(evaluateSurvey(surveyOf(areas, [claim('1', 'a'), claim('2', 'b')])).overlaps).toEqual(
      [],
    );
  });

  it('a pair of areas is said once, and an area does not overlap itself', () => {
    const areas = [outline('a', 0), outline('b', 50)];
    const items = [claim('1', 'a'), claim('2', 'a', { species: 'x' }), claim('3', 'b')];
    const made = surveyOf(areas, items);
    expect(found(made, 'areas-overlap')).toHaveLength(1);
    expect(evaluateSurvey(made).overlaps).toHaveLength(1);
    expect(found(made, 'area-used-twice')).toHaveLength(1);
  });

  it('an area that nobody claims counts nothing twice', () => {
    const made = surveyOf([outline('a', 0), outline('b', 50)], [claim('1', 'a')]);
    expect(evaluateSurvey(made).overlaps).toEqual([]);
  });

  it('is the same in any order of the items', () => {
    const areas = [outline('a', 0), outline('b', 50)];
    const sum = (items: Survey['items']) =>
      evaluateSurvey(surveyOf(areas, items)).overlaps.map(({ areaM2 }) => areaM2);
    const [one, other] = [claim('1', 'a'), claim('2', 'b')];
    expect(sum([one, other])[0]).toBeCloseTo(sum([other, one])[0]!, 6);
  });
});

describe('other methods', () => {
  const cover = (id: string, ...areaIds: string[]): AreaEntry => ({
    ...areaHead(id, id),
    basis: 'x',
    evidence: filed,
    method: 'cover',
    scaleId: null,
    classValue: 'lower',
    zones: areaIds.map((areaId) => ({
      id: `zone-${areaId}`,
      name: areaId,
      area: { kind: 'area', areaId },
      cover: { kind: 'percent', percent: '50' },
    })),
  });

  it('a zone of a cover area stands on its outline', () => {
    const areas = [outline('a', 0), cover('zones', 'a'), outline('b', 50)];
    const made = surveyOf(areas, [claim('1', 'zones'), claim('2', 'b')]);
    expect(found(made, 'areas-overlap')).toHaveLength(1);
    expect(evaluateSurvey(made).overlaps[0]?.areaIds).toEqual(['zones', 'b']);
    const itself = surveyOf(areas, [claim('1', 'zones'), claim('2', 'a')]);
    expect(found(itself, 'areas-overlap')[0]?.details.percent).toBe('100.0');
  });

  it('zones of one area may not lie over each other', () => {
    const areas = [outline('a', 0), outline('b', 50), outline('c', 200)];
    const apart = surveyOf([...areas, cover('zones', 'a', 'c')], [claim('1', 'zones')]);
    expect(codesOf(apart)).not.toContain('zones-overlap');
    const over = surveyOf([...areas, cover('zones', 'a', 'b')], [claim('1', 'zones')]);
    expect(found(over, 'zones-overlap')).toHaveLength(1);
    expect(evaluateSurvey(over).overlaps).toHaveLength(1);
    const twice = surveyOf([...areas, cover('zones', 'a', 'a')], [claim('1', 'zones')]);
    expect(codesOf(twice)).toContain('zone-area-repeated');
    expect(codesOf(twice)).not.toContain('zones-overlap');
  });

  it('a natural patch is ground too', () => {
    const patch: AreaEntry = {
      ...areaHead('planted', 'planted'),
      method: 'transplant',
      frames: [],
      natural: { kind: 'area', areaId: 'a' },
    };
    const made = surveyOf(
      [outline('a', 0), patch, outline('b', 50)],
      [claim('1', 'planted'), claim('2', 'b')],
    );
    expect(found(made, 'areas-overlap')).toHaveLength(1);
  });

  it('an outline over the classified image may overlap, one beside it may not', () => {
    const over = (x: number) =>
      surveyOf(
        [classArea('pixels', [1]), outline('b', x)],
        [claim('1', 'pixels'), claim('2', 'b')],
        mapped,
      );
    expect(found(over(0), 'areas-may-overlap')).toMatchObject([{ severity: 'doubt' }]);
    expect(evaluateSurvey(over(0)).overlaps).toEqual([]);
    expect(codesOf(over(1000))).not.toContain('areas-may-overlap');
    // Of a map without a place nobody knows that it is apart.
    expect(codesOf({ ...over(1000), files: [image, coverageFile] })).toContain('areas-may-overlap');
  });

  it('two areas of one map share ground only through a class', () => {
    const pair = (second: readonly number[]) =>
      surveyOf(
        [classArea('first', [1]), classArea('second', second)],
        [claim('1', 'first'), claim('2', 'second')],
        mapped,
      );
    expect(codesOf(pair([2]))).not.toContain('areas-share-classes');
    expect(found(pair([1, 2]), 'areas-share-classes')[0]?.details.classes).toBe('eelgrass');
  });

  it('a degenerate outline throws nothing and hides nothing', () => {
    const spike: AreaEntry = {
      ...outline('b', 50),
      geometry: { type: 'Polygon', coordinates: [[[72_000, -150_900]]] },
    } as AreaEntry;
    const made = surveyOf([outline('a', 0), spike], [claim('1', 'a'), claim('2', 'b')]);
    expect(codesOf(made)).toContain('area-ring-degenerate');
  });
});

describe('one place by name', () => {
  const place = ' 潜堤';
  const pair = (a: AreaEntry, b: AreaEntry, later: object = {}) =>
    surveyOf([a, b], [claim('4', 'a'), claim('5', 'b', later)]);
  const named = (id: string, text = place) => typedArea(id, { place: text });

  it('Suma 4 and 5 stand on one breakwater: neither outline nor period keeps them apart', () => {
    const made = pair(named('a'), named('b', '潜堤'));
    expect(found(made, 'areas-same-place')).toMatchObject([
      { severity: 'doubt', details: { subject: '5', other: '4', place: '潜堤' } },
    ]);
  });

  it('other places, no place, other years', () => {
    for (const made of [
      pair(named('a'), named('b', '消波ブロック')),
      pair(named('a', ''), named('b', ' ')),
      pair(named('a'), named('b'), year(2024)),
    ]) {
      expect(codesOf(made)).not.toContain('areas-same-place');
    }
  });

  it('outlines that lie apart prove it; one outline alone does not', () => {
    const placed = (id: string, x: number): AreaEntry => ({ ...outline(id, x), place });
    expect(codesOf(pair(placed('a', 0), placed('b', 300)))).not.toContain('areas-same-place');
    expect(codesOf(pair(placed('a', 0), named('b')))).toContain('areas-same-place');
    // Said once: the overlap is known by its m² then, also where more is not known.
    expect(codesOf(pair(placed('a', 0), placed('b', 50)))).not.toContain('areas-same-place');
    const planted = (x: number): Survey => {
      const patch: AreaEntry = {
        ...areaHead('a', 'a'),
        place,
        method: 'transplant',
        frames: [{ id: 'f', name: '', frameCount: '4', frameAreaM2: '1' }],
        natural: { kind: 'area', areaId: 'c' },
      };
      return { ...pair(patch, placed('b', 0)), areas: [patch, placed('b', 0), outline('c', x)] };
    };
    // Where the frames stand is not known, so that the patch beside the other proves nothing.
    expect(codesOf(planted(300))).toContain('areas-same-place');
    expect(codesOf(planted(50))).toContain('areas-overlap');
    expect(codesOf(planted(50))).not.toContain('areas-same-place');
  });
});

describe('one area, two items', () => {
  const two = (first: object, second: object) =>
    surveyOf([typedArea('a')], [claim('1', 'a', first), claim('2', 'a', second)]);

  it('two species are a doubt, one species is an error that leaves no credit', () => {
    const doubt = two({ species: 'ワカメ' }, { species: 'アカモク' });
    expect(found(doubt, 'area-used-twice')).toMatchObject([{ severity: 'doubt' }]);
    expect(evaluateSurvey(doubt).totalTCo2).not.toBeNull();
    expect(codesOf(two({ species: '' }, { species: '' }))).toContain('area-used-twice');
    const wrong = two({ species: 'ワカメ' }, { species: 'ワカメ ' });
    expect(found(wrong, 'area-counted-twice')).toMatchObject([{ severity: 'error' }]);
    expect(codesOf(wrong)).not.toContain('area-used-twice');
    const made = evaluateSurvey(wrong);
    expect(made.items.map(({ creditedTCo2 }) => creditedTCo2 !== null)).toEqual([true, false]);
    expect(made.totalTCo2).toBeNull();
    expect(made.derivation.some(({ id }) => id === 'item:2/credited-amount')).toBe(false);
  });

  it('two years are none', () => {
    const made = two({ species: 'ワカメ' }, { species: 'ワカメ', ...year(2024) });
    expect(codesOf(made).filter((code) => /twice/.test(code))).toEqual([]);
  });
});
