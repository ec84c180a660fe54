import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type MapSheetInput, mapSheet } from '../../../src/core/evidence/map-sheet.ts';
import type { AreaEntry } from '../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove, picture } from '../../files/evidence-fixture.ts';

/** A square of zone V inside of the 240 m × 180 m of the picture: `x`, `size` in metres. */
const squareAt = (x: number, size: number): Polygon => {
  const [west, north] = [72_002.5 + x, -150_853.5];
  const ring = [
    [west, north],
    [west + size, north],
    [west + size, north - size],
    [west, north - size],
    [west, north],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};
const place = { crs: 'EPSG:6673', fileId: null } as const;
const outline = (id: string, x: number, patch: Partial<AreaEntry> = {}): AreaEntry =>
  ({
    ...areaHead(id, `bed ${id}`),
    ...place,
    method: 'polygon',
    geometry: squareAt(x, 60),
    ...patch,
  }) as AreaEntry;

const [first, second] = classifiedCove.items;
/** Two items on two outlines; the second begins `x` metres east of the first. */
const claimed = (x: number, patch: Partial<Survey> = {}): Survey => ({
  ...classifiedCove,
  areas: [outline('a', 20), outline('b', 20 + x)],
  items: [
    { ...first!, id: 'i', label: 'item I', areaId: 'a' },
    { ...second!, id: 'j', label: 'item J', areaId: 'b' },
  ],
  ...patch,
});

const inputOf = (survey: Survey, language: 'ja' | 'en' = 'en'): MapSheetInput => ({
  survey,
  evaluation: evaluateSurvey(survey),
  text: evidenceText(language),
  image: { dataUri: 'data:image/png;base64,AAAA', grid: picture.grid },
  uncertainty: null,
  createdOn: '2026-11-22',
  software: 'Moba 0.1.0',
});
const pageOf = (survey: Survey, language?: 'ja' | 'en') => mapSheet(inputOf(survey, language))[0]!;
const wordsOf = (page: string) =>
  [...page.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

describe('the study area on the sheet', () => {
  const range = { ...place, geometry: squareAt(10, 175) };

  it('is dashed, at its place, with a row of the legend', () => {
    const page = pageOf(claimed(100, { studyArea: range }), 'ja');
    const [, d] = page.match(/<path d="([^"]+)"[^>]*stroke-dasharray="2\.4 1\.1"/) ?? [];
    const [frame] = page.matchAll(/<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g);
    const [left, top, width] = frame!.slice(1).map(Number);
    // 240 m across the frame; it begins 10 m from the west edge and 20 m from the north edge.
    const [x, y] = d!.slice(1).split('L')[0]!.split(' ').map(Number);
    expect(x).toBeCloseTo(left! + (10 / 240) * width!, 2);
    expect(y).toBeCloseTo(top! + (20 / 240) * width!, 2);
    expect(wordsOf(page)).toContain('調査範囲');
    expect(page).toContain('clip-path="url(#map)"');
    expect(page).not.toContain('<pattern');
  });

  it('is not there where there is none, or no map', () => {
    expect(wordsOf(pageOf(claimed(100)))).not.toContain('Study area');
    const input = inputOf(claimed(100, { studyArea: range }));
    expect(wordsOf(mapSheet({ ...input, image: null })[0]!)).not.toContain('Study area');
  });

  it('in a reference system that has no place on the page is left out', () => {
    const studyArea = { ...range, crs: 'EPSG:999999' } as unknown as Survey['studyArea'];
    const page = pageOf(claimed(100, { studyArea }));
    expect(page).not.toContain('stroke-dasharray="2.4 1.1"');
  });
});

describe('ground that is claimed wrongly, on the sheet', () => {
  it('an overlap is hatched, with a row of the legend; without one there is neither', () => {
    const page = pageOf(claimed(30));
    expect(page.match(/fill="url\(#rising\)"/g)).toHaveLength(1);
    expect(page).toContain('<pattern id="rising"');
    expect(page).not.toContain('"falling"');
    expect(wordsOf(page)).toContain('Overlap (may count twice)');
    const apart = pageOf(claimed(80));
    expect(apart).not.toContain('<pattern');
    expect(wordsOf(apart)).not.toContain('Overlap (may count twice)');
  });

  it('ground outside of the study area is hatched the other way, its credit withheld', () => {
    const studyArea = { ...place, geometry: squareAt(10, 100) };
    const page = pageOf(claimed(80, { studyArea }));
    expect(page.match(/fill="url\(#falling\)"/g)).toHaveLength(1);
    const words = wordsOf(page);
    expect(words).toContain('Claimed outside of it');
    // The item's cell and the total.
    expect(words.filter((word) => word === 'withheld')).toHaveLength(2);
    // What was typed stands, although no amount follows from it.
    expect(words.filter((word) => word === '90 × 90')).toHaveLength(2);
  });

  it('gives the same bytes for the same input', () => {
    const input = inputOf(claimed(30, { studyArea: { ...place, geometry: squareAt(10, 70) } }));
    expect(mapSheet(structuredClone(input))).toEqual(mapSheet(input));
  });
});

describe('what is known of an area, on the sheet', () => {
  const weighted: AreaEntry = {
    ...areaHead('c', 'register'),
    method: 'typed',
    areaHa: '0.5',
    cover: 'cover-weighted',
  };
  const marked = claimed(80, {
    areas: [
      outline('a', 20, { isMadeUp: true, reusedFrom: 'FY2022' }),
      { ...weighted, reusedFrom: 'FY2022' },
    ],
  });
  const items = marked.items.map((item, i) => (i === 0 ? item : { ...item, areaId: 'c' }));
  const words = mapSheet(inputOf({ ...marked, items })).map(wordsOf);

  it('stands below the figures with its items, each mark once', () => {
    const told = words[0]!.join(' ');
    expect(told).toContain('made-up numbers: item I.');
    expect(told).toContain('re-used from an earlier survey (FY2022): item I, item J.');
    expect(told).toContain('area times cover: item J.');
  });

  it('in the legend beside its outline, and in its basis', () => {
    expect(words[0]).toContain('made up, re-used');
    const all = words.flat().join('');
    expect(all).toContain('bed a [made-up numbers, re-used from an earlier survey (FY2022)]');
    expect(all).toContain('register [area times cover');
  });

  it('also where only a part of the area is made up', () => {
    const zone = { kind: 'area', areaId: 'a' } as const;
    const cover: AreaEntry = {
      ...areaHead('z', 'zones'),
      method: 'cover',
      scaleId: null,
      classValue: 'lower',
      zones: [{ id: '1', name: '', area: zone, cover: { kind: 'percent', percent: '50' } }],
    };
    const areas = [outline('a', 20, { isMadeUp: true }), cover];
    const survey = { ...marked, areas, items: [{ ...marked.items[0]!, areaId: 'z' }] };
    const told = wordsOf(pageOf(survey)).join(' ');
    expect(told).toContain('made-up numbers: item I.');
    expect(told).toContain('area times cover: item I.');
  });

  it('says nothing where there is nothing to say', () => {
    expect(wordsOf(pageOf(claimed(80))).join(' ')).not.toContain('Of the areas');
  });
});
