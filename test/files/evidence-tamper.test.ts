import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFigures } from '../../src/core/evidence/compare-figures.ts';
import { figuresDigest } from '../../src/core/evidence/manifest.ts';
import { surveyFromJson } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { buildEvidencePackage } from '../../src/files/evidence/evidence-package.ts';
import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { t } from '../../src/i18n/t.ts';
import { evidenceRequest, sampleSurvey } from './evidence-fixture.ts';
import { edited, type Parts, relisted, reviewed, textOf } from './forged-package.ts';

let cove: Parts;
let suma: Parts;

beforeAll(async () => {
  const unpacked = async (blob: Blob) => unzipSync(new Uint8Array(await blob.arrayBuffer()));
  cove = await unpacked(await buildEvidencePackage(evidenceRequest()));
  suma = await unpacked(
    await buildEvidencePackage(
      evidenceRequest({
        survey: sampleSurvey('suma-2024'),
        sources: new Map(),
        coverage: null,
        modelJson: null,
        mapImage: null,
      }),
    ),
  );
});

describe('a package that nobody touched', () => {
  it('holds', async () => {
    expect(await reviewed(cove)).toEqual({ files: {}, figures: [] });
    expect(await reviewed(suma)).toEqual({ files: {}, figures: [] });
    expect(await reviewed(relisted(suma))).toEqual({ files: {}, figures: [] });
  });
});

describe('a clumsy hand', () => {
  it('changes one digit of the survey: the file and every figure after it are named', async () => {
    const changed = edited(suma, 'survey.json', '"16.21"', '"16.31"');
    const { files, figures } = await reviewed(changed);
    expect(files).toEqual({ 'survey.json': 'different' });
    expect(figures).toEqual([
      'item:suma-1/wet-mass',
      'item:suma-1/coefficient',
      'item:suma-1/absorption',
      'item:suma-1/credited-amount',
      'item:suma-1/wet-mass-kg-per-m2',
      'total/credited-amount',
    ]);
  });

  it('changes one byte of the coverage map', async () => {
    const tif = cove['results/coverage.tif']!.slice();
    tif[tif.length >> 1]! ^= 1;
    expect(await reviewed({ ...cove, 'results/coverage.tif': tif })).toEqual({
      files: { 'results/coverage.tif': 'different' },
      figures: [],
    });
  });

  it('swaps two files', async () => {
    const [a, b] = ['sources/training.geojson', 'sources/reference.geojson'];
    expect((await reviewed({ ...cove, [a]: cove[b]!, [b]: cove[a]! })).files).toEqual({
      [a]: 'different',
      [b]: 'different',
    });
  });

  it('renames a file, adds one, takes one out', async () => {
    const { 'sources/quadrats.csv': quadrats, ...rest } = cove;
    expect((await reviewed({ ...rest, 'sources/quadrat.csv': quadrats! })).files).toEqual({
      'sources/quadrats.csv': 'missing',
      'sources/quadrat.csv': 'unlisted',
    });
    expect((await reviewed({ ...cove, 'sources/more.csv': strToU8('1') })).files).toEqual({
      'sources/more.csv': 'unlisted',
    });
    expect((await reviewed(rest)).files).toEqual({ 'sources/quadrats.csv': 'missing' });
  });

  it('takes out the survey, or breaks it: told as an error that names it', async () => {
    const { 'survey.json': _, ...rest } = cove;
    expect((await reviewed(rest)).notices).toMatchObject([
      { code: 'package-part-missing', details: { entry: 'survey.json' } },
    ]);
    const broken = edited(cove, 'survey.json', '{', '');
    expect((await reviewed(broken)).notices).toMatchObject([
      { code: 'package-damaged', details: { why: 'survey.json' } },
    ]);
  });
});

const everySheet = {
  'results/map-sheet.svg': 'different',
  'results/map-sheet-2.svg': 'different',
};

describe('a forger who lists every file anew', () => {
  it('changed the survey: the recomputed figures differ from the recorded ones', async () => {
    const forged = relisted(edited(suma, 'survey.json', '"16.21"', '"26.21"'));
    const { files, figures } = await reviewed(forged);
    expect(files).toEqual({});
    expect(figures).toContain('total/credited-amount');
    expect(figures).toContain('item:suma-1/credited-amount');
    expect(figures).toHaveLength(6);
  });

  it('changed the recorded figures too: the table, the sheet and the digest still tell', async () => {
    const survey = surveyFromJson(
      JSON.parse(textOf(edited(suma, 'survey.json', '"16.21"', '"96.21"'), 'survey.json')),
    );
    const { derivation } = evaluateSurvey(survey);
    const forged = {
      ...suma,
      'survey.json': strToU8(JSON.stringify(survey)),
      'results/figures.json': strToU8(JSON.stringify(derivation)),
    };
    expect(await reviewed(relisted(forged, { figuresSha256: figuresDigest(derivation) }))).toEqual({
      files: { 'results/derivation.csv': 'different', ...everySheet },
      figures: [],
    });
    expect((await reviewed(relisted(forged))).files).toMatchObject({
      'results/figures.json': 'different',
    });
  });

  it.each([
    ['the total of the table', 'results/derivation.csv', /,1\.0,t-CO₂,/, ',9.0,t-CO₂,'],
    ['a row of the table', 'results/derivation.csv', /\ntotal[^\n]*\n/, '\n'],
    ['the total of the sheet', 'results/map-sheet.svg', '>1.0<', '>9.0<'],
    ['a coefficient of the sheet', 'results/map-sheet.svg', '>0.579508<', '>0.679508<'],
  ])('changed %s', async (_, path, from, to) => {
    // A figure may stand on any page: where one is wanting, none of them is believed.
    const files = path === 'results/map-sheet.svg' ? everySheet : { [path]: 'different' };
    expect(await reviewed(relisted(edited(suma, path, from, to)))).toEqual({ files, figures: [] });
  });

  it('gave a sample the face of a real survey', async () => {
    const real = edited(cove, 'survey.json', '"made-up"', '"real"');
    expect((await reviewed(relisted(real))).files).toEqual({ 'manifest.json': 'different' });
  });

  it('wrote figures that are none', async () => {
    for (const value of [null, 1, {}, { kind: 'decimal', text: 5 }, { kind: 'measured' }]) {
      const figures = JSON.parse(textOf(suma, 'results/figures.json'));
      figures[0].value = value;
      const forged = { ...suma, 'results/figures.json': strToU8(JSON.stringify(figures)) };
      expect((await reviewed(relisted(forged))).notices).toMatchObject([
        { code: 'package-damaged', details: { why: 'results/figures.json' } },
      ]);
    }
  });
});

describe('in words', () => {
  it.each(['ja', 'en'] as const)('each state has its own (%s)', (language) => {
    const states = ['equal', 'different', 'missing', 'unlisted'] as const;
    const words = states.map((state) => t(language, `review.file.${state}`));
    expect(new Set(words).size).toBe(4);
    for (const word of words) expect(word).not.toContain('review.');
  });

  it('the comparison is of what the survey gives today', async () => {
    const { recordedFigures, survey } = await openEvidencePackage(
      new Blob([zipSync(cove, { level: 0 }) as Uint8Array<ArrayBuffer>]),
    );
    const today = evaluateSurvey(surveyFromJson(survey)).derivation;
    expect(compareFigures(recordedFigures, today).different).toEqual([]);
  });
});
