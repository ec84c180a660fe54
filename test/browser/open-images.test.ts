import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projection } from '../../src/core/geo/crs.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { encodePng } from '../../src/files/png/png.ts';
import { t } from '../../src/i18n/t.ts';
import { imageServer } from '../files/raster/image-server.ts';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import {
  dropFiles,
  figureDigits,
  goTo,
  inspector,
  reviewPackage,
  startEmptySurvey,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

const SIZE = 200;
const GRID = {
  width: SIZE,
  height: SIZE,
  transform: [0.5, 0, 390_000, 0, -0.5, 3_920_000] as const,
  crs: 'EPSG:32654' as const,
};

/** The left half is dark, the right half bright. */
const band = (dark: number, bright: number) =>
  Uint8Array.from(
    { length: SIZE * SIZE },
    (_, i) => (i % SIZE < SIZE / 2 ? dark : bright) + (i % 7),
  );
const tiff = writeImage(GRID, [band(20, 180), band(90, 150)], { photometric: 'min-is-black' });

function training(): Uint8Array {
  const { inverse } = projection(GRID.crs);
  const corner = (col: number, row: number) => [
    ...inverse([390_000 + 0.5 * col, 3_920_000 - 0.5 * row]),
  ];
  const box = (left: number, name: string) => ({
    type: 'Feature',
    properties: { class: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          corner(left, 20),
          corner(left, 60),
          corner(left + 40, 60),
          corner(left + 40, 20),
          corner(left, 20),
        ],
      ],
    },
  });
  const features = [box(20, '藻場'), box(130, '砂')];
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const isPicture = (app: OpenApp) =>
  expect
    .poll(() => luminanceVariance(app.page, '.maplibregl-canvas'), { timeout: 30_000 })
    .toBeGreaterThan(200);

async function emptyApp(): Promise<OpenApp> {
  const app = await openApp(browser);
  await startEmptySurvey(app.page, 'ja');
  await goTo(app.page, 'データ');
  return app;
}

async function openByUrl(app: OpenApp, url: string): Promise<void> {
  const box = inspector(app.page).getByRole('textbox', { name: t('ja', 'data.address') });
  await box.fill(url);
  await box.press('Enter');
}

/** The test asks for another origin on purpose. */
const otherProblems = ({ problems }: OpenApp, url: string) =>
  problems.filter((each) => !each.includes(url) && !/Failed to load resource/.test(each));

