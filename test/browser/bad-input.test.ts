import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import {
  creditShown,
  type DroppedFile,
  dropFiles,
  figureDigits,
  goTo,
  inspector,
  repositoryPath,
  STAGE_NAMES,
  totalCredit,
  waitForJobs,
} from './workbench.ts';

const orthomosaic = readFileSync(repositoryPath('sample-data/cove/orthomosaic.tif'));
const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const polygons = (places: readonly { x: number; y: number; size: number; name: string }[]) =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: places.map(({ x, y, size, name }) => ({
        type: 'Feature',
        properties: { class: name },
        geometry: { type: 'Polygon', coordinates: square(x, y, size) },
      })),
    }),
  );

interface BadFile {
  readonly what: string;
  readonly file: DroppedFile;
  readonly ja: RegExp;
  readonly en: RegExp;
}

/** What is wrong must be named, and what to do about it, in the user's language. */
const BAD_FILES: readonly BadFile[] = [
  {
    what: 'a page of text named .tif',
    file: { name: 'page.tif', bytes: Buffer.from('<!doctype html><title>404</title>') },
    ja: /page\.tif.*(してください|選んで)/s,
    en: /page\.tif/,
  },
  {
    what: 'a truncated TIFF',
    file: { name: 'cut.tif', bytes: orthomosaic.subarray(0, orthomosaic.length >> 1) },
    ja: /cut\.tif.*切れています.*もう一度/s,
    en: /cut\.tif/,
  },
  {
    what: 'polygons in metres without a CRS',
    file: {
      name: 'metres.geojson',
      bytes: polygons([{ x: 72_050, y: -150_900, size: 9, name: 'x' }]),
    },
    ja: /metres\.geojson.*(座標系|座標参照系|CRS).*(ください|指定)/s,
    en: /metres\.geojson.*(CRS|coordinate)/s,
  },
  {
    what: 'a survey of nothing: broken JSON',
    file: {
      name: 'broken.geojson',
      bytes: Buffer.from('{"type":"FeatureCollection","features":['),
    },
    ja: /broken\.geojson/,
    en: /broken\.geojson/,
  },
];

async function noticesOf(page: Page): Promise<string> {
  const list = page.locator('.notice');
  await list.first().waitFor({ timeout: 30_000 });
  return (await list.allInnerTexts()).join('\n');
}

async function dismissAll(page: Page, name: string): Promise<void> {
  while ((await page.locator('.notice').count()) > 0) {
    await page.locator('.notice').first().getByRole('button', { name }).click();
  }
}

describe.each(['ja', 'en'] as const)('bad input, told in %s', (language) => {
  let browser: Browser;
  let app: OpenApp;
  const dismiss = language === 'ja' ? '閉じる' : 'Dismiss';

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { language });
    await creditShown(app.page);
    await waitForJobs(app.page);
  });
  afterAll(() => browser.close());

  it.each(BAD_FILES)('$what: said with its remedy, and the survey is as it was', async (bad) => {
    const { page } = app;
    await goTo(page, STAGE_NAMES[language][0]);
    const before = await inspector(page).innerText();
    const credit = await totalCredit(page);
    await dropFiles(page, [bad.file]);
    const told = await noticesOf(page);
    expect(told).toMatch(bad[language]);
    expect(told).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(await totalCredit(page)).toBe(credit);
    await dismissAll(page, dismiss);
    expect(await inspector(page).innerText()).toBe(before);
  });

  it('training outside the image: the old map stays, and the message says where', async () => {
    const { page } = app;
    const away = polygons([
      { x: 140, y: 36, size: 0.0002, name: '遠い所A' },
      { x: 140.001, y: 36, size: 0.0002, name: '遠い所B' },
    ]);
    const credit = await totalCredit(page);
    await dropFiles(page, [{ name: 'away.geojson', bytes: away }]);
    await waitForJobs(page);
    await goTo(page, STAGE_NAMES[language][2]);
    const area = await figureDigits(page, 'class:1/area');
    await dismissAll(page, dismiss);
    await inspector(page)
      .getByRole('button', { name: language === 'ja' ? 'もう一度分類する' : /again/i })
      .click();
    const told = await noticesOf(page);
    expect(told).toMatch(language === 'ja' ? /ください|遠い所/ : /image|sample/i);
    expect(await figureDigits(page, 'class:1/area')).toBe(area);
    expect(await totalCredit(page)).toBe(credit);
    await dismissAll(page, dismiss);
    await page.getByRole('button', { name: language === 'ja' ? '元に戻す' : 'Undo' }).click();
  });

  it('raised no console error of its own', () => {
    expect(app.problems).toEqual([]);
  });
});
