import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/content-id.ts';
import { figuresDigest } from '../../src/core/evidence/manifest.ts';
import { transformGeometry } from '../../src/core/geo/transform.ts';
import { createRandom } from '../../src/core/random.ts';
import { coverageInputsId } from '../../src/core/survey/areas/coverage-inputs.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { surveyFromText } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from '../cli/run.ts';
import { edited, type Parts, relisted, textOf } from '../files/forged-package.ts';
import { workingApp } from './working-app.ts';

const [WIDTH, HEIGHT, WEST, NORTH, PIXEL] = [120, 90, 5000, -30_000, 0.5];
const CRS = 'EPSG:6673' as const;
const MAP = 'results/coverage.tif';

/** Sand on the left of `border`, weed on the right, so noisy that a sieve and a majority have work to do. */
function scene(border = WIDTH / 2): Uint8Array<ArrayBuffer> {
  const random = createRandom(4);
  const band = (sand: number, weed: number) =>
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
      return (i % WIDTH < border ? sand : weed) + random.below(60);
    });
  const transform = [PIXEL, 0, WEST, 0, -PIXEL, NORTH] as const;
  const grid = { width: WIDTH, height: HEIGHT, transform, crs: CRS } as const;
  return writeImage(grid, [band(60, 84), band(90, 70)]) as Uint8Array<ArrayBuffer>;
}

type Ring = [number, number][];
const polygon = (ring: Ring) => ({ type: 'Polygon' as const, coordinates: [ring] });
function ringOf(col: number, row: number, width: number, height: number): Ring {
  const [left, right] = [WEST + col * PIXEL, WEST + (col + width) * PIXEL];
  const [top, bottom] = [NORTH - row * PIXEL, NORTH - (row + height) * PIXEL];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
}
const box = (...pixels: Parameters<typeof ringOf>) => polygon(ringOf(...pixels));

/** Drawn on the map, in longitude and latitude. */
const repaint = {
  kind: 'repaint',
  id: 'r',
  crs: 'EPSG:4326',
  geometry: transformGeometry(box(10, 10, 20, 15), CRS, 'EPSG:4326'),
  toClassId: 2,
  fromClassIds: [1],
} as const;

const everything = (survey: Survey): Survey => ({
  ...survey,
  title: 'round trip',
  studyArea: { crs: CRS, geometry: box(4, 4, 110, 80), fileId: null },
  classes: [
    { id: 1, name: 'sand', color: '#ddcc88', isBed: false },
    { id: 2, name: 'weed', color: '#2fa866', isBed: true },
  ],
  samples: [
    { id: 's1', classId: 1, crs: CRS, geometry: box(10, 40, 20, 20), fileId: null },
    { id: 's2', classId: 2, crs: CRS, geometry: box(80, 10, 20, 20), fileId: null },
  ],
  classification: {
    ...survey.classification,
    model: 'random-forest',
    seed: 7,
    forest: { trees: 9, maxDepth: 8, minLeaf: 2 },
    features: [
      { kind: 'band', band: 0 },
      { kind: 'index', index: 'ngrdi', bands: { green: 0, red: 1 } },
      { kind: 'formula', text: '(b1 - b2) / 2', bands: {} },
      { kind: 'texture', of: { kind: 'band', band: 1 }, statistic: 'sd', radiusPixels: 1 },
    ],
    withinStudyArea: true,
    masks: [{ id: 'm', kind: 'boat', crs: CRS, geometry: box(50, 60, 30, 12), fileId: null }],
    post: [
      { kind: 'sieve', minPixels: 6, connectivity: 4 },
      { kind: 'majority', radiusPixels: 1 },
      repaint,
    ],
    withConfidence: true,
  },
});

