import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchChromium, type OpenApp, openApp } from './open-app.ts';
import { creditShown, figureDigits, openMenu, repositoryPath, totalCredit } from './workbench.ts';

interface Application {
  readonly menu: RegExp;
  readonly file: string;
  readonly totalTCo2: string;
  /** 認証対象の吸収量 as printed on the filed forms. */
  readonly creditedTCo2: Readonly<Record<string, string>>;
}

const APPLICATIONS: readonly Application[] = [
  {
    menu: /須磨/,
    file: 'suma-2024',
    totalTCo2: '1.0',
    creditedTCo2: {
      'suma-1': '0.593',
      'suma-2': '0.007',
      'suma-3': '0.283',
      'suma-4': '0.049',
      'suma-5': '0.005',
      'suma-6': '0.106',
    },
  },
  {
    menu: /三重/,
    file: 'mie-2018-2021',
    totalTCo2: '21.6',
    creditedTCo2: { 'mie-1': '8.143', 'mie-2': '7.557', 'mie-3': '5.978' },
  },
];

describe('the two filed applications on the screen', () => {
  let browser: Browser;
  let app: OpenApp;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    await creditShown(app.page);
  });
  afterAll(() => browser.close());

  it.each(APPLICATIONS)('$file: total and every item as printed', async (application) => {
    const { page } = app;
    await openMenu(page, application.menu);
    await expect.poll(() => totalCredit(page)).toBe(application.totalTCo2);
    await page.locator('.stage__open').nth(5).click();
    const { items } = JSON.parse(
      readFileSync(repositoryPath(`sample-data/applications/${application.file}.json`), 'utf8'),
    ) as { items: readonly { readonly id: string; readonly label: string }[] };
    for (const { id, label } of items) {
      await page.getByRole('tab', { name: label, exact: true }).click();
      const shown = await figureDigits(page, `item:${id}/credited-amount`);
      expect(shown).toBe(application.creditedTCo2[id]);
    }
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});

describe('a machine without WebGL', () => {
  it('has no map, says so, and still goes from image to credit', async () => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-3d-apis'],
    });
    const { page } = await openApp(browser);
    await creditShown(page);
    expect(await totalCredit(page)).toMatch(/^\d+\.\d$/);
    await page.getByText('この端末では地図を表示できません').waitFor();
    await browser.close();
  });
});
