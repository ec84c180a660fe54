import { describe, expect, it } from 'vitest';
import { figureById, figureText } from '../../../src/core/derivation.ts';
import { figuresDigest } from '../../../src/core/evidence/manifest.ts';
import { type MapSheetInput, mapSheet } from '../../../src/core/evidence/map-sheet.ts';
import { textWidth } from '../../../src/core/evidence/wrap-text.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove, picture, sampleSurvey } from '../../files/evidence-fixture.ts';

const input: MapSheetInput = {
  survey: classifiedCove,
  evaluation: evaluateSurvey(classifiedCove),
  text: evidenceText('ja'),
  image: { dataUri: 'data:image/png;base64,AAAA', grid: picture.grid },
  uncertainty: null,
  createdOn: '2026-11-22',
  software: 'Moba 0.1.0',
};
const HOSTILE = `<script>alert(1)</script>&"'>]]>\u0000\ud800`;

const sheetOf = (of: MapSheetInput) => mapSheet(of).join('');
const wordsOf = (sheet: string) =>
  [...sheet.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

describe('the map sheet', () => {
  const pages = mapSheet(input);
  const sheet = pages[0]!;

  it('is pages of A4', () => {
    for (const page of pages)
      expect(page).toContain('width="210mm" height="297mm" viewBox="0 0 210 297"');
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
    ['software', '作成 Moba 0.1.0 — 2026-11-22'],
    ['certainty', '90 × 90'],
    [
      'digest of the figures, as in the manifest',
      figuresDigest(input.evaluation.derivation).slice(0, 16),
    ],
    ['made-up', '見本データ ・ 申請には使えません'],
    ['page', '1 / 2 ページ'],
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
    expect(mapSheet(structuredClone(input))).toEqual(pages);
  });

  it('says so where there is no image, no classification, no CRS', () => {
    const bare = sheetOf({ ...input, survey: { ...input.survey, coverage: null }, image: null });
    expect(wordsOf(bare)).toContain('画像を読めないため、図は描けません');
    expect(wordsOf(bare)).toContain('未分類');
    const blind = sheetOf({
      ...input,
      image: { dataUri: 'data:,', grid: { ...picture.grid, crs: null } },
    });
    expect(blind).toContain('座標系が分からない');
    expect(blind).not.toContain('真北');
  });

  it('a real survey carries no sample mark', () => {
    const real = sheetOf({ ...input, survey: { ...input.survey, nature: 'real' } });
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
    const hostile = sheetOf({ ...input, survey });
    expect(hostile).not.toContain('<script');
    expect(hostile).toContain('&lt;script&gt;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(hostile).not.toMatch(/[\u0000-\u0008]/);
    expect(hostile).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  const crowdedSurvey = (words: string, items: number, classes: number): Survey => ({
    ...input.survey,
    title: words,
    place: words,
    classes: Array.from({ length: classes }, (_, i) => ({
      ...input.survey.classes[0]!,
      id: i + 1,
      name: `class ${i} ${words}`,
    })),
    areas: Array.from({ length: items }, (_, i) => ({
      ...input.survey.areas[0]!,
      id: `area-${i}`,
      basis: `basis ${i} ${words} end of basis ${i}`,
    })),
    items: Array.from({ length: items }, (_, i) => ({
      ...input.survey.items[0]!,
      id: `item-${i}`,
      label: `item ${i}`,
      areaId: `area-${i}`,
    })),
  });

  const LONG = 'とても長い名前のある調査'.repeat(30);
  it.each([
    ['long words', LONG, 2, 5],
    ['Latin words that never end', 'W'.repeat(400), 2, 5],
    ['many items', 'short', 40, 5],
    ['many classes', 'short', 2, 90],
    ['all of it', LONG, 30, 60],
    ['words for pages', LONG.repeat(20), 3, 5],
  ])('keeps every line on its page: %s', (_, words, items, classes) => {
    const survey = crowdedSurvey(words, items, classes);
    const evaluation = evaluateSurvey(survey);
    for (const image of [input.image, null]) {
      for (const page of mapSheet({ ...input, survey, evaluation, image })) {
        const lines = page.matchAll(
          /<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"([^>]*)>([^<]*)</g,
        );
        for (const [, x, y, size, rest, text] of lines) {
          const width = textWidth(text!, Number(size));
          const shift = rest!.includes('"end"') ? 1 : rest!.includes('"middle"') ? 0.5 : 0;
          expect(Number(x) - shift * width).toBeGreaterThan(0);
          expect(Number(x) + (1 - shift) * width).toBeLessThanOrEqual(200);
          expect(Number(y)).toBeLessThanOrEqual(288);
        }
      }
    }
  });

  it.each([1, 2, 4, 5, 7, 8, 12, 40])('drops nothing of %i items and bases', (count) => {
    const survey = crowdedSurvey('words', count, 5);
    const words = wordsOf(sheetOf({ ...input, survey, evaluation: evaluateSurvey(survey) }));
    const all = words.join('');
    for (let i = 0; i < count; i++) {
      expect(words.some((line) => line.startsWith(`item ${i} `))).toBe(true);
      expect(all).toContain(`end of basis ${i}`);
    }
  });

  it.each([1, 10, 11, 12, 60])(
    'drops none of %i classes, and says where the rest stand',
    (count) => {
      const survey = crowdedSurvey('words', 2, count);
      const pages = mapSheet({ ...input, survey, evaluation: evaluateSurvey(survey) });
      const words = pages.map(wordsOf);
      for (let i = 0; i < count; i++) {
        expect(words.flat().some((line) => line.startsWith(`class ${i} `))).toBe(true);
      }
      if (count > 20) expect(words[0]).toContain(`ほか ${count - 10} 件は次ページ以降`);
      expect(words[0]).toContain(`1 / ${pages.length} ページ`);
      expect(words.at(-1)).toContain(`${pages.length} / ${pages.length} ページ`);
    },
  );

  it('shows the way to every item with its numbers, and outlines of claimed polygons', () => {
    const suma = sampleSurvey('suma-2024');
    const words = wordsOf(
      sheetOf({ ...input, survey: suma, evaluation: evaluateSurvey(suma), image: null }),
    );
    expect(words).toContain('面積と吸収量の算定根拠');
    expect(words).toContain(
      '吸収係数 = 16.21 × (1 − 90 ÷ 100) × 2 × 32.5 ÷ 100 × 44 ÷ 12 × (0.0472 + 0.0528) × 1.5 = 0.5795075 →\u00a00.579508\u00a0t-CO₂/ha',
    );
    const traced = input.survey.areas.find(({ method }) => method === 'polygon')!;
    const items = input.survey.items.map((item) => ({ ...item, areaId: traced.id }));
    const survey = { ...input.survey, items };
    const outlined = sheetOf({ ...input, survey, evaluation: evaluateSurvey(survey) });
    expect(wordsOf(outlined).filter((line) => line === traced.name).length).toBeGreaterThan(1);
    expect(outlined).toContain('clip-path="url(#map)"');
    expect(sheet).not.toContain('clip-path');
  });

  it('stands alone: it fetches nothing and runs nothing', () => {
    for (const page of pages) {
      expect(page.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /https?:|@import|<script|\son\w+=|<foreignObject|xlink/,
      );
      for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^data:image/);
      expect(page).toMatch(/font-family="[^"]*sans-serif"/);
    }
  });

  it('never cuts a number: a long one is set smaller', () => {
    const coverage = input.survey.coverage!;
    const classes = coverage.classes.map((entry) => ({
      ...entry,
      pixels: 1_234_567_890_123,
      areaM2: 123_456_789_012.5,
    }));
    const survey = { ...input.survey, coverage: { ...coverage, classes } };
    const words = wordsOf(sheetOf({ ...input, survey, evaluation: evaluateSurvey(survey) }));
    expect(words).toContain('1,234,567,890,123');
    expect(words).toContain('123,456,789,012.50');
    expect(words.filter((word) => /\d…$/.test(word))).toEqual([]);
  });
});
