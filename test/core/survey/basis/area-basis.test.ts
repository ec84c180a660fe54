import { describe, expect, it } from 'vitest';
import { figureText } from '../../../../src/core/derivation.ts';
import { slopeInputsId } from '../../../../src/core/survey/areas/slope-inputs.ts';
import { areaBasis } from '../../../../src/core/survey/basis/area-basis.ts';
import type { BasisFact } from '../../../../src/core/survey/basis/basis-fact.ts';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { basisSentence } from '../../../../src/i18n/area-basis.ts';
import { areaBasisEn } from '../../../../src/i18n/area-basis-en.ts';
import { areaBasisJa } from '../../../../src/i18n/area-basis-ja.ts';
import type { Language } from '../../../../src/i18n/t.ts';
import { squareAt } from '../claimed.ts';
import { coverage, coverageFile, image, survey } from '../sample-survey.ts';

const head = areaHead('a', '対象');
const entry = (area: object): AreaEntry => ({ ...head, ...area }) as AreaEntry;
const typed = (areaM2: string) => ({ kind: 'typed', areaM2 });
const percent = (text: string) => ({ kind: 'percent', percent: text });
const reef = (id: string, baseRadiusM: string, heightM: string) => ({
  id,
  name: '',
  baseRadiusM,
  heightM,
  topRadiusM: '1',
});
const holed = { ...squareAt(0) };
holed.coordinates = [...holed.coordinates, ...squareAt(10, 20).coordinates];

const outlines = { ...image, id: 'v', name: 'bed.gpkg', kind: 'vector' } as const;
const dem = {
  ...image,
  id: 'dem',
  name: 'dem.tif',
  raster: {
    width: 200,
    height: 200,
    bandCount: 1,
    dataType: 'float32',
    transform: [1, 0, 71_950, 0, -1, -150_750],
    nodata: null,
  },
} as const;
const files = [image, coverageFile, outlines, dem];
const slope = {
  ...head,
  method: 'slope',
  crs: 'EPSG:6673',
  geometry: squareAt(0),
  fileId: null,
  demId: 'dem',
  maxSlopeDeg: '60',
  step: null,
} as const;
const step = {
  stepId: 'x',
  inputsId: slopeInputsId(slope, files),
  demId: 'dem',
  slopedAreaM2: 11_547.005,
  groundAreaM2: 10_000.7,
  cells: 10_000,
  clampedCells: 37,
  flatCells: 0,
  steepestDeg: 70.5,
  software: 'moba',
};

const cone = { method: 'cone', reefCount: '49', meanAreaM2: null };
const reefs = [reef('r1', '3', '4'), reef('r2', '6', '8')];
const scale = {
  id: 'scale',
  name: '五段階',
  citation: '',
  classes: [{ code: '密生', label: '密生', lowerPct: '50', upperPct: '75' }],
};

