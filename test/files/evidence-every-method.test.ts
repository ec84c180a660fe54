import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureText } from '../../src/core/derivation.ts';
import { compareFigures } from '../../src/core/evidence/compare-figures.ts';
import { grouped } from '../../src/core/evidence/number-text.ts';
import { surveyFromJson } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { buildEvidencePackage } from '../../src/files/evidence/evidence-package.ts';
import { openEvidencePackage } from '../../src/files/evidence/evidence-package-open.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { issuesEn } from '../../src/i18n/issues-en.ts';
import { issuesJa } from '../../src/i18n/issues-ja.ts';
import { lookUp } from '../../src/i18n/t.ts';
import { everyMethod } from '../core/survey/every-method.ts';
import { bytesOf } from '../core/survey/every-method-areas.ts';
import { expectShownIsComputed } from '../core/survey/shown-is-computed.ts';
import { evidenceRequest } from './evidence-fixture.ts';
import { edited, type Parts, relisted, reviewed } from './forged-package.ts';

const evaluation = evaluateSurvey(everyMethod);
const { derivation, issues } = evaluation;
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const request = (language: 'ja' | 'en') =>
  evidenceRequest({
    survey: everyMethod,
    text: evidenceText(language),
    sources: new Map(
      everyMethod.files.map(({ id, name }) => [id, new Blob([new Uint8Array(bytesOf(name))])]),
    ),
    coverage: { tiff: bytesOf('classes.tif'), auxXml: '<PAMDataset/>\n' },
  });

let blob: Blob;
let parts: Parts;
beforeAll(async () => {
  blob = await buildEvidencePackage(request('ja'));
  parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
});

const sheetWords = (language: 'ja' | 'en', from: Parts = parts) =>
  Object.keys(from)
    .filter((path) => path.startsWith('results/map-sheet'))
    .flatMap((path) => [...decode(from[path]).matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)])
    .map(([, words]) => words)
    .join(language === 'ja' ? '' : ' ');

describe('every figure of every method', () => {
  it('is what its template shows', () => {
    expect(expectShownIsComputed(derivation)).toBeGreaterThan(300);
  });

  it.each(['ja', 'en'] as const)('has words in the app and in the package (%s)', (language) => {
    const text = evidenceText(language);
    for (const { quantity, unit, note } of derivation) {
      expect(lookUp(language, `quantity.${quantity}`), quantity).not.toBeNull();
      expect(text.quantities[quantity], quantity).toBeDefined();
      expect(lookUp(language, `unit.${unit}`), unit).not.toBeNull();
      expect(text.units[unit], unit).toBeDefined();
      if (note === null) continue;
      expect(lookUp(language, `note.${note}`), note).not.toBeNull();
      expect(text.notes[note], note).toBeDefined();
    }
    const sentences: Readonly<Record<string, string>> = language === 'ja' ? issuesJa : issuesEn;
    for (const { code, details } of issues) {
      const names = [...(sentences[code] ?? '{?}').matchAll(/\{([^}|]+)/g)].map(([, name]) => name);
      for (const name of names) expect(details, code).toHaveProperty(name!);
    }
  });
});

describe('the package of every method', () => {
  it('opens again with equal figures, nothing touched', async () => {
    const opened = await openEvidencePackage(blob);
    expect(opened.report.filter(({ state }) => state !== 'equal')).toEqual([]);
    const survey = surveyFromJson(opened.survey);
    expect(survey).toEqual(everyMethod);
    const again = compareFigures(opened.recordedFigures, evaluateSurvey(survey).derivation);
    expect(again).toEqual({ equal: derivation.length, different: [] });
    expect(await reviewed(parts)).toEqual({ files: {}, figures: [] });
  });

  it('holds the files of evidence, photos and the library', () => {
    for (const name of ['report.pdf', 'photo.jpg', '論文.pdf', 'dem.tif']) {
      expect(decode(parts[`sources/${name}`])).toBe(`stand-in for ${name}`);
    }
  });

  it('has every figure in its table', () => {
    const table = decode(parts['results/derivation.csv']);
    for (const { id } of derivation) expect(table).toContain(id);
  });

  it.each(['ja', 'en'] as const)('says how each area came about (%s)', async (language) => {
    const made = await buildEvidencePackage(request(language));
    const words = sheetWords(language, unzipSync(new Uint8Array(await made.arrayBuffer())));
    const plain = words.replace(/\s+/g, '');
    const missing = evidenceText(language).sheet.basisMissing.replace(/\s+/g, '');
    expect(plain).not.toContain(missing);
    // The user's own words stand; where there are none, the figures give them.
    const sentences = {
      ja: [
        '空中写真の分類',
        '49基の投石礁のうち3基を選定し',
        '24,000柵×23.3m²',
        '120本×75.5m',
        '数値から自動で組んだ文',
      ],
      en: ['空中写真の分類', '24,000', 'composedfromthefigures'],
    };
    for (const sentence of sentences[language]) expect(plain).toContain(sentence);
  });

  it('marks made-up and re-used areas on the sheet', () => {
    const words = sheetWords('ja');
    const { ground } = evidenceText('ja');
    expect(words).toContain(ground.madeUp);
    expect(words).toContain('令和4年度');
    expect(words).toContain(ground.coverWeighted);
  });
});

