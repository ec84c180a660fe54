import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { choose, creditShown, goTo, inspector, waitForJobs, waitForMap } from './workbench.ts';

interface SeenPreview {
  readonly level: number;
  readonly window: { col: number; row: number; width: number; height: number };
  readonly base64: string;
}
type Watched = { seenPreviews: SeenPreview[] };

/** Runs in the page, before the app: keeps what the preview's worker sends. */
function watchPreviews(): void {
  const seen: SeenPreview[] = [];
  Object.assign(window, { seenPreviews: seen });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      if (!String(address).includes('preview')) return;
      this.addEventListener('message', ({ data }) => {
        const made = data?.value?.value;
        if (!made?.tiff) return;
        let text = '';
        for (const byte of made.tiff as Uint8Array) text += String.fromCharCode(byte);
        seen.push({ level: made.level, window: made.window, base64: btoa(text) });
      });
    }
  };
}

const previews = (page: Page) =>
  page.evaluate(() => (window as unknown as Watched).seenPreviews.length);
const lastPreview = (page: Page) =>
  page.evaluate(() => (window as unknown as Watched).seenPreviews.at(-1)!);

const banner = (page: Page) => page.getByTestId('preview-banner');
const settled = (page: Page) => page.locator('[data-preview="exact"]').waitFor({ timeout: 60_000 });

async function anotherPreview(page: Page, before: number): Promise<SeenPreview> {
  await expect.poll(() => previews(page), { timeout: 60_000 }).toBeGreaterThan(before);
  await settled(page);
  return lastPreview(page);
}

const mapsKept = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('coverage');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

/** Classifies, and gives the pixels of the class map that the browser has kept anew. */
async function classifiedPixels(page: Page, { window }: SeenPreview): Promise<Uint8Array> {
  const before = await mapsKept(page);
  await inspector(page)
    .getByRole('button', { name: /^(もう一度)?分類する$/ })
    .click();
  await expect.poll(() => mapsKept(page), { timeout: 60_000 }).not.toEqual(before);
  await waitForJobs(page);
  const made = (await mapsKept(page)).filter((name) => !before.includes(name));
  const maps = [];
  for (const name of made) {
    const base64 = await page.evaluate(async (sha256) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('coverage');
      const file = await (await folder.getFileHandle(sha256)).getFile();
      let text = '';
      for (const byte of new Uint8Array(await file.arrayBuffer()))
        text += String.fromCharCode(byte);
      return btoa(text);
    }, name);
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.subarray(0, 2).toString() === 'II') maps.push(bytes);
  }
  expect(maps).toHaveLength(1);
  const map = await openGeoTiff(bytesSource(maps[0]!, 'map.tif'));
  return (await map.read(window)).bands[0] as Uint8Array;
}

async function pixelsOf({ window, base64 }: SeenPreview): Promise<Uint8Array> {
  const bytes = Buffer.from(base64, 'base64');
  const reader = await openGeoTiff(bytesSource(bytes, 'preview.tif'));
  const { width, height } = window;
  return (await reader.read({ col: 0, row: 0, width, height })).bands[0] as Uint8Array;
}

describe('a preview of what the screen shows', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    page = app.page;
    await creditShown(page);
    await waitForJobs(page);
    await page.getByText(/端末に保存済み/).waitFor();
    await page.waitForTimeout(1500);
    await page.addInitScript(watchPreviews);
    await page.reload();
    await creditShown(page);
    await waitForMap(page);
  });
  afterAll(() => browser.close());

  const toggle = () => inspector(page).getByText('プレビュー', { exact: true });
  const isOnMap = () => page.evaluate(() => window.__mobaMap?.getLayer('preview') !== undefined);

  it('is laid over the map when it is switched on, and says what it is not', async () => {
    await goTo(page, '教師');
    expect(await banner(page).count()).toBe(0);
    await toggle().click();
    await anotherPreview(page, 0);
    expect(await banner(page).innerText()).toContain('プレビュー（面積の計算には使われません）');
    expect(await isOnMap()).toBe(true);
    const shown = () =>
      page.evaluate(() => window.__mobaMap?.getLayoutProperty('coverage', 'visibility'));
    expect(await shown()).toBe('none');
  });

  it('follows a sample that is drawn; the final run has its bytes', async () => {
    const before = await previews(page);
    const earlier = await pixelsOf(await lastPreview(page));
    await page.getByRole('radio', { name: /描/ }).first().click();
    const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
    const at = (u: number, v: number) => [box.x + box.width * u, box.y + box.height * v] as const;
    const corners = [at(0.5, 0.45), at(0.58, 0.45), at(0.58, 0.55), at(0.5, 0.55)];
    for (const corner of corners) {
      await page.mouse.move(...corner, { steps: 3 });
      await page.mouse.click(...corner);
      await page.waitForTimeout(350);
    }
    await page.mouse.click(...corners[0]!);
    const preview = await anotherPreview(page, before);
    await page.keyboard.press('Escape');
    const ids = await pixelsOf(preview);
    expect(Buffer.compare(ids, earlier)).not.toBe(0);
    await goTo(page, '分類');
    expect(preview.level).toBe(0);
    expect(Buffer.compare(ids, await classifiedPixels(page, preview))).toBe(0);
    // The map itself stands again.
    expect(await banner(page).count()).toBe(0);
    await expect.poll(isOnMap).toBe(false);
  });

  it.each(['最尤法', 'k-means（教師なし）'])('%s: a part of the image, the same', async (name) => {
    await choose(page, '分類の方法', name);
    const before = await previews(page);
    await toggle().click();
    await anotherPreview(page, before);
    const whole = await previews(page);
    await page.evaluate(() => {
      const map = window.__mobaMap!;
      map.jumpTo({ zoom: map.getZoom() + 1 });
    });
    const part = await anotherPreview(page, whole);
    const ids = await pixelsOf(part);
    expect(new Set(ids).size).toBeGreaterThan(1);
    expect(Buffer.compare(ids, await classifiedPixels(page, part))).toBe(0);
  });

  it('says why there is none', async () => {
    await choose(page, '分類の方法', 'ランダムフォレスト');
    await toggle().click();
    await settled(page);
    await page.evaluate(() => window.__mobaMap!.jumpTo({ center: [0, 0] }));
    await expect.poll(() => banner(page).innerText()).toContain('分類する画像がありません');
    expect(await isOnMap()).toBe(false);
    expect(app.problems).toEqual([]);
  });
});
