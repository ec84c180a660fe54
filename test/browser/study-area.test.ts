import type { FeatureCollection } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projection } from '../../src/core/geo/crs.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { GRID, ownImage, ownTraining } from './own-fields.ts';
import {
  dropFiles,
  figureDigits,
  goTo,
  inspector,
  startEmptySurvey,
  waitForJobs,
} from './workbench.ts';

/** Columns 0–49 and rows 0–149: half of the eelgrass, and a quarter of the sand below it. */
function studyArea(): FeatureCollection {
  const { inverse } = projection(GRID.crs);
  const [a, , c, , e, f] = GRID.transform;
  const corner = (col: number, row: number) => [...inverse([a * col + c, e * row + f])];
  const ring = [corner(0, 0), corner(0, 150), corner(50, 150), corner(50, 0), corner(0, 0)];
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
    ],
  };
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

/** One person, one sitting: the steps follow each other and share the page. */
describe('a study area that comes from a layer', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    page = app.page;
    await startEmptySurvey(page, 'ja');
    await dropFiles(page, [{ name: 'own.tif', bytes: ownImage() }]);
    await inspector(page).getByRole('heading', { name: 'own.tif' }).waitFor();
    await dropFiles(page, [{ name: 'training.geojson', bytes: json(ownTraining()) }]);
    await waitForJobs(page);
    await goTo(page, '教師');
    await page.locator('.sample-row').nth(3).waitFor();
    await goTo(page, '分類');
  });
  afterAll(() => browser.close());

  const digits = async (figure: string) =>
    Number((await figureDigits(page, figure)).replaceAll(',', ''));
  const classify = async (press: string) => {
    await inspector(page).getByRole('button', { name: press, exact: true }).click();
    await waitForJobs(page);
  };

  it('does not exist at first: every pixel of a class counts', async () => {
    await classify('分類する');
    await expect.poll(() => digits('class:1/pixels'), { timeout: 120_000 }).toBe(10_000);
    expect(await digits('class:3/pixels')).toBe(20_000);
  });

  it('is taken from a file, and what lies outside of it is of no class', async () => {
    await inspector(page)
      .getByRole('button', { name: /^範囲とマスク/ })
      .click();
    const only = inspector(page).getByRole('checkbox', { name: '調査範囲の中だけを分類' });
    expect(await only.isDisabled()).toBe(true);
    const chooser = page.waitForEvent('filechooser');
    await inspector(page).getByRole('button', { name: '層を調査範囲にする' }).click();
    await page.getByRole('menuitem', { name: 'ファイルから…' }).click();
    await (await chooser).setFiles({
      name: 'area.geojson',
      mimeType: 'application/geo+json',
      buffer: json(studyArea()),
    });
    await expect.poll(() => only.isDisabled()).toBe(false);
    if (!(await only.isChecked())) {
      await inspector(page).getByText('調査範囲の中だけを分類').click();
    }
    await classify('もう一度分類する');
    await expect.poll(() => digits('class:1/pixels'), { timeout: 120_000 }).toBe(5000);
    expect(await digits('class:3/pixels')).toBe(2500);
    // 5,000 pixels of 0.25 m² in UTM 54N, 110 km west of its meridian: 0.05 % larger on the ground.
    expect(await digits('class:1/area')).toBeGreaterThan(1250.3);
    expect(await digits('class:1/area')).toBeLessThan(1251);
  });

  it('is passed over where it is not wished, and every pixel counts again', async () => {
    await inspector(page).getByText('調査範囲の中だけを分類').click();
    await classify('もう一度分類する');
    await expect.poll(() => digits('class:1/pixels'), { timeout: 120_000 }).toBe(10_000);
    expect(app.problems).toEqual([]);
  });
});