describe('an image by its address', () => {
  it('is seen, classified, and there again after a reload', async () => {
    const server = await imageServer({ bytes: tiff, etag: '"1"', ranges: 'yes', cors: true });
    const app = await emptyApp();
    const { page } = app;
    await openByUrl(app, `${server.url}/bed.tif`);
    await inspector(page).getByRole('heading', { name: 'bed.tif' }).waitFor({ timeout: 60_000 });
    expect(await inspector(page).innerText()).toContain(`${server.url}/bed.tif`);
    await waitForMap(page);
    await isPicture(app);

    await dropFiles(page, [{ name: 'training.geojson', bytes: training() }]);
    await waitForJobs(page);
    await goTo(page, '分類');
    await inspector(page).getByRole('button', { name: '分類する', exact: true }).click();
    await expect
      .poll(() => figureDigits(page, 'class:1/pixels').catch(() => ''), { timeout: 120_000 })
      .toBe('20,000');
    await page.getByText(/端末に保存済み/).waitFor();
    await page.waitForTimeout(1500);

    const before = server.asked();
    await page.reload();
    await waitForMap(page);
    await isPicture(app);
    await expect.poll(() => server.asked()).toBeGreaterThan(before);

    await goTo(page, '証拠');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      inspector(page).getByRole('button', { name: '証拠パッケージを作る' }).click(),
    ]);
    const evidence = readFileSync(await download.path());
    expect(otherProblems(app, server.url)).toEqual([]);
    await app.close();
    await reviewedWithoutBeingAsked(evidence, server);
    await server.close();
  });

  /** Who opens a package asks nobody else, unless they say so. */
  async function reviewedWithoutBeingAsked(
    evidence: Buffer,
    server: Awaited<ReturnType<typeof imageServer>>,
  ): Promise<void> {
    const app = await emptyApp();
    const { page } = app;
    const before = server.asked();
    await reviewPackage(page, evidence);
    const line = page.getByTestId('remote-image');
    await line.waitFor({ timeout: 60_000 });
    expect(await line.innerText()).toContain(`${server.url}/bed.tif`);
    await waitForMap(page);
    await page.waitForTimeout(2000);
    expect(server.asked()).toBe(before);
    expect(await violations(page, { part: '.inspector' })).toEqual([]);
    await line.getByRole('button', { name: '地図に画像を表示する' }).click();
    await line.waitFor({ state: 'detached' });
    await expect.poll(() => server.asked(), { timeout: 30_000 }).toBeGreaterThan(before);
    await isPicture(app);
    expect(otherProblems(app, server.url)).toEqual([]);
    await app.close();
  }

  it.each<[string, Parameters<typeof imageServer>[0], RegExp]>([
    [
      'that lets no other page read',
      { bytes: tiff, etag: '"1"', ranges: 'yes' },
      /に接続できません。.*CORS/,
    ],
    [
      'that knows no ranges, for a large file',
      { bytes: new Uint8Array(65 * 2 ** 20), etag: '"1"', ranges: 'none', cors: true },
      /一部だけの読み出し（HTTP Range）に応じず/,
    ],
    [
      'that answers wrongly',
      { bytes: tiff, etag: '"1"', ranges: 'lying', cors: true },
      /サーバーの応答が正しくありません/,
    ],
  ])('on a server %s: a sentence says so, and the address stays', async (_name, served, words) => {
    const server = await imageServer(served);
    const app = await emptyApp();
    const { page } = app;
    await openByUrl(app, `${server.url}/bed.tif`);
    await page.getByText(words).first().waitFor({ timeout: 60_000 });
    const box = inspector(page).getByRole('textbox', { name: t('ja', 'data.address') });
    expect(await box.inputValue()).toBe(`${server.url}/bed.tif`);
    expect(await inspector(page).innerText()).toContain('ファイルはまだありません');
    await app.close();
    await server.close();
  });
});

describe('a PNG', () => {
  const rgba = new Uint8Array(4 * SIZE * SIZE).map((_, i) =>
    i % 4 === 3 ? 255 : (i >> 2) % SIZE < SIZE / 2 ? 40 : 200,
  );
  const png = { name: 'bed.png', bytes: encodePng(SIZE, SIZE, rgba) };
  const text = (name: string, words: string) => ({ name, bytes: Buffer.from(words) });
  const world = text('bed.pgw', '0.5\n0\n0\n-0.5\n390000.25\n3919999.75\n');
  const prj = text(
    'bed.prj',
    'PROJCS["WGS_1984_UTM_Zone_54N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",141.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
  );

  it('alone: the sentence says what to drop with it; with it, it is one image', async () => {
    const app = await emptyApp();
    const { page } = app;
    await dropFiles(page, [png]);
    await page.getByText(/ワールドファイル（bed\.pgw）と座標系のファイル（bed\.prj）/).waitFor();
    await dropFiles(page, [world, prj, png]);
    await inspector(page).getByRole('heading', { name: 'bed.png' }).waitFor();
    const told = await inspector(page).innerText();
    expect(told).toContain('EPSG:32654');
    expect(told).toContain('付属 bed.pgw, bed.prj');
    expect(await inspector(page).getByRole('heading', { name: 'bed.pgw' }).count()).toBe(0);
    await waitForMap(page);
    await isPicture(app);
    await page.getByText(/端末に保存済み/).waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await waitForMap(page);
    await isPicture(app);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});
