import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import {
  creditShown,
  figureDigits,
  goTo,
  inspector,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

const STEPS = /^後処理/;

/** Opens a section of the panel, where it is folded. */
async function unfold(page: Page, title: RegExp): Promise<void> {
  const head = inspector(page).getByRole('button', { name: title });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

/** The corners of a square on the map, each pressed, then the first again. */
async function drawSquare(page: Page, x: number, y: number, size: number): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('no map');
  const at = (u: number, v: number) => [box.x + box.width * u, box.y + box.height * v] as const;
  const corners = [at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size)];
  for (const [left, top] of corners) {
    await page.mouse.move(left, top, { steps: 3 });
    await page.mouse.click(left, top);
    await page.waitForTimeout(350);
  }
  await page.mouse.click(...at(x, y));
}

const undo = (page: Page) => page.getByRole('button', { name: '元に戻す' }).click();
const redo = (page: Page) => page.getByRole('button', { name: 'やり直す' }).click();

/** One person, one sitting: the steps follow each other and share the page. */
describe('a classification with features, a mask and a step after it', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;
  let areaM2 = '';

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    page = app.page;
    await creditShown(page);
    await waitForJobs(page);
    await waitForMap(page);
    await goTo(page, '分類');
  });
  afterAll(() => browser.close());

  const made = () => inspector(page).getByRole('list', { name: '計算した特徴量' });
  const masks = () => inspector(page).getByRole('list', { name: '分類から外す場所' });
  const legend = () => page.getByRole('list', { name: '凡例', exact: true }).getByRole('listitem');
  const steps = () => inspector(page).getByRole('list', { name: '後処理' });

  it('offers no index before a person agrees what the bands are', async () => {
    await unfold(page, /^特徴量/);
    const add = inspector(page).getByRole('button', { name: '指数を加える' });
    expect(await add.isDisabled()).toBe(true);
    await inspector(page).getByRole('button', { name: 'この役割で使う' }).click();
    await add.click();
    await page.getByRole('menuitem', { name: /^NDVI/ }).click();
    await expect.poll(() => made().innerText()).toMatch(/NDVI/);
  });

  it('leaves out what is outlined on the map, one step to undo', async () => {
    await unfold(page, /^範囲とマスク/);
    await inspector(page).getByRole('button', { name: '地図で囲む', exact: true }).click();
    await drawSquare(page, 0.6, 0.3, 0.08);
    await expect.poll(() => masks().getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('Escape');
    await undo(page);
    await expect.poll(() => masks().count()).toBe(0);
    await redo(page);
    await expect.poll(() => masks().getByRole('listitem').count()).toBe(1);
    const drawn = await page.evaluate(
      () => window.__mobaMap?.querySourceFeatures('masks').length ?? 0,
    );
    expect(drawn).toBeGreaterThan(0);
  });

  it('checks the samples: every class is counted', async () => {
    await unfold(page, /^教師データの点検/);
    await inspector(page).getByRole('button', { name: '点検する' }).click();
    const counts = inspector(page).getByRole('table', { name: '区分ごとの教師データ' }).first();
    await counts.waitFor({ timeout: 120_000 });
    const classes = await legend().count();
    expect(await counts.getByRole('row').count()).toBe(classes + 1);
  });

  it('takes a step after the classification, and says that the map is out of date', async () => {
    await unfold(page, STEPS);
    const pixels = inspector(page).getByRole('textbox', { name: '最小の塊（画素）' });
    await pixels.fill('200');
    await pixels.press('Enter');
    await inspector(page).getByRole('button', { name: '小さな塊をまとめる' }).click();
    await expect.poll(() => steps().innerText()).toMatch(/200/);
    await expect.poll(() => inspector(page).innerText()).toMatch(/古/);
  });

  it('classifies, and tells what the step did to the area of each class', async () => {
    const before = await figureDigits(page, 'class:1/area');
    await inspector(page).getByText('画素ごとの信頼度も記録する').click();
    await inspector(page).getByRole('button', { name: 'もう一度分類する' }).click();
    await waitForJobs(page);
    const effects = inspector(page).getByRole('region', { name: '後処理による増減' });
    await effects.waitFor({ timeout: 120_000 });
    expect(await effects.locator('[data-figure]').count()).toBeGreaterThan(1);
    areaM2 = await figureDigits(page, 'class:1/area');
    expect(areaM2).not.toBe(before);
  });

  it('lays over the map how sure it was, and tells it under the pointer', async () => {
    const eye = page.getByRole('button', { name: '信頼度を表示', exact: true });
    if ((await eye.getAttribute('aria-pressed')) !== 'true') await eye.click();
    const seen = () =>
      page.evaluate(() => window.__mobaMap?.getLayoutProperty('confidence', 'visibility'));
    await expect.poll(seen).toBe('visible');
    await waitForMap(page);
    const drawn = await page.evaluate(() => window.__mobaMap?.isSourceLoaded('confidence'));
    expect(drawn).toBe(true);
    const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    const readout = page.getByTestId('pixel-values');
    const names = await legend().allInnerTexts();
    await expect.poll(() => readout.innerText()).toMatch(/信頼度 (100|[1-9]?\d) %/);
    const told = await readout.innerText();
    expect(names.some((name) => told.startsWith(`${name.trim()} 信頼度`))).toBe(true);
    await eye.click();
    await expect.poll(seen).toBe('none');
  });

  it('takes the run back and brings it again as one step', async () => {
    await undo(page);
    await expect.poll(() => figureDigits(page, 'class:1/area')).not.toBe(areaM2);
    await redo(page);
    await expect.poll(() => figureDigits(page, 'class:1/area')).toBe(areaM2);
  });

  it('makes an outline of a class, as large as its pixels', async () => {
    const smallest = inspector(page).getByRole('textbox', { name: '輪郭にする最小（画素）' });
    await smallest.fill('1');
    await smallest.press('Enter');
    await inspector(page).getByRole('button', { name: '輪郭を作る' }).click();
    await page.locator('.area-card').nth(1).waitFor({ timeout: 120_000 });
    const figure = page.locator('[data-figure^="area:"][data-figure$="/area-m2"] .figure__value');
    const told = (await figure.allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
    const pixelsM2 = Number(areaM2.replaceAll(',', ''));
    expect(told.some((m2) => Math.abs(m2 - pixelsM2) < 0.02)).toBe(true);
    const cards = await page.locator('.area-card').count();
    await undo(page);
    await expect.poll(() => page.locator('.area-card').count()).toBe(cards - 1);
    await goTo(page, '分類');
  });

  it.each(['light', 'dark'] as const)(
    'in %s, axe finds nothing in the open forms',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect(await violations(page, { headings: true })).toEqual([]);
    },
  );

  it('finds features, mask, step and areas there after a reload', async () => {
    await page.getByText(/端末に保存済み/).waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await page.locator('[data-figure="total/credited-amount"]').waitFor({ timeout: 60_000 });
    await goTo(page, '分類');
    expect(await figureDigits(page, 'class:1/area')).toBe(areaM2);
    await unfold(page, /^特徴量/);
    expect(await made().innerText()).toMatch(/NDVI/);
    await unfold(page, /^範囲とマスク/);
    expect(await masks().getByRole('listitem').count()).toBe(1);
    await unfold(page, STEPS);
    expect(await steps().innerText()).toMatch(/200/);
    expect(app.problems).toEqual([]);
  });
});
