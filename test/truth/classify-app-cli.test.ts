import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import type { ClassificationSettings } from '../../src/core/survey/document/classification-entry.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { renameClass } from '../../src/core/survey/edit/edit-classes.ts';
import { defaultColor } from '../../src/core/training/default-palette.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from '../cli/run.ts';
import { featuresOf } from '../multi-cell-scene.ts';
import { workingApp } from './working-app.ts';

const [WIDTH, HEIGHT, WEST, NORTH, PIXEL] = [160, 120, 5000, -30_000, 0.5];

/** Sand on the left, weed on the right, with noise; two bands of bytes. */
function scene(): Uint8Array<ArrayBuffer> {
  const random = createRandom(4);
  const band = (sand: number, weed: number) =>
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
      return (i % WIDTH < WIDTH / 2 ? sand : weed) + random.below(30);
    });
  const transform = [PIXEL, 0, WEST, 0, -PIXEL, NORTH] as const;
  const grid = { width: WIDTH, height: HEIGHT, transform, crs: 'EPSG:6673' } as const;
  return writeImage(grid, [band(60, 84), band(90, 70)]) as Uint8Array<ArrayBuffer>;
}

/** A rectangle by its pixels. */
const box = (col: number, row: number, width: number, height: number) => {
  const [left, right] = [WEST + col * PIXEL, WEST + (col + width) * PIXEL];
  const [top, bottom] = [NORTH - row * PIXEL, NORTH - (row + height) * PIXEL];
  const ring = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
};

