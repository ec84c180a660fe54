import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import {
  choose,
  figureDigits,
  goTo,
  inspector,
  totalCredit,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const opened = async (app: OpenApp) => {
  await app.page
    .locator('[data-figure="total/credited-amount"]')
    .first()
    .waitFor({ timeout: 120_000 });
  await waitForJobs(app.page);
};

/** The middle of the image, alone. */
const imagePixels = (app: OpenApp) =>
  app.page.locator('.maplibregl-canvas').screenshot({ animations: 'disabled' });

describe('how the image looks', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(browser);
    await opened(app);
    await waitForMap(app.page);
    await app.page.getByRole('button', { name: '表示の設定' }).click();
    await app.page.getByRole('region', { name: '画像の表示' }).waitFor();
  });

  it('shows another picture for another combination, as one step to undo', async () => {
    const { page } = app;
    const before = await imagePixels(app);
    await page.getByRole('button', { name: '赤外カラー' }).click();
    await expect.poll(async () => (await imagePixels(app)).equals(before)).toBe(false);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(async () => (await imagePixels(app)).equals(before)).toBe(true);
  });

  it('moves a limit by arrow keys and by typing; a limit beyond the other is not taken', async () => {
    const { page } = app;
    const low = page.getByRole('slider', { name: '赤の下限' });
    await low.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => low.getAttribute('aria-valuenow')).toBe('1');
    const box = page.getByRole('textbox', { name: '下限' });
    expect(await box.inputValue()).toBe('1');
    await box.fill('40');
    await box.press('Enter');
    await expect.poll(() => low.getAttribute('aria-valuenow')).toBe('40');
    await box.fill('300');
    await box.press('Enter');
    expect(await low.getAttribute('aria-valuenow')).toBe('40');
    await box.press('Escape');
  });

  it('drags a limit on the histogram, one step for the whole way', async () => {
    const { page } = app;
    const high = page.getByRole('slider', { name: '赤の上限' });
    const box = await high.boundingBox();
    if (!box) throw new Error('no handle');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 5 });
    await page.mouse.move(x - 80, y, { steps: 5 });
    await page.mouse.up();
    const moved = Number(await high.getAttribute('aria-valuenow'));
    expect(moved).toBeLessThan(220);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => high.getAttribute('aria-valuenow')).toBe('255');
  });

  it('an index has a legend on the map, and the pointer reads its value', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: '指数' }).click();
    const legend = page.getByTestId('ramp-legend');
    await legend.waitFor();
    expect(await legend.getAttribute('aria-label')).toMatch(/^NDVI の?凡例|^NDVIの凡例/);
    const box = await page.locator('.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 4 });
    const pixel = page.getByTestId('pixel-values');
    await pixel.waitFor();
    const told = await pixel.innerText();
    const [shown] = /表示値\s*([−\d.]+)/.exec(told)!.slice(1);
    const bands = /画素値\s*([\d, ]+)/.exec(told)![1]!.split(', ').map(Number);
    const [red, , , nir] = bands as [number, number, number, number];
    // NDVI by hand, from the digits on the screen.
    expect(Number(shown!.replace('−', '-'))).toBeCloseTo((nir - red) / (nir + red), 4);
  });

  it('is saved with the survey', async () => {
    const { page } = app;
    await page.getByText(/端末に保存済み/).waitFor();
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByTestId('ramp-legend').waitFor({ timeout: 60_000 });
    expect(app.problems).toEqual([]);
    await app.close();
  });
});

describe('without WebGL', () => {
  it('says so, shows a still picture, classifies, measures and exports', async () => {
    const app = await openApp(browser, { withoutWebGl: true });
    const { page } = app;
    await opened(app);
    await page.getByRole('heading', { name: 'この端末では地図を表示できません' }).waitFor();
    await page.locator('[data-testid="still-picture"][data-drawn="true"]').waitFor();
    expect(await luminanceVariance(page, '[data-testid="still-picture"]')).toBeGreaterThan(200);
    await goTo(page, '分類');
    await choose(page, '分類の方法', '最尤法');
    const forest = await figureDigits(page, 'class:1/area');
    await inspector(page).getByRole('button', { name: 'もう一度分類する' }).click();
    await expect
      .poll(() => figureDigits(page, 'class:1/area'), { timeout: 60_000 })
      .not.toBe(forest);
    await waitForJobs(page);
    expect(await totalCredit(page)).toMatch(/^\d+\.\d$/);
    await goTo(page, '証拠');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '証拠パッケージを作る' }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});
