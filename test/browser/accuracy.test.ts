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

const POINTS = 200;
/** Sand: the third class of the sample survey. */
const SAND = '3';
const EELGRASS = '1';
const DISPUTED = 3;

const section = (page: Page) => inspector(page).getByRole('button', { name: /^精度を調べる/ });
const at = (page: Page) => page.getByTestId('walk-at').innerText();
const chosen = (page: Page) => page.locator('.seen__option[aria-pressed="true"]').allInnerTexts();
const button = (page: Page, name: string | RegExp) =>
  inspector(page).getByRole('button', { name, exact: typeof name === 'string' });

async function open(browser: Browser, withoutWebGl: boolean): Promise<OpenApp> {
  const app = await openApp(browser, { withoutWebGl, width: 1100, height: 700 });
  const { page } = app;
  await creditShown(page);
  await waitForJobs(page);
  await goTo(page, '分類');
  await section(page).click();
  return app;
}

async function draw(page: Page): Promise<void> {
  await button(page, '参照点を抽出する').click();
  await button(page, '判読').waitFor({ timeout: 60_000 });
}

async function focusFree(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** As an interpreter would: a class, then on to the next, by two keys. */
async function tell(page: Page, key: (n: number) => string): Promise<void> {
  await focusFree(page);
  for (let n = 0; n < POINTS; n++) {
    await page.keyboard.press(key(n));
    if (n + 1 < POINTS) await page.keyboard.press('Enter');
  }
}

/** One sitting: the steps follow each other and share the page; no 3D, as on a plain machine. */
describe('the accuracy of a class map, by two interpreters', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await open(browser, true);
    page = app.page;
  });
  afterAll(() => browser.close());

  it('draws the points that were asked for', async () => {
    await draw(page);
    await expect.poll(() => section(page).innerText()).toContain(`0 / ${POINTS}`);
  });

  it('labels every point by keyboard alone, with notes and second thoughts', async () => {
    await button(page, '判読').click();
    await expect.poll(() => at(page)).toBe(`1 / ${POINTS}`);
    await focusFree(page);
    await page.keyboard.press('u');
    expect(await chosen(page)).toEqual([expect.stringContaining('判別できない')]);
    await page.keyboard.press('n');
    await page.keyboard.type('1 濁り');
    await page.keyboard.press('Enter');
    expect(await at(page)).toBe(`1 / ${POINTS}`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(EELGRASS);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Backspace');
    await expect.poll(() => at(page)).toBe(`2 / ${POINTS}`);
    expect(await chosen(page)).toEqual([]);
    expect(await violations(page, { part: '.labelling' })).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await tell(page, () => SAND);
    await page.getByText('すべての点を判読しました').waitFor();
    expect(await at(page)).toBe(`${POINTS} / ${POINTS}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => section(page).innerText()).toContain('済');
  });

  it('shows a second interpreter nothing of the first, and then where they differ', async () => {
    await button(page, '判読者を加える').click();
    await button(page, '判読').nth(1).click();
    await expect.poll(() => at(page)).toBe(`1 / ${POINTS}`);
    expect(await chosen(page)).toEqual([]);
    await tell(page, (n) => (n < DISPUTED ? EELGRASS : SAND));
    await page.keyboard.press('Escape');
    await button(page, `食い違い ${DISPUTED} 点を協議する`).waitFor();
    expect(await page.locator('[data-figure="accuracy/overall"]').count()).toBe(0);
  });

  it('settles each by keyboard, both words side by side', async () => {
    await button(page, /協議する/).click();
    await focusFree(page);
    for (let n = 1; n <= DISPUTED; n++) {
      await expect.poll(() => at(page)).toBe(`${n} / ${DISPUTED}`);
      expect(await page.locator('.both__word').count()).toBe(2);
      await page.keyboard.press(SAND);
      await page.keyboard.press('Enter');
    }
    await page.getByText('すべての点を判読しました').waitFor();
    await page.keyboard.press('Escape');
  });

  it('comes to the share of sand on the map: every point was said to be sand', async () => {
    // 20,179.01 m² of 36,788.08 m² are mapped as sand: 54.85 %.
    expect(await figureDigits(page, 'accuracy/overall')).toBe('54.8');
    const lower = Number(await figureDigits(page, 'accuracy/class:1/area-lower-bound'));
    expect(lower).toBeLessThan(100);
    await button(page, '結果の表とグラフを見る').click();
    const matrix = page.locator('table.matrix');
    const rows = await matrix.locator('tbody tr').count();
    const sand = await matrix.locator('tbody tr').nth(2).locator('td').allInnerTexts();
    expect(rows).toBe(6);
    expect(sand[2]).toBe(sand[5]);
    expect(sand[6]).toContain('100.0 %');
    expect(await page.locator('.dialog--report svg.plot circle').count()).toBe(5);
  });

  it.each(['light', 'dark'] as const)('in %s, axe finds nothing in the report', async (theme) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await violations(page, { part: '.dialog--report' })).toEqual([]);
  });

  it('claims the lower bound, and keeps all of it over a reload', async () => {
    await page.keyboard.press('Escape');
    const area = await figureDigits(page, 'accuracy/class:1/area-lower-bound');
    await page.waitForTimeout(1500);
    await page.reload();
    await goTo(page, '面積');
    await page.locator('.area-card button[aria-expanded]').first().click();
    await page.locator('[data-figure="area:area-eelgrass/area-m2"]').waitFor({ timeout: 10_000 });
    expect(await figureDigits(page, 'area:area-eelgrass/area-m2')).toBe(area);
    await goTo(page, '分類');
    expect(await figureDigits(page, 'accuracy/overall')).toBe('54.8');
    expect(app.problems).toEqual([]);
  });
});

describe('on the map', () => {
  it('the point is framed, and neither class map nor samples are there until it is left', async () => {
    const browser = await launchChromium();
    const { page, problems } = await open(browser, false);
    const seen = (layer: string) =>
      page.evaluate((id) => window.__mobaMap?.getLayoutProperty(id, 'visibility'), layer);
    await draw(page);
    expect(await seen('coverage')).toBe('visible');
    await button(page, '判読').click();
    await expect.poll(() => seen('coverage')).toBe('none');
    expect(await seen('sample-fill')).toBe('none');
    await waitForMap(page);
    const shapes = () =>
      page.evaluate(
        () => window.__mobaMap?.queryRenderedFeatures({ layers: ['reference-line'] }).length ?? 0,
      );
    await expect.poll(shapes).toBeGreaterThan(0);
    const zoom = () => page.evaluate(() => window.__mobaMap?.getZoom() ?? 0);
    const before = await zoom();
    await page.keyboard.press('+');
    await expect.poll(zoom).toBeGreaterThan(before + 0.5);
    await page.keyboard.press('Escape');
    await expect.poll(() => seen('coverage')).toBe('visible');
    expect(problems).toEqual([]);
    await browser.close();
  });
});
