import { describe, expect, it } from 'vitest';
import type { AreaEntry } from '../../../src/core/survey/document/area-entry.ts';
import type { FormulaEntry } from '../../../src/core/survey/document/credit-item.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { claim, classArea, codesOf, found, outline, surveyOf, typedArea } from './claimed.ts';
import { coverage, filed, item } from './sample-survey.ts';

const head = (id: string) => ({ ...areaHead(id, id), basis: 'field book', evidence: filed });

/** Half of each area named. */
const covered = (id: string, ...areaIds: readonly string[]): AreaEntry => ({
  ...head(id),
  method: 'cover',
  scaleId: null,
  classValue: 'lower',
  zones: areaIds.map((areaId) => ({
    id: `zone-${areaId}`,
    name: `zone of ${areaId}`,
    area: { kind: 'area', areaId },
    cover: { kind: 'percent', percent: '50' },
  })),
});

const planted = (id: string, areaId: string): AreaEntry => ({
  ...head(id),
  method: 'transplant',
  frames: [{ id: 'f', name: '', frameCount: '4', frameAreaM2: '1' }],
  natural: { kind: 'area', areaId },
});

/** An item whose mass per area is that of full cover. */
const bare = (species: string) => ({
  species,
  formula: { ...item.formula, cover: 'not-included' } as FormulaEntry,
});
const credits = (made: ReturnType<typeof surveyOf>) =>
  evaluateSurvey(made).items.map(({ creditedTCo2 }) => creditedTCo2 !== null);

describe('an area that one item claims and another rests on', () => {
  it.each<[string, AreaEntry]>([
    ['typed', typedArea('p')],
    ['an outline', outline('p', 0)],
    ['classes', classArea('p', [1])],
  ])('%s, one species: counted twice, and no credit', (_name, ground) => {
    for (const other of [covered('c', 'p'), planted('c', 'p')]) {
      const later = other.method === 'cover' ? bare('アマモ') : { species: 'アマモ' };
      const made = surveyOf(
        [ground, other],
        [claim('1', 'p', { species: 'アマモ' }), claim('2', 'c', later)],
        { coverage },
      );
      expect(found(made, 'area-counted-twice')).toMatchObject([
        {
          severity: 'error',
          at: { kind: 'item', itemId: '2' },
          details: { subject: '2', other: '1', area: 'p', species: 'アマモ' },
        },
      ]);
      expect(credits(made)).toEqual([true, false]);
      expect(evaluateSurvey(made).totalTCo2).toBeNull();
    }
  });

  it('two species on a typed area are doubted once; on an outline by the m² that they share', () => {
    const two = (ground: AreaEntry) =>
      surveyOf(
        [ground, covered('c', 'p')],
        [claim('1', 'p', { species: 'アマモ' }), claim('2', 'c', bare('ワカメ'))],
      );
    expect(found(two(typedArea('p')), 'area-used-twice')).toMatchObject([
      { severity: 'doubt', details: { area: 'p' } },
    ]);
    expect(codesOf(two(outline('p', 0)))).not.toContain('area-used-twice');
    expect(codesOf(two(outline('p', 0)))).toContain('areas-overlap');
    expect(credits(two(typedArea('p')))).toEqual([true, true]);
  });

  it('two covers over one area, one species', () => {
    const areas = [typedArea('p'), typedArea('q'), covered('c', 'q', 'p'), covered('d', 'p')];
    const made = surveyOf(areas, [claim('1', 'c', bare('A')), claim('2', 'd', bare('A'))]);
    expect(codesOf(made)).toContain('area-counted-twice');
    const apart = surveyOf(areas, [claim('1', 'd', bare('A')), claim('2', 'q', { species: 'A' })]);
    expect(codesOf(apart).filter((code) => /twice/.test(code))).toEqual([]);
  });

  it('classes of one map in two areas', () => {
    const items = [claim('1', 'a', { species: 'A' }), claim('2', 'b', { species: 'A' })];
    const of = (...classIds: readonly number[]) =>
      codesOf(surveyOf([classArea('a', [1]), classArea('b', classIds)], items, { coverage }));
    expect(of(2, 1)).toContain('area-counted-twice');
    expect(of(2)).not.toContain('area-counted-twice');
  });

  it('another year is another crop', () => {
    const period = { from: '2024-04-01', to: '2025-03-31' };
    const made = surveyOf(
      [typedArea('p'), covered('c', 'p')],
      [claim('1', 'p', { species: 'A' }), claim('2', 'c', { ...bare('A'), period })],
    );
    expect(codesOf(made).filter((code) => /twice/.test(code))).toEqual([]);
  });
});

describe('an area that others rest on is gross', () => {
  const on = (other: AreaEntry, cover: 'gross' | 'cover-weighted' | 'unstated') =>
    surveyOf(
      [typedArea('p', { cover } as Partial<AreaEntry>), other],
      [claim('1', 'c', other.method === 'cover' ? bare('A') : {})],
    );

  it.each<[string, AreaEntry, string]>([
    ['a zone', covered('c', 'p'), 'zone-area-cover-twice'],
    ['a natural patch', planted('c', 'p'), 'natural-area-weighted'],
  ])('%s', (_name, other, code) => {
    const wrong = on(other, 'cover-weighted');
    expect(found(wrong, code)).toMatchObject([{ severity: 'error', at: { areaId: 'c' } }]);
    expect(codesOf(wrong)).toContain('credit-withheld');
    expect(credits(wrong)).toEqual([false]);
    const unstated = on(other, 'unstated');
    expect(found(unstated, 'source-area-cover-unstated')).toMatchObject([{ severity: 'doubt' }]);
    expect(credits(unstated)).toEqual([true]);
    expect(
      codesOf(on(other, 'gross')).filter((found) => /^(zone|natural|source)-area/.test(found)),
    ).toEqual([]);
  });
});

describe('an area that is too good', () => {
  it('more than all beds of Japan is doubted, as much is not', () => {
    const of = (areaHa: string) =>
      codesOf(surveyOf([typedArea('a', { areaHa } as Partial<AreaEntry>)], [claim('1', 'a')]));
    expect(of('164340')).not.toContain('area-implausible');
    expect(of('164340.0001')).toContain('area-implausible');
    expect(of(`1${'0'.repeat(30)}`)).toContain('area-implausible');
  });

  it.each<[string, object, string]>([
    [
      'one part twice',
      { type: 'MultiPolygon', coordinates: [0, 0].map(() => squareRings()) },
      'area-ring-overlapping',
    ],
    ['no part at all', { type: 'MultiPolygon', coordinates: [] }, 'area-ring-degenerate'],
  ])('%s has no area', (_name, geometry, code) => {
    const made = surveyOf([{ ...outline('a', 0), geometry } as AreaEntry], [claim('1', 'a')]);
    expect(codesOf(made)).toContain(code);
    expect(evaluateSurvey(made).areas[0]?.areaM2).toBeNull();
  });
});

function squareRings() {
  const entry = outline('a', 0);
  return entry.method === 'polygon' ? entry.geometry.coordinates : [];
}
