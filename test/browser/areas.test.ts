import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import { creditShown, dropFiles, goTo, inspector, openMenu } from './workbench.ts';

/** Made up so that their mean, cut to 0.1 m², is the one filed at Suma: 271.2 m² × 49. */
const REEFS = [
  ['1号', '8.9', '2.8'],
  ['8号', '9.1', '3.1'],
  ['17号', '8.6', '3.4'],
  ['26号', '9.0', '3.0'],
  ['43号', '9.6', '2.9'],
] as const;

/** Mie's three seasons, as a register in Excel has them; their areas are the filed ones. */
const MIE_TSV = [
  ['漁期', '漁協', '網の枚数', '網面積(m2)'],
  ['2018–2019', '三重外湾', '44,681', '23.3'],
  ['2019–2020', '三重外湾', '41,465', '23.3'],
  ['2020–2021', '三重外湾', '42,420', '23.3'],
]
  .map((cells) => cells.join('\t'))
  .join('\r\n');

async function addArea(page: Page, method: string | RegExp): Promise<Locator> {
  await inspector(page).getByRole('button', { name: '面積を追加' }).click();
  await page.getByRole('menuitem', { name: method }).click();
  const card = inspector(page).locator('.area-card').last();
  await card.getByLabel('面積の算定根拠').waitFor();
  return card;
}

/** Types into the row that is not there yet, from cell to cell with Enter. */
async function typeRow(page: Page, card: Locator, cells: readonly string[]): Promise<void> {
  const inputs = card.locator('[data-next] [data-cell] input');
  const before = await card.locator('.entry').count();
  await inputs.first().focus();
  for (const cell of cells) {
    await page.keyboard.type(cell);
    const typed = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Enter');
    await page.waitForFunction((old) => document.activeElement !== old, typed);
  }
  expect(await card.locator('.entry').count()).toBe(before + 1);
}

