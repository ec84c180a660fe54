import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Affine } from '../../src/core/geo/affine.ts';
import type { CrsCode } from '../../src/core/geo/crs-code.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import {
  choose,
  dropFiles,
  goTo,
  inspector,
  startEmptySurvey,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

const SIDE = 256;

/** Broad stripes of two values, a few more in their last rows, from `col0` on; half a metre a pixel. */
function stripes(
  name: string,
  values: readonly [number, number],
  col0 = 0,
  crs: CrsCode = 'EPSG:6673',
) {
  const band = new Uint16Array(SIDE * SIDE);
  for (let i = 0; i < band.length; i++) {
    const row = Math.floor(i / SIDE);
    band[i] = values[((i % SIDE) >> 5) & 1]! + (row < SIDE - 16 ? 0 : row % 16);
  }
  const transform: Affine = [0.5, 0, 72_000 + col0 / 2, 0, -0.5, -150_000];
  return { name, bytes: writeImage({ width: SIDE, height: SIDE, transform, crs }, [band]) };
}

const pixelAt = async (page: Page, share: number) => {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('no map');
  const name = page.getByTestId('pixel-values');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.55, { steps: 3 });
  await name.waitFor();
  return /画素値\s*([\d, ]+)/.exec(await name.innerText())![1]!.trim();
};

const sheet = (page: Page) => page.getByRole('dialog', { name: '画像をまとめる' });

describe('several images as one', () => {
  let browser: Browser;
  let app: OpenApp;
  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    await startEmptySurvey(app.page, 'ja');
  });
  afterAll(() => browser.close());

  it('as bands: shown, read under the pointer, undone', async () => {
    const { page } = app;
    await dropFiles(page, [
      stripes('green.tif', [100, 900]),
      stripes('red.tif', [300, 700]),
      stripes('nir.tif', [5000, 200]),
    ]);
    await inspector(page).getByText('nir.tif').waitFor();
    await waitForJobs(page);
    await page.getByRole('button', { name: '複数の画像を 1 つにまとめる' }).click();
    await sheet(page).getByText('3 バンド、256 × 256 画素の画像になります。').waitFor();
    await sheet(page).getByRole('button', { name: 'nir.tifを上へ' }).click();
    await sheet(page).getByRole('textbox', { name: '名前' }).fill('三枚の合成');
    await sheet(page).getByRole('button', { name: 'バンドとして重ねる' }).click();
    await sheet(page).waitFor({ state: 'detached' });
    await inspector(page).getByRole('heading', { name: '三枚の合成' }).waitFor();
    await inspector(page).getByText('green.tif、nir.tif、red.tif').waitFor();
    await waitForMap(page);
    expect(await luminanceVariance(page, '.maplibregl-canvas')).toBeGreaterThan(200);
    expect(['100, 5,000, 300', '900, 200, 700']).toContain(await pixelAt(page, 0.6));

    await page.getByRole('button', { name: '元に戻す' }).click();
    await inspector(page)
      .getByRole('heading', { name: '三枚の合成' })
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'やり直す' }).click();
    await inspector(page).getByRole('heading', { name: '三枚の合成' }).waitFor();
  });

  it('is classified as one image, and is there after a reload', async () => {
    const { page } = app;
    await goTo(page, '分類');
    await choose(page, '分類の方法', 'k-means');
    await inspector(page).getByRole('button', { name: '分類する', exact: true }).click();
    await page.locator('[data-figure^="class:"]').first().waitFor({ timeout: 60_000 });
    await waitForJobs(page);
    await page.waitForTimeout(1500);
    await page.reload();
    await waitForMap(page);
    expect(['100, 5,000, 300', '900, 200, 700']).toContain(await pixelAt(page, 0.6));
  });

  it('says what disagrees before anything is made', async () => {
    const { page } = app;
    await goTo(page, 'データ');
    await dropFiles(page, [stripes('west.tif', [1, 2], 0, 'EPSG:6674')]);
    await inspector(page).getByText('west.tif').waitFor();
    await waitForJobs(page);
    await page.getByRole('button', { name: '複数の画像を 1 つにまとめる' }).click();
    await sheet(page).getByText('2 枚以上を選んでください。').waitFor();
    await sheet(page).getByText('green.tif').click();
    const alert = sheet(page).getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /「green\.tif」と「west\.tif」は重ねられません。座標系が異なります/,
    );
    const make = sheet(page).getByRole('button', { name: 'バンドとして重ねる' });
    expect(await make.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
  });

  it('as a mosaic: both sides on one map', async () => {
    expect(app.problems).toEqual([]);
    await app.close();
    app = await openApp(browser);
    const { page } = app;
    await startEmptySurvey(page, 'ja');
    await dropFiles(page, [stripes('left.tif', [10, 11], 0), stripes('right.tif', [90, 91], SIDE)]);
    await inspector(page).getByText('right.tif').waitFor();
    await waitForJobs(page);
    await page.getByRole('button', { name: '複数の画像を 1 つにまとめる' }).click();
    await sheet(page).getByText('512 × 256 画素、1 バンドの画像になります。').waitFor();
    await sheet(page).getByRole('button', { name: 'モザイクにする' }).click();
    await waitForMap(page);
    expect(['90', '91']).toContain(await pixelAt(page, 0.85));
    expect(app.problems).toEqual([]);
    await app.close();
  });
});
