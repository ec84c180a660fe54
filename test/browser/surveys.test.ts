import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import {
  creditShown,
  goTo,
  inspector,
  openMenu,
  totalCredit,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

/** Runs in the page. */
function countKeptFiles(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('moba');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('files').objectStore('files').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

describe('several surveys on one device', () => {
  let browser: Browser;
  let app: OpenApp;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    await creditShown(app.page);
    await waitForJobs(app.page);
    await waitForMap(app.page);
  });
  afterAll(() => browser.close());

  it('draws the outline of a bed, measures it on the ellipsoid, and undoes it', async () => {
    const { page } = app;
    await goTo(page, '面積');
    const cards = inspector(page).getByRole('list', { name: '面積' }).locator(':scope > li');
    const before = await cards.count();
    await inspector(page).getByRole('button', { name: '面積を追加' }).click();
    await page.getByRole('menuitem', { name: /多角形を描く/ }).click();
    const box = await page.locator('.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('no map');
    const corners = [
      [0.45, 0.5],
      [0.55, 0.5],
      [0.55, 0.6],
      [0.45, 0.6],
      [0.45, 0.5],
    ] as const;
    for (const [x, y] of corners) {
      await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 3 });
      await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
      await page.waitForTimeout(350);
    }
    await expect.poll(() => cards.count()).toBe(before + 1);
    const area = cards.last().locator('[data-figure$="/area-m2"] .figure__value').first();
    const shownM2 = Number((await area.innerText()).replaceAll(',', ''));
    const cornersM2 = await page.evaluate(
      ([width, height]) => {
        const map = window.__mobaMap;
        if (!map) throw new Error('no map');
        const metersPerPixel =
          (40_075_016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)) /
          (512 * 2 ** map.getZoom());
        return 0.1 * width! * 0.1 * height! * metersPerPixel ** 2;
      },
      [box.width, box.height],
    );
    // Screen pixels and a sphere against the ellipsoid: alike to a few per cent, no more is asked.
    expect(shownM2 / cornersM2).toBeGreaterThan(0.95);
    expect(shownM2 / cornersM2).toBeLessThan(1.05);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => cards.count()).toBe(before);
  });

  it('goes to another survey and back, with nothing lost', async () => {
    const { page } = app;
    const title = await page.getByRole('textbox', { name: '調査の名前' }).inputValue();
    const credit = await totalCredit(page);
    await openMenu(page, '須磨海岸 2024（6項目）');
    await expect.poll(() => totalCredit(page)).toBe('1.0');
    await openMenu(page, new RegExp(title));
    await expect.poll(() => totalCredit(page)).toBe(credit);
    await waitForMap(page);
  });

  it('a tab opened meanwhile takes nothing away that can still be brought back', async () => {
    const { page } = app;
    await goTo(page, 'データ');
    const kept = () => page.evaluate(countKeptFiles);
    const before = await kept();
    const row = inspector(page).getByRole('listitem').filter({ hasText: 'reference.geojson' });
    await row.getByRole('button', { name: 'reference.geojsonを外す' }).click();
    await expect.poll(() => row.count()).toBe(0);
    await page.waitForTimeout(1000);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await creditShown(other);
    await other.waitForTimeout(1000);
    await other.close();
    expect(await kept()).toBe(before);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => row.count()).toBe(1);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});