const METHODS: readonly (readonly [string, object, string])[] = [
  [
    'class',
    { method: 'class', classIds: [1] },
    '画像「cove.tif」（2023年6月1日撮影、JGD2011 平面直角 第5系 EPSG:6673）をランダムフォレストで分類し、「eelgrass」に分類された 250,000 画素の楕円体上の面積 10,000.12 m²を合計した。以上より、対象面積を 10,000.12 m²（1.000012 ha）とした。',
  ],
  [
    'drawn',
    { method: 'polygon', crs: 'EPSG:6673', geometry: squareAt(0), fileId: null },
    '地図上でなぞった輪郭（JGD2011 平面直角 第5系 EPSG:6673）に囲まれた範囲の面積を、地球楕円体上で求めた。',
  ],
  [
    'outline of a file, with a hole',
    { method: 'polygon', crs: 'EPSG:6673', geometry: holed, fileId: 'v' },
    'ファイル「bed.gpkg」（2023年6月1日、JGD2011 平面直角 第5系 EPSG:6673）の輪郭に囲まれた範囲の面積を、地球楕円体上で求めた。輪郭の中の穴は除いた。',
  ],
  [
    'slope',
    { ...slope, step },
    '数値標高モデル「dem.tif」を用い、輪郭の範囲（水平面積 10,000.72 m²）を斜面に沿った面積に換算した。傾斜は 60° を上限とし、これを超えた 37 セルは上限の値とした。以上より、対象面積を 11,547 m²（1.1547 ha）とした。',
  ],
  [
    'cover',
    {
      method: 'cover',
      scaleId: 'scale',
      classValue: 'lower',
      zones: [
        { id: 'z1', name: '北側', area: typed('1200'), cover: { kind: 'class', code: '密生' } },
        { id: 'z2', name: '', area: typed('800'), cover: percent('25') },
      ],
    },
    '区域ごとの面積に被度を乗じて合計した（北側：1,200 m² × 50 %、800 m² × 25 %）。被度階級（五段階）は、各階級の下限値とした。平均被度は 40 % である。以上より、対象面積を 800 m²（0.08 ha）とした。',
  ],
  [
    'measured reefs',
    { ...cone, surface: 'lateral', reefs },
    '49 基の投石礁のうち 2 基を選定し、半径と高さを計測した。投石礁が概ね円錐形であることから、円錐の側面積に換算した。計測した 2 基の平均面積 117.8 m² に 49 基を乗じ、全体の面積に換算した。以上より、対象面積を 5,772.2 m²（0.57722 ha）とした。',
  ],
  ['reefs by their base', { ...cone, surface: 'base', reefs }, '円錐の底面積に換算した。'],
  ['truncated reefs', { ...cone, surface: 'truncated', reefs }, '円錐台の側面積と上面の面積の和'],
  [
    'reefs by their filed mean',
    { ...cone, surface: 'lateral', reefs: [], meanAreaM2: '271.2' },
    '投石礁の平均面積 271.2 m² に 49 基を乗じ、全体の面積に換算した。以上より、対象面積を 13,288.8 m²（1.32888 ha）とした。',
  ],
  [
    'one row of nets',
    {
      method: 'net',
      nets: [{ id: 'n', season: '', cooperative: '', netCount: '44681', netAreaM2: '23.3' }],
    },
    '養殖網の柵数に、一柵当たりの面積を乗じた（44,681 柵 × 23.3 m²）。以上より、対象面積を 1,041,067.3 m²（104.10673 ha）とした。',
  ],
  [
    'rows of nets',
    {
      method: 'net',
      nets: [
        { id: 'n', season: '春', cooperative: '鵜方', netCount: '100', netAreaM2: '23.3' },
        { id: 'm', season: '', cooperative: '', netCount: '50', netAreaM2: '20' },
      ],
    },
    '（春 鵜方：100 柵 × 23.3 m²、50 柵 × 20 m²）',
  ],
  [
    'ropes',
    {
      method: 'rope',
      ropes: [{ id: 'r', season: '', cooperative: '', ropeCount: '12', ropeLengthM: '100.5' }],
    },
    '養殖ロープの本数に、一本当たりの長さを乗じた（12 本 × 100.5 m）。以上より、ロープの総延長を 1,206 m とした。',
  ],
  [
    'strips',
    {
      method: 'strip',
      strips: [
        { id: 's', zone: '浅部', slopeDistanceM: '4.2', horizontalLengthM: '310' },
        { id: 't', zone: '', slopeDistanceM: '3', horizontalLengthM: '300' },
      ],
    },
    '各水深帯の斜面に沿った距離に水平距離を乗じ、合計した（浅部：4.2 m × 310 m、3 m × 300 m）。以上より、対象面積を 2,202 m²（0.2202 ha）とした。',
  ],
  [
    'plan',
    {
      method: 'plan',
      planAreaM2: '3098.4',
      excluded: [{ id: 'e', name: '南端', areaM2: '98.4' }],
      checkedOn: '2024-02-08',
    },
    '設置時平面図の面積 3,098.4 m² を使用した。着生の見られなかった範囲を除いた（南端 98.4 m²）。着生の範囲は、2024年2月8日にダイバーが確認した。以上より、対象面積を 3,000 m²（0.3 ha）とした。',
  ],
  [
    'transplants',
    {
      method: 'transplant',
      frames: [{ id: 'f', name: '', frameCount: '24', frameAreaM2: '0.25' }],
      natural: typed('262.42'),
    },
    '移植した枠の数に、一枠の面積を乗じた（24 枠 × 0.25 m²）。これに天然の分布域の面積 262.42 m² を加えた。以上より、対象面積を 268.42 m²（0.026842 ha）とした。',
  ],
  [
    'typed',
    { method: 'typed', areaHa: '5.8', cover: 'cover-weighted' },
    '資料に記された、被度を乗じた実勢面積を使用した。以上より、対象面積を 58,000 m²（5.8 ha）とした。',
  ],
];

