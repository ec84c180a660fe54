import { describe, expect, it } from 'vitest';
import { figureById, figureText } from '../../../src/core/derivation.ts';
import { type MapSheetInput, mapSheet } from '../../../src/core/evidence/map-sheet.ts';
import {
  edgeTicks,
  roundLength,
  roundLengthAtLeast,
  sexagesimal,
  sheetGeometry,
} from '../../../src/core/evidence/sheet-geometry.ts';
import { textWidth, wrapText } from '../../../src/core/evidence/wrap-text.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove, picture } from '../../files/evidence-fixture.ts';

const input: MapSheetInput = {
  survey: classifiedCove,
  evaluation: evaluateSurvey(classifiedCove),
  text: evidenceText('ja'),
  image: { dataUri: 'data:image/png;base64,AAAA', grid: picture.grid },
  createdOn: '2026-11-22',
  software: 'Moba 0.1.0',
};
const HOSTILE = `<script>alert(1)</script>&"'>]]>\u0000\ud800`;

const wordsOf = (sheet: string) =>
  [...sheet.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

describe('the map sheet', () => {
  const sheet = mapSheet(input);

  it('is one page of A4', () => {
    expect(sheet).toContain('width="210mm" height="297mm" viewBox="0 0 210 297"');
  });

  it.each([
    ['title', '見本の入江 藻場調査 2026'],
    ['place', '兵庫県神戸市須磨区'],
    ['survey date', '調査日 2026-07-18'],
    ['legend class', 'アマモ (藻場)'],
    ['pixels of the class', '20,000'],
    ['area of the class, m², cut', '1,249.96'],
    ['area of the class, ha', '0.124996'],
    ['nodata', '100,123'],
    ['scale bar', '50 m'],
    ['scale', '縮尺 約 1:'],
    ['true north', '真北'],
    ['grid north', '座標北は真北から東へ 0.45°'],
    ['grid coordinates', '72,100'],
    ['CRS and EPSG', 'JGD2011 平面直角座標系 第5系 (EPSG:6673)'],
    ['centre', '34°38′13.'],
    ['image', 'orthomosaic.tif'],
    ['date of the image', '2026-07-18'],
    ['credit', '藻場 Moba 見本データ(架空)'],
    ['digest', classifiedCove.files[0]!.sha256],
    ['model', 'ランダムフォレスト'],
    ['seed', '乱数の種 42'],
    ['samples', `教師データ ${classifiedCove.samples.length} 個`],
    ['basis of the area', 'アマモに分類された全画素'],
    ['software', 'Moba 0.1.0 — 2026-11-22'],
    ['made-up', '見本データ ・ 申請には使えません'],
    ['page', '1 / 1 ページ'],
  ])('shows the %s', (_, words) => {
    expect(wordsOf(sheet).join('\n')).toContain(words);
  });

  it('shows the chief figures of every item, and the total, with the digits of the evaluation', () => {
    const figures = figureById(input.evaluation.derivation);
    const ids = input.evaluation.items.flatMap((item) => [
      item.areaHa,
      item.coefficientTCo2PerHa,
      item.absorptionTCo2,
      ...item.vesselTCo2,
      item.creditedTCo2,
    ]);
    for (const id of [...ids, input.evaluation.totalTCo2]) {
      expect(wordsOf(sheet)).toContain(figureText(figures.get(id!)!));
    }
  });

  it('gives the same bytes for the same input', () => {
    expect(mapSheet(structuredClone(input))).toBe(sheet);
  });

  it('says so where there is no image, no classification, no CRS', () => {
    const bare = mapSheet({ ...input, survey: { ...input.survey, coverage: null }, image: null });
    expect(wordsOf(bare)).toContain('画像がありません');
    expect(wordsOf(bare)).toContain('未分類');
    const blind = mapSheet({
      ...input,
      image: { dataUri: 'data:,', grid: { ...picture.grid, crs: null } },
    });
    expect(blind).toContain('座標系が分からない');
    expect(blind).not.toContain('真北');
  });

  it('a real survey carries no sample mark', () => {
    const real = mapSheet({ ...input, survey: { ...input.survey, nature: 'real' } });
    expect(real).not.toContain('申請不可');
    expect(sheet).toContain('申請不可');
  });

  it('turns hostile names into words', () => {
    const survey = {
      ...input.survey,
      title: HOSTILE,
      place: HOSTILE,
      author: HOSTILE,
      classes: input.survey.classes.map((entry) => ({
        ...entry,
        name: HOSTILE,
        color: '"><script>',
      })),
      files: input.survey.files.map((file) => ({ ...file, name: HOSTILE, credit: HOSTILE })),
      items: input.survey.items.map((item) => ({ ...item, label: HOSTILE, species: HOSTILE })),
    };
    const hostile = mapSheet({ ...input, survey });
    expect(hostile).not.toContain('<script');
    expect(hostile).toContain('&lt;script&gt;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(hostile).not.toMatch(/[\u0000-\u0008]/);
    expect(hostile).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('keeps every line on the page, however long the words', () => {
    const long = 'とても長い名前のある調査'.repeat(30);
    const survey = {
      ...input.survey,
      title: long,
      place: `${long} ${'W'.repeat(400)}`,
      classes: input.survey.classes.map((entry) => ({ ...entry, name: long })),
      areas: input.survey.areas.map((area) => ({ ...area, basis: long })),
      items: Array.from({ length: 12 }, (_, i) => ({
        ...input.survey.items[0]!,
        id: `item-${i}`,
        label: long,
      })),
    };
    const crowded = mapSheet({ ...input, survey, evaluation: evaluateSurvey(survey) });
    const lines = crowded.matchAll(
      /<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"([^>]*)>([^<]*)</g,
    );
    let count = 0;
    for (const [, x, y, size, rest, words] of lines) {
      const width = textWidth(words!, Number(size));
      const left =
        Number(x) - (rest!.includes('"end"') ? width : rest!.includes('"middle"') ? width / 2 : 0);
      expect(left).toBeGreaterThan(0);
      expect(left + width).toBeLessThanOrEqual(200);
      expect(Number(y)).toBeLessThan(297);
      count++;
    }
    expect(count).toBeGreaterThan(60);
    expect(crowded).toContain('ほか 5 項目');
  });

  it('never cuts a number: a long one is set smaller', () => {
    const coverage = input.survey.coverage!;
    const classes = coverage.classes.map((entry) => ({
      ...entry,
      pixels: 1_234_567_890_123,
      areaM2: 123_456_789_012.5,
    }));
    const survey = { ...input.survey, coverage: { ...coverage, classes } };
    const words = wordsOf(mapSheet({ ...input, survey, evaluation: evaluateSurvey(survey) }));
    expect(words).toContain('1,234,567,890,123');
    expect(words).toContain('123,456,789,012.50');
    expect(words.filter((word) => /\d…$/.test(word))).toEqual([]);
  });
});

describe('the geometry of the sheet', () => {
  it('true length and convergence at the middle of the picture', () => {
    const geometry = sheetGeometry(picture.grid)!;
    // `proj -V` at 135.12, 34.637: scale 0.99996409, convergence 0.44714109°.
    expect(geometry.pixelWidthM).toBeCloseTo(60 / 0.99996409, 4);
    expect(geometry.pixelHeightM).toBeCloseTo(60 / 0.99996409, 4);
    expect(geometry.gridNorthDeg - geometry.trueNorthDeg).toBeCloseTo(0.44714109, 4);
    expect(sheetGeometry({ ...picture.grid, crs: null })).toBeNull();
  });

  it('round lengths and ticks', () => {
    expect([0.03, 1, 7, 19.9, 52, 999].map(roundLength)).toEqual([0.02, 1, 5, 10, 50, 500]);
    expect([0.03, 1, 7, 20.1, 52, 999, 1000].map(roundLengthAtLeast)).toEqual([
      0.05, 1, 10, 50, 100, 1000, 1000,
    ]);
    expect(edgeTicks(95, 305, 50).map(({ value }) => value)).toEqual([100, 150, 200, 250, 300]);
    expect(edgeTicks(10, 0, 5)).toEqual([
      { share: 1, value: 0 },
      { share: 0.5, value: 5 },
      { share: 0, value: 10 },
    ]);
    expect(sexagesimal(34.637)).toBe('34°38′13.2″');
    expect(sexagesimal(59.99999)).toBe('60°00′00.0″');
  });

  it('wraps Japanese anywhere but before a full stop, English at spaces', () => {
    expect(wrapText('あいうえお。かき', 5, 1)).toEqual(['あいうえ', 'お。かき']);
    expect(wrapText('one two three', 5, 1)).toEqual(['one two', 'three']);
    expect(wrapText('', 5, 1)).toEqual(['']);
  });
});
