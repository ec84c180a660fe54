import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import { surveyFromText } from '../../src/core/survey/document/schema.ts';
import { setUncertainty } from '../../src/core/survey/edit/edit-uncertainty.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import { creditModel } from '../../src/core/survey/uncertainty/credit-model.ts';
import { creditUncertainty } from '../../src/core/uncertainty/credit-uncertainty.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import {
  creditShown,
  goTo,
  inspector,
  openMenu,
  repositoryPath,
  waitForJobs,
} from './workbench.ts';

const SUMA = repositoryPath('sample-data/applications/suma-2024.json');
/** Of a breakwater: an area that the filing only states. */
const PLAN_AREA = 'area:suma-4-area/plan-area';

/** A million draws on a busy machine. */
const DRAWN = { timeout: 30_000 };

const rail = (page: Page) => page.locator('.total__bound');
const section = (page: Page) => inspector(page).getByRole('region', { name: '吸収量の確からしさ' });
const button = (page: Page, name: string) =>
  section(page).getByRole('button', { name, exact: true });
const lower = (page: Page) => section(page).getByTestId('credit-lower');

/** ±5 % of an area, by the form in its derivation. */
async function stateError(page: Page): Promise<void> {
  const group = section(page).locator('details').filter({ hasText: '潜堤（ワカメ）' });
  await group.locator('summary').click();
  await group.locator(`[data-figure="${PLAN_AREA}"]`).click();
  const sure = page.getByRole('region', { name: 'この数値の不確かさ' });
  await sure.getByRole('textbox', { name: '± 幅', exact: true }).fill('5');
  await sure.getByRole('textbox', { name: '不確かさの根拠', exact: true }).fill('竣工図の誤差');
  await sure.getByRole('button', { name: '記録する' }).click();
}

/** The same in Node, by the draws of the app. */
function statedInNode() {
  const stated = setUncertainty(PLAN_AREA, {
    source: '竣工図の誤差',
    error: { kind: 'rectangular', unit: 'percent', halfWidth: '5' },
  })(surveyFromText(readFileSync(SUMA, 'utf8')));
  const { credit } = creditModel(stated, evaluateSurvey(stated));
  if (credit === null) throw new Error('no credit');
  return creditUncertainty(credit, { seed: 1, draws: 1_000_000 });
}

/** One sitting: the steps follow each other and share the page. */
describe('how sure the credit is', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { withoutWebGl: true });
    page = app.page;
    await creditShown(page);
    await waitForJobs(page);
  });
  afterAll(() => browser.close());

  it('where nobody stated anything there is no bound, and what is unknown is listed', async () => {
    await openMenu(page, /三重/);
    await expect.poll(() => rail(page).innerText()).toContain('下限は不明');
    await goTo(page, '吸収量');
    await expect.poll(() => section(page).innerText()).toContain('不明は 0 とみなしません');
    expect(await lower(page).count()).toBe(0);
    expect(await section(page).locator('.unknown__figure').count()).toBeGreaterThan(20);
  });

  it('the bound is that of moba evaluate, and says that it holds only for what is known', async () => {
    await openMenu(page, /須磨/);
    const { uncertainty } = await evaluateCommand([SUMA]);
    const unknown = uncertainty?.unknown.length;
    await expect.poll(() => rail(page).innerText(), DRAWN).toContain(`不明な入力 ${unknown} 件`);
    expect(await rail(page).getAttribute('data-tone')).toBe('doubt');
    await rail(page).getByRole('button').click();
    await lower(page).waitFor(DRAWN);
    expect(Number(await lower(page).innerText())).toBe(uncertainty?.creditedTCo2.lower95);
    expect(await rail(page).innerText()).toContain(await lower(page).innerText());
    await section(page).getByRole('radio', { name: '90 %' }).click();
    expect(Number(await lower(page).innerText())).toBe(uncertainty?.creditedTCo2.lower90);
    await section(page).getByRole('radio', { name: '95 %' }).click();
  });

  it('the next survey is told on request', async () => {
    const plans = section(page).locator('.next-survey__plans li');
    await button(page, '計算する').click();
    await expect.poll(() => plans.count(), DRAWN).toBe(2);
    expect(await plans.first().innerText()).toMatch(
      /礁を 10 基追加で実測[\s\S]*下限\s\+0\.\d{3}\st/,
    );
  });

  it('a stated error is drawn anew, with the digits of Node', async () => {
    await stateError(page);
    await expect.poll(() => rail(page).innerText()).toContain('計算中');
    expect(await lower(page).count()).toBe(0);
    const made = statedInNode();
    await lower(page).waitFor(DRAWN);
    expect(Number(await lower(page).innerText())).toBe(Number(made.creditedTCo2.lower95));
    const shares = await section(page).locator('.tornado__share').allInnerTexts();
    expect(shares.map((text) => Number.parseFloat(text))).toEqual(
      made.contributions.map(({ varianceShare }) => Math.round(varianceShare * 1000) / 10),
    );
  });

  it('the name of a driver opens its derivation', async () => {
    await section(page).locator('.tornado .figure-link').first().click();
    await expect.poll(() => page.locator('.drawer').innerText()).toContain('1基の平均面積');
    await page.keyboard.press('Escape');
  });

  it('the table says what the tornado shows', async () => {
    const rows = section(page).locator('.tornado > li');
    const drawn = await rows.evaluateAll((all) =>
      all.map((row) => {
        const ends = [...row.querySelectorAll('.tornado__ends > span')].map((e) => e.textContent);
        const text = (part: string) => row.querySelector(part)?.textContent ?? '';
        return [text('.figure-link'), ends[0], ends[2], text('.tornado__share')];
      }),
    );
    await button(page, '図と表をすべて見る').click();
    const table = page.getByRole('table', { name: 'ばらつきの要因の表' });
    const told = await table.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const cells = [...row.children].map((cell) => cell.textContent);
        return [row.children[0]?.firstChild?.textContent, cells[1], cells[3], `${cells[4]} %`];
      }),
    );
    expect(drawn).toHaveLength(2);
    expect(told).toEqual(drawn);
  });

  it.each(['light', 'dark'] as const)('in %s, axe finds nothing', async (theme) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await violations(page, { part: '.dialog--report' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.dialog--report').waitFor({ state: 'detached' });
    expect(await violations(page, { part: '.sureness' })).toEqual([]);
    expect(await violations(page, { part: '.total' })).toEqual([]);
    await button(page, '図と表をすべて見る').click();
  });

  it('stopped, it leaves no number, until it is asked again', async () => {
    await page.keyboard.press('Escape');
    const before = await lower(page).innerText();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Control+z');
    await button(page, '中止').click();
    await expect.poll(() => rail(page).innerText()).toContain('計算していません');
    await page.waitForTimeout(3000);
    expect(await rail(page).innerText()).not.toMatch(/\d\.\d/);
    expect(await lower(page).count()).toBe(0);
    await page.keyboard.press('Control+y');
    await lower(page).waitFor(DRAWN);
    expect(await lower(page).innerText()).toBe(before);
    expect(app.problems).toEqual([]);
  });
});