function composed(area: AreaEntry, patch: Partial<Survey> = {}) {
  const made: Survey = {
    ...survey,
    files,
    coverage,
    coverScales: [scale],
    areas: [area],
    items: [],
    ...patch,
  };
  const { derivation } = evaluateSurvey(made);
  const facts = areaBasis(made, area, derivation);
  const say = (language: Language) => basisSentence(language, facts);
  return { facts, derivation, ja: say('ja'), en: say('en') };
}

const allFacts = (facts: readonly BasisFact[]): readonly BasisFact[] =>
  facts.flatMap((fact) => [fact, ...allFacts(fact.rows)]);

/** Runs of digits, without the words that hold some: reference systems and dates. */
const numbersIn = (text: string, words: readonly string[]): readonly string[] =>
  words
    .reduce((rest, word) => rest.replaceAll(word, ''), text)
    .replace(/\d+年\d+月\d+日|\d+ [A-Z][a-z]+ \d{4}|JGD2011 [^（）()]*EPSG:\d+/g, '')
    .match(/\d[\d,]*(\.\d+)?/g) ?? [];

describe.each(METHODS)('%s', (_name, area, expected) => {
  const { facts, derivation, ja, en } = composed(entry(area));

  it('is said in the form’s own words', () => {
    expect(ja).toContain(expected);
    expect(ja + en).not.toMatch(/[{}]|undefined|null/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(en).not.toMatch(/[ぁ-ん]/);
  });

  it('holds no number that is not a figure, and each in both languages', () => {
    const shown = new Set(derivation.map(figureText));
    const numbers = allFacts(facts).flatMap((fact) => Object.values(fact.numbers));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((text) => !shown.has(text))).toEqual([]);
    for (const text of [ja, en]) {
      const said = numbersIn(text, []).map((digits) => digits.replaceAll(',', ''));
      expect(said.filter((digits) => !shown.has(digits))).toEqual([]);
      expect(new Set(said)).toEqual(new Set(numbers));
    }
  });
});

describe('around the method', () => {
  const plain = { method: 'typed', areaHa: '5.8', cover: 'gross' };

  it('place, date, re-use and made-up numbers are said', () => {
    const { ja, en } = composed(
      entry({
        ...plain,
        place: '潜堤',
        surveyedOn: '2024-02-08',
        reusedFrom: '前年度',
        isMadeUp: true,
      }),
    );
    expect(ja).toBe(
      '2024年2月8日に潜堤で調査した。資料に記された面積を使用した。被度は乗じていない。以上より、対象面積を 58,000 m²（5.8 ha）とした。この値は、前年度のものを流用した。この数字は方法を示すための作例であり、申請には使わない。',
    );
    expect(en).toContain('Surveyed on 8 February 2024 at 潜堤.');
  });

  it('a place alone, a date alone', () => {
    expect(composed(entry({ ...plain, place: '潜堤' })).ja).toMatch(/^調査場所は潜堤である。/);
    expect(composed(entry({ ...plain, surveyedOn: '2024-02-08' })).en).toMatch(
      /^Surveyed on 8 February 2024\. /,
    );
  });

  it('an image without a date says so', () => {
    const undated = [{ ...image, takenOn: null }, coverageFile];
    const { ja } = composed(entry({ method: 'class', classIds: [1] }), { files: undated });
    expect(ja).toContain('撮影日不明');
  });

  it('without a figure there is no sentence', () => {
    expect(composed(entry({ ...plain, areaHa: '' })).facts).toEqual([]);
    expect(composed(entry({ ...cone, surface: 'lateral', reefs: [] })).ja).toBe('');
  });

  it('every clause has its words', () => {
    expect(Object.keys(areaBasisEn).sort()).toEqual(Object.keys(areaBasisJa).sort());
  });
});
