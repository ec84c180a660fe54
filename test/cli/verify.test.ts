import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { surveyFromJson } from '../../src/core/survey/document/schema.ts';
import { takeFit } from '../../src/core/survey/edit/edit-fits.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import type { FeatureFit } from '../../src/core/training/water/feature-fit.ts';
import { fitFeature } from '../../src/core/training/water/fit-feature.ts';
import { exportEvidence } from '../../src/files/evidence/export-evidence.ts';
import { wishOfRequest } from '../../src/files/fits/fit-work.ts';
import { openRecipe } from '../../src/files/raster/open-recipe.ts';
import { blobRecipe } from '../../src/files/raster/raster-recipe.ts';
import { evidenceText } from '../../src/i18n/evidence-text.ts';
import { run } from './run.ts';

const folder = new URL('../../sample-data/cove/', import.meta.url);
const blobOf = async (name: string) => new Blob([await readFile(new URL(name, folder))]);
const cove = surveyFromJson(JSON.parse(await readFile(new URL('survey.json', folder), 'utf8')));
const image = await openRecipe(blobRecipe(await blobOf('orthomosaic.tif'), 'orthomosaic.tif'));
const crs = 'EPSG:6673' as const;

const verified = async (path: string) => (await run('verify', path)).json;

/** Deep water with glint, off the cove. */
const glint = {
  crs,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [72030, -151000],
        [72080, -151000],
        [72080, -150985],
        [72030, -150985],
        [72030, -151000],
      ],
    ],
  },
};

const CSV = [
  'lon,lat,depth',
  ...Array.from(
    { length: 40 },
    (_, i) => `${72010 + i * 5},${-150850 - (i % 8) * 12},${1 + i / 9}`,
  ),
].join('\n');

async function fitted(): Promise<{ survey: Survey; soundings: Blob }> {
  const head = { imageId: 'orthomosaic', software: 'moba test' };
  const wish = { kind: 'deglint', region: glint, nirBand: 3, bands: [0, 1, 2] } as const;
  const made = await fitFeature(image, wish);
  if (made.numbers.kind !== 'deglint') throw new Error(made.numbers.kind);
  const first: FeatureFit = { id: 'a', ...head, region: glint, nirBand: 3, ...made.numbers };
  const soundings = new Blob([CSV]);
  const source = { fileId: 'soundings', crs, x: 'lon', y: 'lat', depth: 'depth', isUpward: false };
  const bands = {
    kind: 'log-ratio-depth',
    blueBand: 2,
    greenBand: 1,
    n: 1000,
    deglint: [],
  } as const;
  const depth = await fitFeature(
    image,
    await wishOfRequest({ ...bands, source, file: { blob: soundings, name: 'soundings.csv' } }),
  );
  if (depth.numbers.kind !== 'log-ratio-depth') throw new Error(depth.numbers.kind);
  const second: FeatureFit = { id: 'b', ...head, ...bands, source, ...depth.numbers };
  const use = { bands: [0, 1, 2, 3], insteadOfBands: true };
  const withGlint = takeFit({ fit: first, features: made.features, ...use })(cove);
  const { classification } = withGlint;
  const survey = { ...withGlint, classification: { ...classification, fits: [first, second] } };
  return { survey, soundings };
}

async function packageOf(survey: Survey, soundings: Blob | null): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await new Blob([CSV]).arrayBuffer());
  const sha256 = Buffer.from(digest).toString('hex');
  const [ortho] = survey.files;
  const csv = { ...ortho!, id: 'soundings', name: 'soundings.csv', kind: 'attachment' as const };
  const entry = { ...csv, bytes: CSV.length, sha256, raster: null, crs: null };
  const kept = soundings ? { ...survey, files: [...survey.files, entry] } : survey;
  const sources = new Map<string, Blob>();
  for (const { id, name } of survey.files) sources.set(id, await blobOf(name));
  if (soundings) sources.set('soundings', soundings);
  const zip = await exportEvidence(
    {
      survey: kept,
      evaluation: evaluateSurvey(kept),
      text: evidenceText('ja'),
      sources,
      image: null,
      coverage: null,
      createdOn: '2026-11-29',
      software: 'moba test',
    },
    () => {},
  );
  const path = join(await mkdtemp(join(tmpdir(), 'moba-verify-')), 'evidence.zip');
  await writeFile(path, new Uint8Array(await zip.arrayBuffer()));
  return path;
}

describe('moba verify', () => {
  it('finds the coefficients of features again, from the package alone', async () => {
    const { survey, soundings } = await fitted();
    const told = await verified(await packageOf(survey, soundings));
    expect(told).toMatchObject({
      agrees: true,
      fits: [
        { fitId: 'a', kind: 'deglint', state: 'equal' },
        { fitId: 'b', kind: 'log-ratio-depth', state: 'equal' },
      ],
      unbacked: [],
    });
  });

  it('tells a coefficient that was changed, and the feature that rests on none', async () => {
    const { survey, soundings } = await fitted();
    const { fits, features } = survey.classification;
    const steeper = features.map((spec) =>
      spec.kind === 'deglint' && spec.band === 1 ? { ...spec, slope: spec.slope * 1.01 } : spec,
    );
    const forgedFeature = {
      ...survey,
      classification: { ...survey.classification, features: steeper },
    };
    expect(await verified(await packageOf(forgedFeature, soundings))).toMatchObject({
      agrees: false,
      fits: [{ state: 'equal' }, { state: 'equal' }],
      unbacked: [1],
    });
    const other = fits.map((fit) =>
      fit.kind === 'deglint' ? { ...fit, nirMin: fit.nirMin + 1 } : fit,
    );
    const forgedFit = { ...survey, classification: { ...survey.classification, fits: other } };
    expect(await verified(await packageOf(forgedFit, soundings))).toMatchObject({
      agrees: false,
      fits: [{ fitId: 'a', state: 'different' }, { state: 'equal' }],
    });
  });

  it('says what it can not find again', async () => {
    const { survey, soundings } = await fitted();
    expect(await verified(await packageOf(survey, null))).toMatchObject({
      agrees: false,
      fits: [{ state: 'equal' }, { state: 'unreadable', why: 'fit-soundings-removed' }],
    });
    const path = await packageOf(survey, soundings);
    const { 'sources/soundings.csv': csv, ...rest } = unzipSync(await readFile(path));
    expect(csv?.length).toBe(CSV.length);
    await writeFile(path, zipSync(rest));
    const details = { file: 'soundings.csv' };
    expect(await verified(path)).toMatchObject({
      agrees: false,
      fits: [{ state: 'equal' }, { state: 'unreadable', why: 'fit-soundings-missing', details }],
    });
  });
});
