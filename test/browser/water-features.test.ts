import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import { choose, creditShown, goTo, inspector, waitForJobs, waitForMap } from './workbench.ts';

/** Opens a section of the panel, where it is folded. */
async function unfold(page: Page, title: RegExp): Promise<void> {
  const head = inspector(page).getByRole('button', { name: title });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

type Corner = readonly [x: number, y: number];

/** Corners in shares of the map, each pressed, then the first again. */
async function drawRing(page: Page, corners: readonly Corner[]): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('no map');
  const at = ([u, v]: Corner) => [box.x + box.width * u, box.y + box.height * v] as const;
  for (const corner of corners) {
    const [left, top] = at(corner);
    await page.mouse.move(left, top, { steps: 3 });
    await page.mouse.click(left, top);
    await page.waitForTimeout(400);
  }
  await page.mouse.click(...at(corners[0]!));
}

const square = ([x, y]: Corner, size: number): readonly Corner[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

const MASK = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } },
  features: [72050, 72120].map((x) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, -150860],
          [x + 20, -150860],
          [x + 20, -150840],
          [x, -150840],
          [x, -150860],
        ],
      ],
    },
  })),
};

/** One person, one sitting: the steps follow each other and share the page. */
describe('features whose numbers are found on ground drawn on the map', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    page = app.page;
    await creditShown(page);
    await waitForJobs(page);
    await waitForMap(page);
    await goTo(page, '分類');
    await unfold(page, /^特徴量/);
  });
  afterAll(() => browser.close());

  const button = (name: string | RegExp, exact = false) =>
    inspector(page).getByRole('button', { name, exact });
  const made = () => inspector(page).getByRole('list', { name: '計算した特徴量' });
  const recorded = () => inspector(page).getByRole('list', { name: '記録した係数' });
  const result = () => inspector(page).getByRole('region', { name: '求めた係数' });
  const masks = () => inspector(page).getByRole('list', { name: '分類から外す場所' });

  it('offers corrections only once a person agrees what the bands are', async () => {
    expect(await button('係数を求める').count()).toBe(0);
    await button('この役割で使う').click();
    expect(await button('係数を求める').isDisabled()).toBe(true);
  });

  it('finds slope, r, n and the least near infrared over glint drawn on the map', async () => {
    await button('海面反射のある深い水を地図で囲む').click();
    await expect.poll(() => page.locator('.hint').innerText()).toMatch(/海面反射のある深い水/);
    await drawRing(page, square([0.2, 0.86], 0.07));
    await expect.poll(() => button('係数を求める').isDisabled()).toBe(false);
    await button('係数を求める').click();
    await result().waitFor({ timeout: 60_000 });
    const rows = result().getByRole('table', { name: 'バンドごとの係数' }).getByRole('row');
    expect(await rows.count()).toBe(4);
    const cells = (await rows.nth(1).innerText()).split(/\s+/);
    // The sample lays glint on every band alike (sample-data/cove): slope and r are near 1.
    expect(Number(cells[1])).toBeGreaterThan(0.5);
    expect(Number(cells[2])).toBeGreaterThan(0.8);
    expect(await result().innerText()).toMatch(/近赤外（B4）の最小値\s*\d/);
    expect(await result().getByRole('img', { name: '回帰の散布図' }).count()).toBe(1);
    expect(await result().locator('circle').count()).toBeGreaterThan(100);
  });

  it('puts the corrected bands in place of the measured ones, one step to undo', async () => {
    await button('補正したバンドを使う').click();
    await expect.poll(() => made().getByRole('listitem').count()).toBe(3);
    await expect.poll(() => recorded().getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => made().count()).toBe(0);
    await page.getByRole('button', { name: 'やり直す' }).click();
    await expect.poll(() => made().getByRole('listitem').count()).toBe(3);
  });

  it('makes an index of bands without glint', async () => {
    await button('指数を加える').click();
    await page.getByRole('menuitem', { name: /^NGRDI/ }).click();
    await expect.poll(() => made().innerText()).toMatch(/NGRDI（反射補正後）/);
  });

  it('refuses ground that is no use with a sentence', async () => {
    await choose(page, '加える値', '水深に依存しない底質指標');
    // Beside the image, where nothing was measured.
    await button('深さの違う砂地を地図で囲む').click();
    await drawRing(page, square([0.5, 0.2], 0.05));
    await button('深い水を地図で囲む', true).click();
    await drawRing(page, square([0.7, 0.86], 0.04));
    await button('係数を求める').click();
    await page.getByText(/描いた範囲が画像の外にあります/).waitFor();
    expect(await result().count()).toBe(0);
  });

  it('makes masks of a layer, each kind with its look', async () => {
    await unfold(page, /^範囲とマスク/);
    const chooser = page.waitForEvent('filechooser');
    await button('層をマスクにする').click();
    await page.getByRole('menuitem', { name: 'ファイルから…' }).click();
    await (await chooser).setFiles({
      name: 'boats.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(MASK)),
    });
    await expect.poll(() => masks().getByRole('listitem').count()).toBe(1);
    expect(await masks().innerText()).toMatch(/boats\.geojson/);
    const legend = page.getByRole('list', { name: 'マスクの凡例' });
    await expect.poll(() => legend.innerText()).toMatch(/陸/);
    await button('マスク1の種類').click();
    await page.getByRole('option', { name: '船' }).click();
    await expect.poll(() => legend.innerText()).toMatch(/船/);
  });

  it('classifies with the features and what is masked', async () => {
    await button('もう一度分類する').click();
    await waitForJobs(page);
    await expect.poll(() => inspector(page).innerText(), { timeout: 120_000 }).toMatch(/NGRDI/);
    await expect.poll(() => button('面積へ進む').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('in %s, axe finds nothing', async (theme) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await violations(page, { headings: true })).toEqual([]);
  });

  it('finds all of it there after a reload', async () => {
    await page.getByText(/端末に保存済み/).waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await page.locator('[data-figure="total/credited-amount"]').waitFor({ timeout: 60_000 });
    await goTo(page, '分類');
    await unfold(page, /^特徴量/);
    expect(await made().innerText()).toMatch(/NGRDI（反射補正後）/);
    expect(await recorded().getByRole('listitem').count()).toBe(1);
    expect(app.problems).toEqual([]);
  });
});
