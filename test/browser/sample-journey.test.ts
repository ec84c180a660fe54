import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import {
  choose,
  creditShown,
  figureDigits,
  goTo,
  inspector,
  reviewPackage,
  totalCredit,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

/** One person, one sitting: the steps follow each other and share the page. */
describe('the main job on the sample survey', () => {
  let browser: Browser;
  let app: OpenApp;
  let packagePath = '';
  let firstCredit = '';

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
  });
  afterAll(() => browser.close());

  it('opens on the sample survey, from image to credit', async () => {
    const { page } = app;
    await creditShown(page);
    firstCredit = await totalCredit(page);
    expect(firstCredit).toMatch(/^\d+\.\d$/);
    expect(await page.title()).toContain('Moba');
  });

  it('has really drawn the map: pixels vary, and features are there', async () => {
    const { page } = app;
    await waitForMap(page);
    expect(await luminanceVariance(page, '.maplibregl-canvas')).toBeGreaterThan(200);
    const layers = await page.evaluate(() => {
      const drawn = window.__mobaMap?.queryRenderedFeatures() ?? [];
      return [...new Set(drawn.map((feature) => feature.layer.id))];
    });
    expect(layers.some((id) => /sample/.test(id))).toBe(true);
  });

  it('opens a figure down to the file, its hash and the number of pixels', async () => {
    const { page } = app;
    await page.locator('.rail [data-figure="total/credited-amount"]').click();
    const drawer = page.getByRole('region', { name: '算定の根拠' });
    for (const name of [
      /認証対象の吸収量/,
      /吸収量/,
      /対象面積/,
      /対象面積/,
      /区分の面積/,
      /区分の面積/,
    ]) {
      await drawer.getByRole('button', { name }).and(drawer.locator('.chip')).first().click();
    }
    await expect.poll(() => drawer.innerText()).toMatch(/画素数/);
    const told = await drawer.innerText();
    expect(told).toMatch(/[0-9a-f]{64}/);
    expect(told).toMatch(/orthomosaic/);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.count()).toBe(0);
  });

  it('draws a sample polygon on the map, undoes and redoes it', async () => {
    const { page } = app;
    await goTo(page, '教師');
    const count = () => page.evaluate(() => document.querySelectorAll('.sample-row').length);
    const before = await count();
    await inspector(page).getByRole('button', { name: '砂を描く' }).click();
    const box = await page.locator('.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('no map');
    const at = (x: number, y: number): [number, number] => [
      box.x + box.width * x,
      box.y + box.height * y,
    ];
    for (const [x, y] of [at(0.6, 0.3), at(0.66, 0.3), at(0.66, 0.36), at(0.6, 0.36)]) {
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.click(x, y);
      await page.waitForTimeout(350);
    }
    await page.mouse.click(...at(0.6, 0.3));
    await expect.poll(count).toBe(before + 1);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(count).toBe(before);
    await page.getByRole('button', { name: 'やり直す' }).click();
    await expect.poll(count).toBe(before + 1);
    await page.keyboard.press('Escape');
  });

  it('classifies by maximum likelihood: the old map is stale, the new one is another', async () => {
    const { page } = app;
    await goTo(page, '分類');
    await choose(page, '分類の方法', '最尤法');
    const run = inspector(page).getByRole('button', { name: 'もう一度分類する' });
    await expect.poll(() => inspector(page).innerText()).toContain('もう一度分類してください');
    const forest = await figureDigits(page, 'class:1/area');
    await run.click();
    await expect
      .poll(() => inspector(page).innerText(), { timeout: 120_000 })
      .toMatch(/最尤法・学習画素/);
    await waitForJobs(page);
    expect(await figureDigits(page, 'class:1/area')).not.toBe(forest);
  });

  it('takes another quadrat, and the credit follows', async () => {
    const { page } = app;
    const before = await totalCredit(page);
    await goTo(page, '生物量');
    const rows = inspector(page).getByRole('textbox', { name: '湿重量' });
    await rows.first().fill('9.5');
    await rows.first().press('Enter');
    await expect.poll(() => totalCredit(page)).not.toBe(before);
  });

  it('chooses another formula and reads the absorption', async () => {
    const { page } = app;
    await goTo(page, '吸収量');
    await inspector(page)
      .getByRole('button', { name: /計算方法/ })
      .click();
    await page.getByRole('option', { name: /文献の吸収係数から/ }).click();
    const coefficient = inspector(page)
      .getByRole('textbox', { name: /吸収係数/ })
      .first();
    await coefficient.fill('4.9');
    await coefficient.press('Enter');
    await expect.poll(() => inspector(page).innerText()).toMatch(/4\.9/);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('button', { name: '元に戻す' }).click();
  });

  it('finds everything there after a reload', async () => {
    const { page } = app;
    const before = await totalCredit(page);
    await page.getByText(/端末に保存済み/).waitFor();
    await page.reload();
    await page.locator('[data-figure="total/credited-amount"]').waitFor();
    expect(await totalCredit(page)).toBe(before);
    await waitForMap(page);
    expect(await luminanceVariance(page, '.maplibregl-canvas')).toBeGreaterThan(200);
  });

  it('exports the evidence package', async () => {
    const { page } = app;
    await goTo(page, '証拠');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      inspector(page).getByRole('button', { name: '証拠パッケージを作る' }).click(),
    ]);
    packagePath = await download.path();
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const text = readFileSync(packagePath).toString('latin1');
    for (const name of [
      'survey.json',
      'manifest.json',
      'SHA256SUMS',
      'derivation.csv',
      'map-sheet.svg',
      'coverage.tif',
      'orthomosaic.tif',
    ]) {
      expect(text).toContain(name);
    }
  });

  it('opens the package again read-only, as a reviewer would, and finds every figure equal', async () => {
    const { page } = app;
    const credit = await totalCredit(page);
    await reviewPackage(page, readFileSync(packagePath));
    await page.getByText('分類図も画素から同じものができました。').waitFor({ timeout: 60_000 });
    expect(await totalCredit(page)).toBe(credit);
    await goTo(page, '生物量');
    const field = inspector(page).getByRole('textbox', { name: '湿重量' }).first();
    expect(await field.getAttribute('readonly')).not.toBeNull();
    await page.getByRole('button', { name: '自分の調査に戻る' }).first().click();
    await expect.poll(() => totalCredit(page)).toBe(credit);
  });

  it('says of a package without its image why the map can’t be made again', async () => {
    const { page } = app;
    const { 'sources/orthomosaic.tif': image, ...rest } = unzipSync(readFileSync(packagePath));
    expect(image?.length).toBeGreaterThan(0);
    await reviewPackage(page, zipSync(rest));
    await goTo(page, '証拠');
    const why = page.locator('[data-why="package-image-missing"]');
    await why.waitFor({ timeout: 60_000 });
    expect(await why.textContent()).toContain('orthomosaic.tif');
    await page.getByRole('button', { name: '自分の調査に戻る' }).first().click();
    await creditShown(page);
  });

  it('had no console error on the way, and asked nobody else for anything', () => {
    expect(app.problems).toEqual([]);
  });
});