async function paste(into: Locator, text: string): Promise<void> {
  await into.focus();
  await into.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

const resultOf = (card: Locator) => card.locator('.result').innerText();
const fill = async (card: Locator, label: string | RegExp, text: string) => {
  await card.getByLabel(label).fill(text);
  await card.getByLabel(label).press('Enter');
};

describe('areas, as an analyst enters them', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    page = app.page;
    await creditShown(page);
    await openMenu(page, /新しい調査/);
    await goTo(page, '面積');
  });
  afterAll(() => browser.close());

  it('49 reefs, five of them measured: the mean of the five times 49, with its error', async () => {
    const card = await addArea(page, /投石礁/);
    await fill(card, '礁の総数 N', '49');
    for (const reef of REEFS) await typeRow(page, card, reef);
    expect(await card.locator('dl.facts').innerText()).toMatch(/5\s*／\s*49[\s\S]*271\.2/);
    // n and SE: recomputed with Python's decimal, 50 digits.
    expect(await resultOf(card)).toMatch(/1\.32888[\s\S]*13,288\.8[\s\S]*標準誤差[\s\S]*410\.2/);
    await card.getByRole('radio', { name: '底面' }).click();
    expect(await resultOf(card)).not.toContain('13,288.8');
    await card.getByRole('radio', { name: '側面' }).click();
    await card.locator('[data-figure$="/mean-reef-area"]').click();
    await page.locator('.drawer').getByText('1基の平均面積').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('more measured than there are: the error says so, and there is no figure', async () => {
    const card = inspector(page).locator('.area-card').first();
    await fill(card, '礁の総数 N', '4');
    await card.locator('.note[data-tone="error"]').filter({ hasText: '4' }).first().waitFor();
    expect(await resultOf(card)).toMatch(/対象面積\s*—$/);
    await page.getByRole('button', { name: '元に戻す' }).click();
    expect(await resultOf(card)).toContain('13,288.8');
  });

  it('three rows of nets pasted from Excel: one step, each row and the sum as filed', async () => {
    const card = await addArea(page, /養殖網/);
    await paste(card.locator('[data-next] [data-cell="season"] input'), MIE_TSV);
    await card.locator('.entry').nth(3).waitFor();
    const rows = await card.locator('.entry:not([data-next]) .entry__figure').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s*m²/, ''))).toEqual([
      '1,041,067.3',
      '966,134.5',
      '988,386',
    ]);
    expect(await resultOf(card)).toMatch(/299\.55878[\s\S]*2,995,587\.8/);
    await page.getByRole('button', { name: '元に戻す' }).click();
    expect(await card.locator('.entry').count()).toBe(1);
    await page.getByRole('button', { name: 'やり直す' }).click();
    await card.getByRole('button', { name: /2019–2020.*削除/ }).click();
    expect(await resultOf(card)).toContain('2,029,453.3');
  });

  it('depth zones, a plan less its bare part, frames with a natural patch, ropes', async () => {
    const strips = await addArea(page, /水深帯/);
    await typeRow(page, strips, ['0–2 m', '3.4', '120']);
    await typeRow(page, strips, ['2–4 m', '4.1', '118.5']);
    expect(await resultOf(strips)).toMatch(/0\.089385[\s\S]*893\.85/);

    const plan = await addArea(page, /竣工図/);
    await fill(plan, '図面の面積', '3098.4');
    await fill(plan, '潜水士が範囲を確かめた日', '2024/5/1');
    await typeRow(page, plan, ['先端の砂地', '120.5']);
    expect(await resultOf(plan)).toContain('2,977.9');
    expect(await plan.getByLabel('潜水士が範囲を確かめた日').inputValue()).toBe('2024-05-01');

    const planted = await addArea(page, /移植/);
    await typeRow(page, planted, ['B区', '40', '1']);
    await planted.getByRole('radio', { name: '面積を入力' }).click();
    await fill(planted, '天然藻場の面積', '228.42');
    expect(await resultOf(planted)).toMatch(/0\.026842[\s\S]*268\.42/);

    const ropes = await addArea(page, /養殖ロープ/);
    await typeRow(page, ropes, ['2019', '鈴鹿市', '120', '50']);
    expect(await resultOf(ropes)).toMatch(/総延長\s*6,000\s*m/);
  });

  it('a document’s area says whether cover is in it', async () => {
    const card = await addArea(page, /資料の値/);
    await fill(card, '対象面積', '0.5');
    expect(await resultOf(card)).toMatch(/0\.5[\s\S]*5,000/);
    await card.getByRole('radio', { name: '掛けた後' }).click();
    await card.getByText('すでに被度を掛けた実勢面積です').waitFor();
  });

  it('a file is attached as evidence, and taken back with one undo', async () => {
    const card = inspector(page).locator('.area-card').last();
    await card.getByRole('button', { name: '調査日・場所・添付資料' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      card.getByRole('button', { name: 'ファイルを添付' }).click(),
    ]);
    await chooser.setFiles({
      name: '潜水調査報告書.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await card.getByRole('list', { name: /添付したファイル/ }).waitFor();
    expect(await card.getByLabel('添付資料', { exact: true }).inputValue()).toBe(
      '潜水調査報告書.pdf',
    );
    await page.getByRole('button', { name: '元に戻す' }).click();
    expect(await card.locator('.attached').count()).toBe(0);
  });

  it('axe finds nothing, and nothing is wider than its panel', async () => {
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => {
      const body = document.querySelector('.inspector__body');
      return body === null ? 1 : body.scrollWidth - body.clientWidth;
    });
    expect(wide).toBe(0);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});

const REGISTER = [
  '網の台帳',
  '漁期,漁協,枚数,面積(a),備考',
  '2018,三重外湾,"44,681",0.233,',
  '2019,三重外湾,約41465,0.233,台風',
  '合計,,86146,,',
].join('\n');

describe.each([
  { theme: 'light', language: 'ja', width: 1440, height: 900 },
  { theme: 'dark', language: 'en', width: 820, height: 1180 },
] as const)('a table that is dropped, $language, $theme', ({ theme, language, width, height }) => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;
  const ja = language === 'ja';

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { language, width, height });
    page = app.page;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await creditShown(page);
  });
  afterAll(() => browser.close());

  const dialog = () => page.getByRole('dialog');
  const drop = (name: string, text: string) =>
    dropFiles(page, [{ name, bytes: Buffer.from(text) }]);

  it('shows what it took each column for, and what it could not read', async () => {
    await drop('register.csv', REGISTER);
    await dialog().waitFor();
    const problems = await dialog().locator('.table-issues').innerText();
    expect(problems).toMatch(ja ? /4 行目・C 列.*約41465/ : /Row 4, column C.*約41465/);
    expect(problems).toContain('合計');
    expect(problems).not.toMatch(/\{\w+\}|undefined|issue\./);
    expect(await violations(page)).toEqual([]);
  });

  it('adds its rows in its units as one step, and says what is still empty', async () => {
    const before = await inspector(page).locator('.area-card').count();
    await dialog()
      .getByRole('button', { name: ja ? '2 行を追加' : 'Add 2 rows' })
      .click();
    const card = inspector(page).getByRole('listitem', { name: 'register', exact: true });
    await card.locator('.entry').nth(2).waitFor();
    expect(before).toBe(0);
    expect(await card.locator('[data-cell="netAreaM2"] input').first().inputValue()).toBe('23.3');
    expect(await card.locator('[data-cell="netCount"] input').nth(1).inputValue()).toBe('');
    expect(await card.locator('.result').innerText()).toMatch(/—$/);
    await page.getByRole('button', { name: ja ? '元に戻す' : 'Undo' }).click();
    await expect.poll(() => card.count()).toBe(0);
  });

  it('a bad one is refused in words, and the survey is as it was', async () => {
    const before = await inspector(page).innerText();
    await drop('page.csv', '\u0000\u0001\u0002\u0003');
    await page.locator('.notice[data-tone="error"]').waitFor();
    expect(await page.locator('.notice').last().innerText()).toContain('page.csv');
    expect(await inspector(page).innerText()).toBe(before);
    await drop('words.csv', 'これは,表では\nない,です');
    await dialog().waitFor();
    await dialog()
      .getByText(ja ? '表の種類を選んでください' : 'Choose the kind of table')
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await inspector(page).innerText()).toBe(before);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});
