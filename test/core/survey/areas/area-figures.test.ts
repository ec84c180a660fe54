import { describe, expect, it } from 'vitest';
import { type Figure, figureById, figureText } from '../../../../src/core/derivation.ts';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { coverage, square, survey } from '../sample-survey.ts';
import { expectShownIsComputed } from '../shown-is-computed.ts';

const entry = (area: object): AreaEntry =>
  ({ ...areaHead('a', 'bed'), basis: 'survey of May', ...area }) as AreaEntry;
const net = (netCount: string, netAreaM2: string) => ({
  method: 'net',
  nets: [{ id: 'n1', season: '', cooperative: '', netCount, netAreaM2 }],
});
const stones = (id: string, baseRadiusM: string, heightM: string) => ({
  id,
  name: '',
  baseRadiusM,
  heightM,
  topRadiusM: '',
});
const cone = { method: 'cone', surface: 'lateral', reefs: [], meanAreaM2: null };

function evaluate(area: AreaEntry, patch: Partial<Survey> = {}) {
  const made = evaluateSurvey({ ...survey, ...patch, areas: [area], items: [] });
  expectShownIsComputed(made.derivation);
  const figures = figureById(made.derivation);
  const text = (id: string | null | undefined) => {
    const figure = figures.get(id ?? '');
    return figure ? figureText(figure) : null;
  };
  const codes = made.issues.filter(({ at }) => at.kind === 'area').map(({ code }) => code);
  const [ids] = made.areas;
  return { m2: text(ids?.areaM2), ha: text(ids?.areaHa), codes, figures };
}

describe('typed numbers stay exact', () => {
  it('nets: 44681 × 23.3 m²', () => {
    expect(evaluate(entry(net('44681', '23.3')))).toMatchObject({
      m2: '1041067.3',
      ha: '104.10673',
      codes: [],
    });
  });

  it('reefs filed by their mean: 49 × 271.2 m²', () => {
    expect(evaluate(entry({ ...cone, reefCount: '49', meanAreaM2: '271.2' }))).toMatchObject({
      m2: '13288.8',
      ha: '1.32888',
      codes: [],
    });
  });

  it('hectares', () => {
    expect(evaluate(entry({ method: 'typed', areaHa: '0.026842' }))).toMatchObject({
      m2: '268.42',
      ha: '0.026842',
    });
  });
});

describe('measured numbers cross once, cut to 0.01 m²', () => {
  it('cones: each reef, then the mean to 0.1 m²', () => {
    const reefs = [stones('r1', '3', '4'), stones('r2', '6', '8')];
    const made = evaluate(entry({ ...cone, reefCount: '10', reefs, meanAreaM2: '1' }));
    // π·3·5 = 47.1238…, π·6·10 = 188.4955…; (47.12 + 188.49) ÷ 2 = 117.805
    const reef = made.figures.get('area:a/reef:r1/reef-area') as Figure;
    expect(figureText(reef)).toBe('47.12');
    expect(made).toMatchObject({ m2: '1178', ha: '0.1178', codes: [] });
  });

  it('cones: the mean is cut, not rounded, at 0.1 m²', () => {
    const reefs = [stones('r1', '3', '4'), stones('r2', '5', '12')];
    // π·5·13 = 204.2035…; (47.12 + 204.20) ÷ 2 = 125.66
    const made = evaluate(entry({ ...cone, reefCount: '2', reefs }));
    expect(made.m2).toBe('251.2');
  });

  it('polygons: ellipsoidal, with vertices and holes in the source', () => {
    const polygon = { method: 'polygon', crs: 'EPSG:4326', geometry: square, fileId: 'f' };
    const made = evaluate(entry(polygon));
    const leaf = made.figures.get('area:a/measured-area') as Figure;
    expect(leaf.source).toEqual({
      kind: 'polygon',
      fileId: 'f',
      areaId: 'a',
      vertices: 4,
      holes: 0,
    });
    const measured = leaf.value.kind === 'measured' ? leaf.value.value : Number.NaN;
    const crossed = Number(made.m2);
    expect(measured - crossed).toBeGreaterThanOrEqual(0);
    expect(measured - crossed).toBeLessThan(0.01);
    // 0.0011° × 0.0009° at 34.63°N is about 100.8 m × 99.8 m.
    expect(crossed / 10_070).toBeCloseTo(1, 2);
  });

  it('classes: pixels of the map, summed after the cut', () => {
    const made = evaluate(entry({ method: 'class', classIds: [1, 2, 1] }), { coverage });
    expect(made).toMatchObject({
      m2: '10000.52',
      ha: '1.000052',
      codes: ['area-uncertainty-unknown'],
    });
    const source = (made.figures.get('class:1/area') as Figure).source;
    expect(source).toMatchObject({ kind: 'pixels', fileId: 'map', classId: 1, pixels: 250_000 });
  });
});

describe('what gives no area', () => {
  const bowtie = {
    type: 'Polygon',
    coordinates: [
      [
        [135, 34],
        [135.01, 34.01],
        [135.01, 34],
        [135, 34.01],
        [135, 34],
      ],
    ],
  };
  it.each<[string, object, string[]]>([
    ['no class', { method: 'class', classIds: [] }, ['area-without-class']],
    ['a class that no map has', { method: 'class', classIds: [1] }, ['class-not-mapped']],
    [
      'a bowtie',
      { method: 'polygon', crs: 'EPSG:4326', geometry: bowtie, fileId: null },
      ['area-ring-self-intersecting'],
    ],
    [
      'a CRS without area',
      { method: 'polygon', crs: 'EPSG:9999', geometry: square, fileId: null },
      ['area-crs-unsupported'],
    ],
    ['no reef', { ...cone, reefCount: '49' }, ['reefs-not-measured']],
    [
      'a reef of radius 0',
      { ...cone, reefCount: '1', reefs: [stones('r', '0', '1')] },
      ['field-not-above'],
    ],
    ['half a net', net('1.5', '23.3'), ['field-not-whole']],
    ['words', { method: 'typed', areaHa: 'about 2' }, ['field-malformed']],
    ['nothing', { method: 'typed', areaHa: '' }, ['field-empty']],
  ])('%s', (_name, area, codes) => {
    expect(evaluate(entry(area))).toMatchObject({ m2: null, ha: null, codes });
  });

  it('an area without basis is used and doubted', () => {
    const made = evaluate(entry({ method: 'typed', areaHa: '2', basis: ' ' }));
    expect(made).toMatchObject({ ha: '2', codes: ['area-without-basis'] });
  });
});