let folder = '';
let survey: Survey;
let parts: Parts;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-round-trip-'));
  const app = workingApp();
  await app.commands.importFiles([new File([scene()], 'scene.tif', { type: 'image/tiff' })]);
  app.commands.edit(everything);
  await app.commands.classify();
  await app.commands.exportEvidence();
  const state = app.store.getState();
  expect(state.session.notices).toEqual([]);
  survey = state.survey;
  parts = unzipSync(new Uint8Array(await app.packages[0]!.arrayBuffer()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verified(package_: Parts) {
  const path = join(folder, 'evidence.zip');
  await writeFile(path, zipSync(package_, { level: 0 }));
  const { json, error } = await run('verify', path);
  expect(error).toBe('');
  const files = json.files
    .filter(({ state }: { state: string }) => state !== 'equal')
    .map(({ path: at }: { path: string }) => at);
  return { agrees: json.agrees, files, figures: json.figures.different, map: json.map.state };
}

/** The survey after a forger's hand, every digest and figure of the package made to fit. */
function forged(change: (survey: Survey) => Survey): Parts {
  const changed = change(survey);
  const { derivation } = evaluateSurvey(changed);
  return relisted(
    {
      ...parts,
      'survey.json': strToU8(JSON.stringify(changed)),
      'results/figures.json': strToU8(JSON.stringify(derivation)),
    },
    { figuresSha256: figuresDigest(derivation) },
  );
}

const setting =
  (patch: (before: Survey['classification']) => Partial<Survey['classification']>) =>
  (before: Survey): Survey => {
    const classification = { ...before.classification, ...patch(before.classification) };
    return { ...before, classification };
  };

/** The record of the run says too that it was made so. */
const recorded =
  (change: (survey: Survey) => Survey) =>
  (before: Survey): Survey => {
    const made = change(before);
    const settings = made.classification;
    const [first, ...after] = made.coverage!.stages;
    const stages = [first!, ...after.map((stage, i) => ({ ...stage, step: settings.post[i]! }))];
    const inputsId = coverageInputsId(made)!;
    return { ...made, coverage: { ...made.coverage!, settings, stages, inputsId } };
  };

const TAMPERS = [
  [
    'a mask',
    setting(({ masks }) => ({
      masks: masks.map((mask) => ({ ...mask, geometry: box(60, 60, 30, 12) })),
    })),
  ],
  [
    'the minimum of the sieve',
    setting(({ post }) => ({
      post: post.map((step) => (step.kind === 'sieve' ? { ...step, minPixels: 40 } : step)),
    })),
  ],
  [
    'a repaint',
    setting(({ post }) => ({
      post: post.map((step) => (step.kind === 'repaint' ? { ...step, toClassId: 1 } : step)),
    })),
  ],
] as const;

describe('a survey with everything at once, as evidence', () => {
  it('has steps that each moved pixels, and the sums of each stay', () => {
    const { stages, classes, nodataPixels } = survey.coverage!;
    expect(stages).toHaveLength(4);
    const sizes = stages.map((stage) => stage.classes.map(({ pixels }) => pixels));
    for (const [at, size] of sizes.slice(1).entries()) expect(size).not.toEqual(sizes[at]);
    const whole = 110 * 80 - 30 * 12;
    for (const size of sizes) expect(size[0]! + size[1]!).toBe(whole);
    for (const stage of stages) expect(stage.nodataPixels).toBe(WIDTH * HEIGHT - whole);
    expect(stages.at(-1)).toMatchObject({ classes, nodataPixels });
    const areaOf = (at: number) => stages[at]!.classes.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    for (const at of [1, 2, 3]) expect(areaOf(at) / areaOf(0)).toBeCloseTo(1, 10);
    // What is told of each class: its change after each step, from its area before to that after.
    const { derivation } = evaluateSurvey(survey);
    for (const at of [1, 2, 3]) {
      const changes = [1, 2].map((classId) => {
        const figure = derivation.find(({ id }) => id === `class:${classId}/stage:${at}/change`);
        const value = figure!.value as { readonly text: string };
        const areaM2 = (stage: number) =>
          stages[stage]!.classes.find((entry) => entry.classId === classId)!.areaM2;
        // Both areas are cut to the hundredth before.
        expect(Math.abs(Number(value.text) - areaM2(at) + areaM2(at - 1))).toBeLessThan(0.011);
        return Number(value.text);
      });
      expect(Math.abs(changes[0]! + changes[1]!)).toBeLessThan(0.021);
    }
  });

  it('holds: every file, every figure, and the map made again from its pixels', async () => {
    const opened = { agrees: true, files: [], figures: [], map: 'equal' };
    expect(await verified(parts)).toEqual(opened);
    expect(surveyFromText(textOf(parts, 'survey.json'))).toEqual(survey);
  });

  it('gives the same bytes to the command line', async () => {
    await writeFile(join(folder, 'survey.json'), parts['survey.json']!);
    await writeFile(join(folder, 'scene.tif'), parts['sources/scene.tif']!);
    const told = await run(
      'classify',
      join(folder, 'scene.tif'),
      '--survey',
      join(folder, 'survey.json'),
    );
    expect(told.error).toBe('');
    const map = survey.files.find(({ id }) => id === survey.coverage?.coverageId)!;
    expect(told.json.sha256).toBe(map.sha256);
    expect(sha256Hex(parts[MAP]!)).toBe(map.sha256);
    const sure = survey.files.find(({ id }) => id === survey.coverage?.confidenceId)!;
    expect(sha256Hex(parts[`sources/${sure.name}`]!)).toBe(sure.sha256);
  });

  it.each(TAMPERS)('%s that was changed later is told', async (_, change) => {
    const after = JSON.stringify(change(survey));
    const clumsy = { ...parts, 'survey.json': strToU8(after) };
    expect(await verified(clumsy)).toMatchObject({ agrees: false, files: ['survey.json'] });
    expect(await verified(relisted(clumsy))).toMatchObject({ agrees: false, map: 'stale' });
  });

  it.each(TAMPERS)('%s is told though the record of the run was changed too', async (_, change) => {
    const told = await verified(forged(recorded(change)));
    expect(told).toMatchObject({ agrees: false, figures: [], map: 'different' });
  });

  it('a pixel of the map is told, however often the digests are made anew', async () => {
    const tif = parts[MAP]!.slice();
    tif[tif.length - 1]! ^= 1;
    const changed = { ...parts, [MAP]: tif };
    expect(await verified(changed)).toMatchObject({ agrees: false, files: [MAP] });
    expect(await verified(relisted(changed))).toMatchObject({ agrees: false, files: [MAP] });
    const { sha256 } = survey.files.find(({ id }) => id === survey.coverage?.coverageId)!;
    const entered = edited(changed, 'survey.json', sha256, sha256Hex(tif));
    expect(await verified(relisted(entered))).toMatchObject({ agrees: false, map: 'different' });
  });

  describe('an image that shows more weed, put in place of the source', () => {
    const SOURCE = 'sources/scene.tif';
    const other = scene(40);
    const swapped = (package_: Parts): Parts => relisted({ ...package_, [SOURCE]: other });
    const entered = (before: Survey): Survey => ({
      ...before,
      files: before.files.map((file) =>
        file.name === 'scene.tif'
          ? { ...file, bytes: other.length, sha256: sha256Hex(other) }
          : file,
      ),
    });

    it('is told where the manifest alone was made anew', async () => {
      const told = await verified(swapped(parts));
      expect(told).toMatchObject({ agrees: false, files: [SOURCE], map: 'unreadable' });
    });

    it('is told where the survey names its digest', async () => {
      const clumsy = { ...parts, 'survey.json': strToU8(JSON.stringify(entered(survey))) };
      expect(await verified(swapped(clumsy))).toMatchObject({ agrees: false, map: 'stale' });
    });

    it('is told by its pixels where the record of the run fits it, too', async () => {
      const told = await verified(swapped(forged(recorded(entered))));
      expect(told).toEqual({ agrees: false, files: [], figures: [], map: 'different' });
    });
  });

  it('an area that no pixel backs is told', async () => {
    const larger = (before: Survey): Survey => {
      const coverage = before.coverage!;
      const more = coverage.classes.map((entry) => ({ ...entry, areaM2: entry.areaM2 * 1.01 }));
      const stages = [
        ...coverage.stages.slice(0, -1),
        { ...coverage.stages.at(-1)!, classes: more },
      ];
      return { ...before, coverage: { ...coverage, classes: more, stages } };
    };
    expect(await verified(forged(larger))).toMatchObject({ agrees: false, map: 'different' });
  });
});
