import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import { creditShown, figureDigits, goTo, inspector, openMenu, totalCredit } from './workbench.ts';

/** The two applications on the screen, as an analyst would go through them. */

async function openApplication(page: Page, name: RegExp): Promise<void> {
  await openMenu(page, name);
  await page.locator('[data-figure="total/credited-amount"]').waitFor();
}

async function openItem(page: Page, label: string): Promise<void> {
  await goTo(page, '吸収量');
  await page.getByRole('tab', { name: label, exact: true }).click();
  await inspector(page).getByRole('textbox', { name: '項目名' }).waitFor();
}

async function fill(page: Page, name: string | RegExp, text: string): Promise<void> {
  const box = inspector(page).getByRole('textbox', { name, exact: true }).first();
  await box.fill(text);
  await box.press('Tab');
}

async function pick(page: Page, label: RegExp, option: RegExp): Promise<void> {
  await inspector(page).getByRole('button', { name: label }).first().click();
  await page.getByRole('option', { name: option }).click();
}

/** As from the clipboard of a spreadsheet, into the cell that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((carried) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', carried);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

const isShown = async (page: Page, id: string) =>
  (await page.locator(`[data-figure="${id}"]`).count()) > 0;

describe('三重: the landed yield from its own inputs', () => {
  let browser: Browser;
  let app: OpenApp;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    await creditShown(app.page);
    await openApplication(app.page, /三重/);
    await openItem(app.page, '方法論1');
  });
  afterAll(() => browser.close());

  it('shows 0.1116 t a net, 224.38 t landed, 8.143 t-CO₂', async () => {
    const { page } = app;
    expect(await figureDigits(page, 'item:mie-1/wet-mass-per-net')).toBe('0.1116');
    expect(await figureDigits(page, 'item:mie-1/landed-yield')).toBe('224.38');
    expect(await figureDigits(page, 'item:mie-1/credited-amount')).toBe('8.143');
  });

  it('tells that the working as filed is ten times too large, and does not use it', async () => {
    const notes = await inspector(app.page).locator('.note').allInnerTexts();
    expect(notes.join('\n')).toMatch(/33,928\.6cm\/100.*10 倍/s);
  });

  it('a cell of the what-if opens its derivation; the present pair is marked', async () => {
    const { page } = app;
    await inspector(page)
      .getByRole('button', { name: /確実性を変えたときの量/ })
      .click();
    const now = page.locator('.what-if [data-now] .figure');
    expect(await now.locator('.figure__value').innerText()).toBe('8.143');
    await now.click();
    const drawer = page.locator('.drawer');
    expect(await drawer.innerText()).toMatch(/16\.96503523.*60.*80/s);
    await page.keyboard.press('Escape');
    await fill(page, 'クレジットの価格', '70000');
    await inspector(page).getByRole('radio', { name: '円' }).click();
    expect(await now.locator('.figure__value').innerText()).toBe('570,010');
  });

  it('a certainty of 101 % is an error, and no figure stands as good', async () => {
    const { page } = app;
    await fill(page, '面積の評価', '101');
    await expect.poll(() => isShown(page, 'item:mie-1/credited-amount')).toBe(false);
    expect(await isShown(page, 'total/credited-amount')).toBe(false);
    const told = await inspector(page).locator('.note[data-tone="error"]').allInnerTexts();
    expect(told.join('\n')).toMatch(/101/);
    await fill(page, '面積の評価', '60');
    await expect.poll(() => totalCredit(page)).toBe('21.6');
  });

  it('folds to the nine headings of the form', async () => {
    const { page } = app;
    await inspector(page).getByRole('button', { name: 'すべてたたむ' }).click();
    const heads = page.locator('.item-sections > .item-section > h3');
    expect(await heads.count()).toBe(9);
    expect(await heads.first().innerText()).toMatch(/対象生態系面積の算定方法/);
    expect(await violations(page)).toEqual([]);
    await inspector(page).getByRole('button', { name: 'すべて開く' }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});

describe('須磨: what was weighed, and what would be there anyway', () => {
  let browser: Browser;
  let app: OpenApp;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    await creditShown(app.page);
    await openApplication(app.page, /須磨/);
  });
  afterAll(() => browser.close());

  it('item 3: dummies are found out; the potential of 0.126 itself gives 0.281', async () => {
    const { page } = app;
    await openItem(page, '項目3');
    expect(await figureDigits(page, 'item:suma-3/credited-amount')).toBe('0.283');
    expect(await figureDigits(page, 'item:suma-3/implied-potential')).toMatch(/^0\.1268/);
    await pick(page, /計算方法/, /吸収ポテンシャルから/);
    await fill(page, '吸収ポテンシャル', '0.126');
    await expect.poll(() => figureDigits(page, 'item:suma-3/credited-amount')).toBe('0.281');
    // 0.126 ÷ (44/12) = 0.034363…: the form takes 0.034 and 0.0003.
    expect(await figureDigits(page, 'item:suma-3/equivalent-residual-1')).toBe('0.034');
    expect(await figureDigits(page, 'item:suma-3/equivalent-residual-2')).toBe('0.0003');
    expect(await violations(page)).toEqual([]);
  });

  it('a value is chosen from the library with its citation, and kept as one of the own', async () => {
    const { page } = app;
    const menu = inspector(page).getByRole('button', { name: '吸収ポテンシャルの値を選ぶ' });
    await menu.click();
    await page.getByRole('menuitem', { name: /0\.126/ }).click();
    const source = inspector(page).getByRole('textbox', { name: '吸収ポテンシャルの資料・根拠' });
    expect(await source.inputValue()).toMatch(/算定ガイドブック/);
    await menu.click();
    await page.getByRole('menuitem', { name: /自分の値に加える/ }).click();
    const dialog = page.getByRole('dialog');
    const validity = dialog.getByRole('textbox', { name: /適用範囲/ });
    await validity.fill('瀬戸内海');
    await validity.press('Tab');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '登録する' }).click();
    await menu.click();
    await page.getByRole('menuitem', { name: /0\.126.*自分の値/s }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.library-row').innerText()).toMatch(/0\.126.*瀬戸内海/s);
  });

  it('a stratified harvest: pasted, weighed by its ground; one quadrat gives no error', async () => {
    const { page } = app;
    await openItem(page, '項目1');
    await pick(page, /湿重量の求め方/, /層別の平均/);
    await goTo(page, '生物量');
    await inspector(page).getByRole('button', { name: '地点を追加' }).click();
    await inspector(page).getByRole('textbox', { name: '地点' }).first().click();
    await paste(
      page,
      [
        '地点\t種\t枠の面積(m2)\t湿重量(kg)\t被度階級',
        'A1\tカジメ\t0.25\t0.5\t1',
        'A2\tカジメ\t0.25\t0.4\t1',
        'B1\tカジメ\t0.25\t0.25\t2',
      ].join('\n'),
    );
    await expect.poll(() => page.locator('.quadrat-entry').count()).toBe(4);
    await inspector(page).getByRole('button', { name: '被度階級から層をつくる' }).click();
    const shares = inspector(page).getByRole('textbox', { name: '広さの比' });
    await expect.poll(() => shares.count()).toBe(2);
    for (const [index, share] of ['75', '25'].entries()) {
      await shares.nth(index).fill(share);
      await shares.nth(index).press('Tab');
    }
    // 0.75 × 1.8 + 0.25 × 1 = 1.6 kg/m², and both units stand side by side.
    await expect.poll(() => figureDigits(page, 'item:suma-1/wet-mass')).toBe('16');
    expect(await figureDigits(page, 'item:suma-1/wet-mass-kg-per-m2')).toBe('1.6');
    expect(await inspector(page).getByRole('table', { name: '層ごとの値' }).innerText()).toMatch(
      /不明（1地点）/,
    );
    expect(await isShown(page, 'item:suma-1/standard-error')).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  it('with a second quadrat the error is known, and the next harvest can be shared out', async () => {
    const { page } = app;
    const row = page.locator('.quadrat-entry').first();
    for (const [name, text] of [
      ['地点', 'B2'],
      ['種', 'カジメ'],
      ['枠の面積', '0.25'],
      ['湿重量', '0.35'],
    ] as const) {
      const box = row.getByRole('textbox', { name: new RegExp(`${name}$`) });
      await box.fill(text);
      await box.press('Enter');
    }
    await row.getByRole('button', { name: /の詳細/ }).click();
    await fill(page, '被度階級', '2');
    await inspector(page).getByRole('button', { name: '階級 2 の地点を入れる' }).click();
    // Strata A: mean 1.8, s²/n 0.04; B: mean 1.2, s²/n 0.04. √(0.75² × 0.04 + 0.25² × 0.04).
    await expect.poll(() => figureDigits(page, 'item:suma-1/standard-error')).toBe('0.1581');
    expect(await figureDigits(page, 'item:suma-1/wet-mass')).toBe('16.5');
    await fill(page, '次に採る地点の数（合計）', '12');
    const plan = inspector(page).getByRole('table', { name: '次は何地点を、どこで？' });
    // Equal spread: Neyman and proportional are the same, 9 and 3.
    expect(await plan.locator('tbody tr').first().innerText()).toMatch(/9\s+9/);
  });

  it('a control site: effect with its interval, and the part that would be there anyway', async () => {
    const { page } = app;
    await openItem(page, '項目1');
    await pick(page, /ベースラインの決め方/, /対照区/);
    for (const [name, values] of [
      ['事業地・実施前', '10 12 11 9'],
      ['事業地・実施後', '40\n44\n38\n42'],
      ['対照区・実施前', '10 11 9 12'],
      ['対照区・実施後', '14 12 13 15'],
    ] as const) {
      await fill(page, name, values);
    }
    // (41 − 10.5) − (13.5 − 10.5).
    await expect.poll(() => figureDigits(page, 'item:suma-1/baseline/baci-effect')).toBe('27.5');
    await inspector(page)
      .getByRole('img', { name: /実施前と実施後の平均/ })
      .waitFor();
    expect(await isShown(page, 'item:suma-1/baseline')).toBe(true);
    await fill(page, '対照区・実施後', '14 12,5');
    expect(await inspector(page).innerText()).toMatch(/「12,5」は数字ではありません/);
    expect(await violations(page)).toEqual([]);
  });

  it('shoots weighed and counted give a line, a plot and a wet mass', async () => {
    const { page } = app;
    await goTo(page, '生物量');
    await inspector(page).getByRole('button', { name: '関係式を追加' }).click();
    await page.locator('.relation [data-cell="lengthCm"] input').first().click();
    // m = 0.001 L²: slope 2, r² 1.
    await paste(page, ['100\t10', '200\t40', '300\t90', '400\t160'].join('\n'));
    await inspector(page)
      .getByRole('img', { name: /散布図/ })
      .waitFor();
    const slope = page.locator('.relation [data-figure$="/regression-slope"] .figure__value');
    expect(await slope.innerText()).toBe('2');
    expect(await page.locator('.relation .plot__point').count()).toBe(4);
    expect(await violations(page)).toEqual([]);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});

describe.each([
  { theme: 'dark', language: 'en', width: 1440, height: 900 },
  { theme: 'dark', language: 'ja', width: 820, height: 1180 },
] as const)('$theme, $language, $width px', ({ theme, language, width, height }) => {
  it('the form of an item fits its panel and passes axe', async () => {
    const browser = await launchChromium();
    const { page } = await openApp(browser, { language, width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await creditShown(page);
    await page.getByRole('button', { name: language === 'ja' ? 'メニュー' : 'Menu' }).click();
    await page.getByRole('menuitem', { name: language === 'ja' ? /須磨/ : /Suma/ }).click();
    for (const stage of [4, 5]) {
      await page.locator('.stage__open').nth(stage).click();
      await page.locator('.inspector[aria-busy="false"] h2').first().waitFor();
      expect(await violations(page)).toEqual([]);
      const overflow = await page
        .locator('.inspector__body')
        .evaluate((body) => body.scrollWidth - body.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await browser.close();
  });
});