const CRS = 'EPSG:6673';
const AOI = box(8, 8, 140, 100);
/** Over the second sand sample, and sea on both sides. */
const MASK = box(30, 50, 90, 30);
const PLACES = [
  ['sand', box(10, 10, 20, 20)],
  ['weed', box(100, 10, 20, 20)],
  ['sand', box(40, 60, 10, 10)],
  // Outside of the study area: it teaches all the same.
  ['weed', box(150, 100, 8, 8)],
] as const;

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-app-cli-'));
  await writeFile(at('scene.tif'), scene());
  const write = (name: string, json: object) => writeFile(at(name), JSON.stringify(json));
  await write('samples.geojson', featuresOf(PLACES));
  await write('aoi.geojson', featuresOf([['aoi', AOI]]));
  await write('mask.geojson', featuresOf([['boat', MASK]]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = async (...args: string[]) => {
  const { code, json, error } = await run('classify', at('scene.tif'), ...args);
  expect([code, error]).toEqual([0, '']);
  return json;
};
const SAMPLES = () => ['--training', at('samples.geojson'), '--class-field', 'class'];

const classes = ['sand', 'weed'].map((name, i) => ({
  id: i + 1,
  name,
  color: defaultColor(i),
  isBed: false,
}));
const samples = PLACES.map(([name, geometry], i) => ({
  id: `s${i}`,
  classId: name === 'sand' ? 1 : 2,
  crs: CRS,
  geometry,
  fileId: null,
})) as unknown as Survey['samples'];

/** The application, with the scene open and the settings chosen. */
async function appWith(
  settings: Partial<ClassificationSettings>,
  taught: Partial<Pick<Survey, 'samples' | 'classes' | 'studyArea'>> = { samples, classes },
) {
  const app = workingApp();
  await app.commands.importFiles([new File([scene()], 'scene.tif', { type: 'image/tiff' })]);
  app.commands.edit((survey) => ({
    ...survey,
    ...taught,
    classification: { ...survey.classification, ...settings },
  }));
  const classified = async () => {
    await app.commands.classify();
    const { survey, session } = app.store.getState();
    expect(session.notices).toEqual([]);
    const map = survey.files.find(({ id }) => id === survey.coverage?.coverageId);
    return { survey, coverage: survey.coverage!, sha256: map!.sha256 };
  };
  return { ...app, classified };
}

const masked = {
  model: 'minimum-distance',
  withinStudyArea: true,
  masks: [{ id: 'm', kind: 'boat', crs: CRS, geometry: MASK, fileId: null }],
} as const;
const studyArea = { crs: CRS, geometry: AOI, fileId: null } as const;

describe('application and command line, of the same choices', () => {
  it('make the same bytes within a study area and outside of a mask, which hides and teaches nothing', async () => {
    const args = ['--model', 'minimum-distance', '--aoi', at('aoi.geojson')];
    const told = await cli(
      ...SAMPLES(),
      ...[...args, '--mask', at('mask.geojson'), '--out', at('masked.tif')],
    );
    const app = await appWith(masked, { samples, classes, studyArea });
    const { sha256, coverage } = await app.classified();
    expect(sha256).toBe(told.sha256);
    // Three samples of 20 × 20, 20 × 20 and 8 × 8; the one under the mask is not among them.
    expect([coverage.trainingPixels, told.model.trainingPixels]).toEqual([864, 864]);
    const without = samples.filter(({ id }) => id !== 's2');
    const alone = await appWith(masked, { samples: without, classes, studyArea });
    expect((await alone.classified()).sha256).toBe(sha256);
    const map = await openGeoTiff(bytesSource(await readFile(at('masked.tif')), 'masked.tif'));
    const { bands } = await map.read({ col: 0, row: 0, width: WIDTH, height: HEIGHT });
    const ids = bands[0] as Uint8Array;
    const isIn = (i: number, col: number, row: number, width: number, height: number) => {
      const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
      return x >= col && x < col + width && y >= row && y < row + height;
    };
    const counted = ids.filter((_, i) => isIn(i, 8, 8, 140, 100) && !isIn(i, 30, 50, 90, 30));
    expect(counted.includes(255)).toBe(false);
    expect(coverage.nodataPixels).toBe(WIDTH * HEIGHT - counted.length);
    expect(ids.filter((id) => id !== 255)).toHaveLength(counted.length);
    const pixels = coverage.classes.reduce((sum, entry) => sum + entry.pixels, 0);
    expect(pixels).toBe(140 * 100 - 90 * 30);
  });

  it('a saved model is used, and nothing is trained', async () => {
    await cli(...SAMPLES(), '--trees', '7', '--save-model', at('model.json'));
    const told = await cli('--use-model', at('model.json'));
    const file = new File([await readFile(at('model.json'))], 'model.json');
    const app = await appWith({}, {});
    await app.commands.openModel(file);
    const { sha256, coverage, survey } = await app.classified();
    expect(sha256).toBe(told.sha256);
    expect(coverage).toMatchObject({ trainingPixels: 0, training: null, importance: null });
    // Samples that would teach something else are not looked at.
    app.commands.edit((before) => ({
      ...before,
      samples: samples.map((sample) => ({ ...sample, classId: 3 - sample.classId })),
    }));
    expect((await app.classified()).sha256).toBe(sha256);
    // A model dropped as any other file is the same model.
    const dropped = await appWith({}, {});
    await dropped.commands.importFiles([file]);
    expect(dropped.store.getState().survey.classification.modelSource).toEqual(
      survey.classification.modelSource,
    );
  });

  it('k-means needs no samples; its clusters are named after', async () => {
    const told = await cli('--model', 'k-means', '--clusters', '3');
    const clusters = { count: 3, classes: [] };
    const app = await appWith({ model: 'k-means', clusters }, {});
    const { sha256, survey } = await app.classified();
    expect(sha256).toBe(told.sha256);
    const codes = () => app.store.getState().evaluation.issues.map(({ code }) => code);
    expect(codes()).toContain('clusters-unnamed');
    for (const { id } of survey.classes) app.commands.edit(renameClass(id, `bed ${id}`));
    expect(codes()).not.toContain('clusters-unnamed');
    expect(codes()).not.toContain('coverage-stale');
  });

  it('a threshold needs no samples, found by Otsu or typed', async () => {
    for (const value of [null, 75]) {
      const cut = value === null ? [] : ['--cut', `${value}`];
      const told = await cli('--model', 'threshold', '--features', 'b1', ...cut);
      const app = await appWith(
        {
          model: 'threshold',
          threshold: { value, belowClassId: 1, aboveClassId: 2 },
          features: [{ kind: 'band', band: 0 }],
        },
        { classes },
      );
      const { sha256, coverage } = await app.classified();
      expect(sha256).toBe(told.sha256);
      // The two halves of the scene, whose values do not meet.
      if (value === 75) continue;
      const halves = coverage.classes.map(({ pixels }) => pixels / (WIDTH * HEIGHT));
      for (const share of halves) expect(share).toBeGreaterThan(0.3);
    }
  });
});
