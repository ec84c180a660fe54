import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../../src/core/errors.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import type { FeatureFit } from '../../../src/core/training/water/feature-fit.ts';
import { checkFits, type FitSources } from '../../../src/files/fits/check-fits.ts';
import { sentence } from '../../../src/i18n/t.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';
import { pixelRectangle } from '../../core/training/water/ground.ts';
import { classifiedCove } from '../evidence-fixture.ts';

const IMAGE = 'inner-image-id';
const SOUNDINGS = 'inner-soundings-id';
const SET = 'inner-set-id';
const crs = 'EPSG:6673' as const;

const square = [0, 1].flatMap((x) => [
  [x, x],
  [x, 1 - x],
]);
const region = {
  crs,
  geometry: { type: 'Polygon' as const, coordinates: [[...square, square[0]!]] },
};
const head = { id: 'fit', imageId: IMAGE, software: 'moba test' };

const glint: FeatureFit = {
  ...head,
  kind: 'deglint',
  region,
  nirBand: 3,
  nirMin: 0,
  pixels: 9,
  bands: [],
};
const depth: FeatureFit = {
  ...head,
  kind: 'log-ratio-depth',
  source: { fileId: SOUNDINGS, crs, x: 'x', y: 'y', depth: 'depth', isUpward: false },
  blueBand: 2,
  greenBand: 1,
  n: 1000,
  deglint: [],
  m0: -55,
  m1: 60,
  r2: 1,
  residualM: 0.1,
  soundings: 20,
};

const image = classifiedCove.files.find(({ kind }) => kind === 'raster')!;
const files: Survey['files'] = [
  { ...image, id: IMAGE, name: '春の空撮.tif' },
  { ...image, id: SOUNDINGS, name: '測深.csv', kind: 'attachment', raster: null, crs: null },
];
const surveyOf = (fit: FeatureFit, patch: Partial<Survey> = {}): Survey => ({
  ...classifiedCove,
  coverage: null,
  files,
  classification: { ...classifiedCove.classification, features: [], fits: [fit] },
  ...patch,
});

const nothing: FitSources = { image: async () => null, file: async () => null };
const reader = { header: {} } as Awaited<ReturnType<FitSources['image']>>;

async function whyNot(survey: Survey, sources: FitSources = nothing) {
  const { fits } = await checkFits(survey, sources);
  expect(fits).toMatchObject([{ fitId: 'fit', state: 'unreadable' }]);
  const { why, details = {} } = fits[0]!;
  const said = (['ja', 'en'] as const).map((language) =>
    sentence(language, 'error', why!, details),
  );
  return { why, said };
}

describe('a fit that can’t be made again', () => {
  it('names the image that is not there as people know it', async () => {
    const { why, said } = await whyNot(surveyOf(glint));
    expect(why).toBe('fit-image-missing');
    for (const each of said) {
      expect(each).toContain('春の空撮.tif');
      expect(each).not.toContain(IMAGE);
    }
  });

  it('names the set of images that one is missing of', async () => {
    const imageSets = [{ id: SET, name: '二枚', kind: 'bands' as const, fileIds: [IMAGE] }];
    const { said } = await whyNot(surveyOf({ ...glint, imageId: SET }, { imageSets }));
    for (const each of said) {
      expect(each).toContain('二枚');
      expect(each).not.toContain(SET);
    }
  });

  it('names the file of soundings that is not there', async () => {
    const { why, said } = await whyNot(surveyOf(depth), { ...nothing, image: async () => reader });
    expect(why).toBe('fit-soundings-missing');
    for (const each of said) {
      expect(each).toContain('測深.csv');
      expect(each).not.toContain(SOUNDINGS);
    }
  });

  it('says of what was taken out of the survey that it was, and shows no inner id', async () => {
    const gone = await whyNot(surveyOf(glint, { files: [] }));
    expect(gone.why).toBe('fit-image-removed');
    const open = { ...nothing, image: async () => reader };
    const forgotten = { ...depth, source: { ...depth.source, fileId: null } };
    const soundings = await whyNot(surveyOf(forgotten), open);
    expect(soundings.why).toBe('fit-soundings-removed');
    for (const each of [...gone.said, ...soundings.said]) expect(each).not.toMatch(/inner-|[{}]/);
  });

  it('hands on what the image or the file refused with', async () => {
    const refusal = new SurveyError('soundings-too-many', { rows: 9, most: 8, file: '測深.csv' });
    const { why, said } = await whyNot(surveyOf(depth), {
      image: async () => reader,
      file: () => Promise.reject(refusal),
    });
    expect(why).toBe('soundings-too-many');
    for (const each of said) expect(each).toMatch(/測深\.csv.*9.*8/);
  });
});

describe('a check of fits', () => {
  const { transform } = image.raster!;
  const scene = memoryReader({
    width: 20,
    height: 20,
    crs,
    transform,
    bands: Array.from({ length: 4 }, (_, band) =>
      Float64Array.from({ length: 400 }, (_, i) => (band + 1) * i),
    ),
  });
  const within = { crs, geometry: pixelRectangle(transform, [2, 2, 18, 18]) };
  const survey = surveyOf({ ...glint, region: within });
  const sources: FitSources = { ...nothing, image: async () => scene };

  it('that is cancelled ends; it doesn’t say that the fit can’t be read', async () => {
    const signal = { aborted: true };
    await expect(checkFits(survey, sources, { signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('tells its progress over all fits, ever onwards', async () => {
    const { classification } = survey;
    const fits = [...classification.fits, { ...classification.fits[0]!, id: 'second' }];
    const told: number[] = [];
    await checkFits({ ...survey, classification: { ...classification, fits } }, sources, {
      onProgress: ({ done, total }) => told.push(done / total),
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
    // Each read is told as it begins: that of the second fit, when half is done.
    expect(told.at(-1)).toBeGreaterThanOrEqual(0.5);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});
