import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import {
  choose,
  creditShown,
  figureDigits,
  goTo,
  inspector,
  repositoryPath,
  waitForJobs,
} from './workbench.ts';

const REFERENCE = repositoryPath('sample-data/cove/reference.geojson');
const DESIGN = '点の選び方';

interface Training {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly (readonly (readonly number[])[])[] };
    readonly properties: { readonly class: string };
  }[];
}

/** The middle of each training polygon: what somebody would hand in who asks the map what it was told. */
function taughtCsv(): Buffer {
  const text = readFileSync(repositoryPath('sample-data/cove/training.geojson'), 'utf8');
  const { features } = JSON.parse(text) as Training;
  const rows = features.map(({ geometry, properties }) => {
    const corners = geometry.coordinates[0]!.slice(1);
    const mean = (axis: 0 | 1) =>
      corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
    return `${mean(0)},${mean(1)},${properties.class}`;
  });
  return Buffer.from(['lon,lat,class', ...rows].join('\n'));
}

const form = (page: Page) => page.locator('section[aria-label="判読済みの点をファイルから読む"]');
const take = (page: Page) => inspector(page).getByRole('button', { name: '参照点として使う' });

describe('points that were labelled elsewhere', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { withoutWebGl: true });
    page = app.page;
    await creditShown(page);
    await waitForJobs(page);
    await goTo(page, '分類');
    await inspector(page)
      .getByRole('button', { name: /^精度を調べる/ })
      .click();
  });
  afterAll(() => browser.close());

  it('the form unfolds into view', async () => {
    const panel = (await page.locator('.inspector__body').boundingBox())!;
    const drawing = page.locator('section[aria-label="参照点の抽出"]');
    await expect
      .poll(async () => (await drawing.boundingBox())!.y)
      .toBeLessThan(panel.y + panel.height / 2);
  });

  it('are refused where they lie in training samples, with the reason', async () => {
    await form(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'taught.csv', mimeType: 'text/csv', buffer: taughtCsv() });
    await page.getByText('taught.csv：52 点').waitFor();
    await choose(page, DESIGN, '単純無作為');
    await take(page).click();
    await page.getByRole('alert').filter({ hasText: '教師データの中にあります' }).waitFor();
    await expect.poll(() => inspector(page).innerText()).toContain('参照点を抽出する');
  });

  it('are read with the column and the words that are the classes’ names', async () => {
    await form(page).locator('input[type=file]').setInputFiles(REFERENCE);
    await page.getByText('reference.geojson：200 点').waitFor();
    const words = form(page).getByRole('button', { name: /「.+」の区分/ });
    const told = await words.allInnerTexts();
    expect(told.length).toBeGreaterThan(3);
    for (const text of told) expect(text).not.toContain('まだ判読していない');
    // Until somebody says how they were chosen they can't be taken.
    expect(await take(page).isDisabled()).toBe(true);
  });

  it('of no probability sample give no figure, and that is said', async () => {
    await choose(page, DESIGN, '確率抽出でない');
    await take(page).click();
    await page.getByText('参照点が確率抽出ではないため').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-figure="accuracy/overall"]').count()).toBe(0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Control+z');
    await form(page).waitFor();
  });

  it('of a random sample are the assessment of the map at once', async () => {
    if (!(await inspector(page).getByRole('button', { name: '参照点を抽出する' }).isVisible())) {
      await inspector(page)
        .getByRole('button', { name: /^精度を調べる/ })
        .click();
    }
    await form(page).locator('input[type=file]').setInputFiles(REFERENCE);
    await choose(page, DESIGN, '単純無作為');
    await take(page).click();
    await inspector(page).locator('[data-figure="accuracy/overall"]').waitFor({ timeout: 60_000 });
    const overall = Number(await figureDigits(page, 'accuracy/overall'));
    expect(overall).toBeGreaterThan(90);
    expect(overall).toBeLessThan(100);
    await expect
      .poll(() =>
        inspector(page)
          .getByRole('button', { name: /^精度を調べる/ })
          .innerText(),
      )
      .toContain('済');
    const bound = await figureDigits(page, 'accuracy/class:1/area-lower-bound');
    expect(Number(bound.replaceAll(',', ''))).toBeGreaterThan(0);
    expect(app.problems).toEqual([]);
  });
});
