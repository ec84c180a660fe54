import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import type { FeatureSpec } from '../../src/core/training/features/feature-spec.ts';
import { t } from '../../src/i18n/t.ts';
import { run } from '../cli/run.ts';
import {
  CLASSES,
  CRS,
  featuresOf,
  HEIGHT,
  MASK,
  multiCellImage,
  SAMPLES,
  STUDY_AREA,
  TRAINING,
  TRANSFORM,
  WIDTH,
} from '../multi-cell-scene.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { dropFiles, goTo, inspector, startEmptySurvey, waitForJobs } from './workbench.ts';

const CELLS = 9;
/** Slow enough to be met in the middle: no two pixels are alike, each is walked through the trees. */
const FOREST = { trees: 250, maxDepth: 14, minLeaf: 1 };
const RADIUS = 3;
const BANDS = [0, 1, 2];
const image = multiCellImage();

/** The survey of the scene: outline, mask and a texture, as the command line is given them. */
function surveyOf(): Survey {
  const empty = emptySurvey({ id: 'nine-cells', title: '九つの区画' });
  return {
    ...empty,
    files: [
      {
        id: 'scene',
        name: 'scene.tif',
        kind: 'raster',
        bytes: image.length,
        sha256: sha256Hex(image),
        takenOn: null,
        credit: '',
        remote: null,
        companionIds: [],
        crs: CRS,
        raster: {
          width: WIDTH,
          height: HEIGHT,
          bandCount: 3,
          dataType: 'uint8',
          transform: TRANSFORM,
          nodata: null,
        },
      },
    ],
    classes: CLASSES,
    samples: SAMPLES,
    studyArea: { crs: CRS, geometry: STUDY_AREA, fileId: null },
    classification: {
      ...empty.classification,
      imageId: 'scene',
      forest: FOREST,
      withinStudyArea: true,
      masks: [{ id: 'boat', kind: 'boat', crs: CRS, geometry: MASK, fileId: null }],
      features: [
        ...BANDS.map((band) => ({ kind: 'band', band }) as const),
        ...BANDS.map((band): FeatureSpec => {
          const of = { kind: 'band', band } as const;
          return { kind: 'texture', of, statistic: 'sd', radiusPixels: RADIUS };
        }),
      ],
    },
  };
}

/** The same run on the command line, in one thread. */
async function expectedSha256(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'moba-nine-cells-'));
  const at = (name: string) => join(folder, name);
  try {
    await writeFile(at('scene.tif'), image);
    const write = (name: string, content: object) => writeFile(at(name), JSON.stringify(content));
    await write('samples.geojson', TRAINING);
    await write('within.geojson', featuresOf([['within', STUDY_AREA]]));
    await write('left-out.geojson', featuresOf([['boat', MASK]]));
    const words = ['bands', ...BANDS.map((band) => `sd:${RADIUS}:b${band + 1}`)].join(',');
    const { trees, maxDepth, minLeaf } = FOREST;
    const { json, error } = await run(
      ...['classify', at('scene.tif'), '--workers', '1', '--features', words],
      ...['--training', at('samples.geojson'), '--class-field', 'class'],
      ...['--aoi', at('within.geojson'), '--mask', at('left-out.geojson')],
      ...['--trees', `${trees}`, '--depth', `${maxDepth}`, '--min-leaf', `${minLeaf}`],
    );
    expect(error).toBe('');
    return json.sha256;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Names of what lies in a folder of the origin private file system. */
const namesIn = (page: Page, folder: string) =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const found = await root.getDirectoryHandle(name).catch(() => null);
    const names: string[] = [];
    if (found) for await (const key of found.keys()) names.push(key);
    return names;
  }, folder);

/** Presses the button, and keeps in the page what the bar says of the cells: `done/total`. */
async function classify(page: Page): Promise<void> {
  await page.evaluate(
    (stage) => {
      const seen: string[] = [];
      const look = () => {
        for (const bar of document.querySelectorAll('[role="progressbar"]')) {
          if (!bar.textContent?.includes(stage)) continue;
          seen.push(`${bar.getAttribute('aria-valuenow')}/${bar.getAttribute('aria-valuemax')}`);
        }
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { seenCells: seen });
    },
    t('ja', 'job.stage.predict'),
  );
  await inspector(page)
    .getByRole('button', { name: /^(もう一度)?分類する$/ })
    .click();
}
const seenCells = (page: Page) =>
  page.evaluate(() => (window as unknown as { seenCells: string[] }).seenCells);

/** The run is in the middle: some cells are kept, some are still to do. */
const waitForCells = (page: Page, least: number) =>
  page.waitForFunction(
    (cells) =>
      (window as unknown as { seenCells: string[] }).seenCells.some(
        (seen) => Number(seen.split('/')[0]) >= cells,
      ),
    least,
    { polling: 20, timeout: 120_000 },
  );

describe('an image of nine cells, with outline, mask and texture', () => {
  let browser: Browser;
  let app: OpenApp;
  let sha256 = '';

  beforeAll(async () => {
    sha256 = await expectedSha256();
    browser = await launchChromium();
    app = await openApp(browser);
    const { page } = app;
    await startEmptySurvey(page, 'ja');
    await dropFiles(page, [
      { name: 'survey.json', bytes: Buffer.from(JSON.stringify(surveyOf())) },
    ]);
    await waitForJobs(page);
    await dropFiles(page, [{ name: 'scene.tif', bytes: image }]);
    await waitForJobs(page);
    await goTo(page, '分類');
  });
  afterAll(() => browser?.close());

  it('a cancel ends the run soon, and leaves nothing behind', async () => {
    const { page } = app;
    await classify(page);
    await waitForCells(page, 1);
    const pressed = performance.now();
    await page.getByRole('button', { name: '中止' }).first().click();
    await waitForJobs(page);
    // Half a second is promised; the rest is a busy machine's. A run that isn't ended takes longer.
    expect(performance.now() - pressed).toBeLessThan(2000);
    expect((await seenCells(page)).at(-1)).not.toBe(`${CELLS}/${CELLS}`);
    expect(await namesIn(page, 'runs')).toEqual([]);
    expect(await namesIn(page, 'coverage')).not.toContain(sha256);
  });

  it('after a reload in the middle the run goes on, to the bytes of one thread in Node', async () => {
    const { page } = app;
    expect(await page.evaluate(() => navigator.hardwareConcurrency)).toBeGreaterThan(1);
    await classify(page);
    await waitForCells(page, 4);
    await page.reload();
    await goTo(page, '分類');
    expect(await namesIn(page, 'runs')).toHaveLength(1);
    expect(await namesIn(page, 'coverage')).not.toContain(sha256);
    await classify(page);
    await waitForCells(page, 1);
    await waitForJobs(page);
    const totals = (await seenCells(page)).map((seen) => Number(seen.split('/')[1]));
    // Workers go along rows: of four cells one at least is of the first row, and not done again.
    expect(Math.max(...totals)).toBeLessThanOrEqual(CELLS - 1);
    expect(await namesIn(page, 'coverage')).toContain(sha256);
    expect(await namesIn(page, 'runs')).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