describe('a forged digit of the package of every method', () => {
  const digits = (id: string) => figureText(derivation.find((figure) => figure.id === id)!)!;

  it.each([
    ['the mass per metre of rope', 'item:rope/rope-mass', 'item:rope/coefficient'],
    ['a shoot', 'length-weight:akamoku/shoot:s3/shoot-wet-mass', 'item:cone/credited-amount'],
    ['a replicate', 'item:cover/baseline/impact-after/replicate:1', 'item:cover/baseline'],
    ['a reef', 'area:cone/reef:r2/base-radius', 'area:cone/area-ha'],
    ['a share', 'item:cover/stratum:a/stratum-share', 'item:cover/wet-mass'],
  ])('of %s is named with what follows', async (_, leaf, after) => {
    const figures = JSON.parse(decode(parts['results/figures.json']));
    const found = figures.find(({ id }: { id: string }) => id === leaf);
    found.value.text = `${found.value.text}1`;
    const forged = relisted({
      ...parts,
      'results/figures.json': new TextEncoder().encode(JSON.stringify(figures)),
    });
    const { files, figures: different } = await reviewed(forged);
    expect(different).toContain(leaf);
    expect(files).toHaveProperty(['results/derivation.csv']);
    expect(derivation.map(({ id }) => id)).toContain(after);
  });

  it('of the survey is named with what follows', async () => {
    const { files, figures } = await reviewed(
      relisted(edited(parts, 'survey.json', '"339.286"', '"349.286"')),
    );
    expect(files).toEqual({});
    const own = figures?.filter((id) => id.startsWith('item:net/'));
    expect(own).toEqual(
      ['net-rope-length', 'wet-mass-per-net', 'landed-yield', 'coefficient', 'absorption']
        .concat('credited-amount')
        .map((tail) => `item:net/${tail}`),
    );
  });

  const units = evidenceText('ja').units;
  it.each<[string, string]>([
    ['the area of an item on nets', grouped(digits('area:net/area-m2'))],
    ['its hectares', digits('area:net/area-ha')],
    ['a rope length', `${grouped(digits('area:rope/rope-length'))} ${units.m}`],
    ['a coefficient per metre', `${digits('item:rope/coefficient')} ${units['t-CO2/m']}`],
    [
      'a vessel',
      ['v1', 'v2'].map((id) => digits(`item:class/vessel:${id}/vessel-emission`)).join(' + '),
    ],
    ['a baseline of a control site', digits('item:cover/baseline')],
    ['a certainty', '85 × 90'],
    ['a credited amount', digits('item:cover/credited-amount')],
  ])('of the sheet: %s', async (_, cell) => {
    const paths = Object.keys(parts).filter((path) => path.startsWith('results/map-sheet'));
    const forged = { ...parts };
    let count = 0;
    for (const path of paths) {
      const pieces = decode(parts[path]).split(`>${cell}<`);
      count += pieces.length - 1;
      forged[path] = new TextEncoder().encode(pieces.join(`>9${cell}<`));
    }
    expect(count).toBeGreaterThan(0);
    const { files } = await reviewed(relisted(forged));
    expect(files).toHaveProperty([paths[0]!], 'different');
  });
});
