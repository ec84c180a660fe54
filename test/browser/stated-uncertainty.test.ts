import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import { creditShown, goTo, waitForJobs } from './workbench.ts';

const sure = (page: Page) => page.getByRole('region', { name: 'この数値の不確かさ' });
const button = (page: Page, name: string) => sure(page).getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => sure(page).getByRole('textbox', { name, exact: true });

async function openFigure(page: Page, id: string): Promise<void> {
  await page.locator(`.inspector [data-figure="${id}"]`).first().click();
  await sure(page).waitFor();
}

async function chooseKind(page: Page, name: string): Promise<void> {
  await sure(page).getByRole('button', { name: /種類/ }).click();
  await page.getByRole('option', { name }).click();
}

/** One sitting on the sample survey: the map that its area comes from was not assessed. */
describe('how sure a figure is, stated by a person', () => {
  const AREA = 'area:area-eelgrass/area-ha';
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { withoutWebGl: true });
    page = app.page;
    await creditShown(page);
    await waitForJobs(page);
    await goTo(page, '面積');
    await page.locator('.area-card button[aria-expanded]').first().click();
  });
  afterAll(() => browser.close());

  it('opens with what is known: nothing, and that this is not 0', async () => {
    await openFigure(page, AREA);
    await expect.poll(() => sure(page).innerText()).toContain('不明');
    expect(await sure(page).innerText()).toContain('0 とはみなしません');
    expect(await violations(page, { part: '.drawer' })).toEqual([]);
  });

  it('refuses a width of 0 and says why; nothing is written', async () => {
    await button(page, '不確かさを入力する').click();
    await field(page, '± 幅').fill('0');
    await button(page, '記録する').click();
    await sure(page).getByRole('alert').filter({ hasText: '不明は 0 ではない' }).waitFor();
    expect(await sure(page).locator('.sure__known').innerText()).toContain('不明');
  });

  it('± 5 % with its source is recorded, and the line of what is known says so', async () => {
    await field(page, '± 幅').fill('5');
    await field(page, '不確かさの根拠').fill('現地での縁の引き直し 3 回');
    expect(await violations(page, { part: '.drawer' })).toEqual([]);
    await button(page, '記録する').click();
    const known = sure(page).locator('.sure__known');
    await expect.poll(() => known.innerText()).toContain('±5 % の範囲内で一様');
    expect(await known.innerText()).toContain('現地での縁の引き直し 3 回');
    expect(await known.innerText()).not.toContain('不明');
    expect(await violations(page, { part: '.drawer' })).toEqual([]);
  });

  it('undo takes it back as one step, redo brings it again', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Control+z');
    await expect.poll(() => sure(page).innerText()).toContain('不明');
    await page.keyboard.press('Control+y');
    await expect.poll(() => sure(page).innerText()).toContain('±5 %');
  });

  it('a reload keeps it', async () => {
    await page.waitForTimeout(1500);
    await page.reload();
    await goTo(page, '面積');
    await page.locator('.area-card button[aria-expanded]').first().click();
    await openFigure(page, AREA);
    await expect.poll(() => sure(page).innerText()).toContain('±5 % の範囲内で一様');
  });

  it('another kind takes its place; removed, it is not known again', async () => {
    await button(page, '不確かさを変更する').click();
    await chooseKind(page, '誤差なし（理由）');
    await button(page, '記録する').click();
    await sure(page).getByRole('alert').filter({ hasText: '理由を書いてください' }).waitFor();
    await field(page, '誤差がない理由').fill('竣工図の面積');
    await button(page, '記録する').click();
    await expect.poll(() => sure(page).innerText()).toContain('誤差なし：竣工図の面積');
    await button(page, '不確かさを消す').click();
    await expect.poll(() => sure(page).innerText()).toContain('不明');
  });

  it('a rating of the scheme has no form', async () => {
    await goTo(page, '吸収量');
    await page.locator('.inspector [data-figure$="/credited-amount"]').first().click();
    const chip = page.locator('.drawer .chip').filter({ hasText: '面積の評価' }).first();
    await chip.click();
    await expect.poll(() => sure(page).innerText()).toContain('制度の評価の値');
    expect(await sure(page).getByRole('button').count()).toBe(0);
    expect(app.problems).toEqual([]);
  });
});
