import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projection } from '../../src/core/geo/crs.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import {
  choose,
  dropFiles,
  goTo,
  inspector,
  reviewPackage,
  startEmptySurvey,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

/** Sand from 0.5 m down to 8 m from the left to the right of the image's left half; deep water right. */
const [WIDTH, HEIGHT] = [400, 300];
const DEEP = { red: 200, green: 400, blue: 500 };
const LOSS_PER_M = { red: 0.6, green: 0.25, blue: 0.1 };
const SAND = 40_000;
const GRID = {
  width: WIDTH,
  height: HEIGHT,
  transform: [0.5, 0, 390_000, 0, -0.5, 3_920_000] as const,
  crs: 'EPSG:32654' as const,
};

const depthM = (col: number) => 0.5 + (7.5 * col) / (WIDTH / 2);

/** Beer–Lambert over one bottom, as Lyzenga (1981) has it: deep + sand · exp(−k z). */
function value(band: keyof typeof DEEP, col: number): number {
  const bottom = col < WIDTH / 2 ? SAND * Math.exp(-LOSS_PER_M[band] * depthM(col)) : 0;
  return Math.round(DEEP[band] + bottom);
}

function image(): Uint8Array {
  const bands = (['red', 'green', 'blue'] as const).map((band) =>
    Uint16Array.from({ length: WIDTH * HEIGHT }, (_, i) => value(band, i % WIDTH)),
  );
  return writeImage(GRID, bands, { photometric: 'rgb' });
}

/** Depth = m1 · ln(1000 B) ÷ ln(1000 G) + m0 (Stumpf et al. 2003, whose m0 has the other sign). */
const [M1, M0] = [60, -55];

/** A sounding in the middle of every tenth pixel of sand, of the depth that Stumpf's line gives it. */
function soundings(): string {
  const rows = Array.from({ length: 20 }, (_, i) => {
    const [col, row] = [10 * i + 5, 20 + 10 * i];
    const ratio = Math.log(1000 * value('blue', col)) / Math.log(1000 * value('green', col));
    const [x, y] = [390_000 + 0.5 * (col + 0.5), 3_920_000 - 0.5 * (row + 0.5)];
    return [x, y, M1 * ratio + M0].join(',');
  });
  return `x,y,depth\n${rows.join('\n')}\n`;
}

const { inverse } = projection(GRID.crs);

/** One person, one sitting: the steps follow each other and share the page. */
describe('features of the depth of the water', () => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    page = app.page;
    await startEmptySurvey(page, 'ja');
    await dropFiles(page, [{ name: 'water.tif', bytes: image() }]);
    await inspector(page).getByRole('heading', { name: 'water.tif' }).waitFor();
    await waitForJobs(page);
    await waitForMap(page);
    await goTo(page, '分類');
    await openFeatures();
    await button('この役割で使う').click();
  });
  afterAll(() => browser.close());

  const button = (name: string) => inspector(page).getByRole('button', { name, exact: true });
  const openFeatures = () =>
    inspector(page)
      .getByRole('button', { name: /^特徴量/ })
      .click();
  const made = () => inspector(page).getByRole('list', { name: '計算した特徴量' });
  const recorded = () => inspector(page).getByRole('list', { name: '記録した係数' });
  const result = () => inspector(page).getByRole('region', { name: '求めた係数' });
  const fact = (name: string) =>
    result().locator('dl.facts > div').filter({ hasText: name }).locator('dd').innerText();

  /** A rectangle of the image's pixels, drawn where the map shows them. */
  async function draw(cols: readonly [number, number], rows: readonly [number, number]) {
    const [a, , c, , e, f] = GRID.transform;
    const corners = [
      [cols[0], rows[0]],
      [cols[1], rows[0]],
      [cols[1], rows[1]],
      [cols[0], rows[1]],
    ].map(([col, row]) => inverse([a * col! + c, e * row! + f]));
    const at = await page.evaluate((places) => {
      const map = window.__mobaMap!;
      const { left, top } = map.getCanvas().getBoundingClientRect();
      return places.map(([lon, lat]) => {
        const { x, y } = map.project([lon, lat]);
        return [left + x, top + y] as const;
      });
    }, corners);
    for (const [x, y] of at) {
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.click(x, y);
      await page.waitForTimeout(400);
    }
    await page.mouse.click(...at[0]!);
  }

  it('finds the ratio of the attenuations over sand that was outlined', async () => {
    await choose(page, '加える値', '水深に依存しない底質指標');
    await choose(page, '一つ目のバンド', 'B3');
    await choose(page, '二つ目のバンド', 'B2');
    expect(await button('係数を求める').isDisabled()).toBe(true);
    await button('深さの違う砂地を地図で囲む').click();
    await draw([20, 180], [60, 240]);
    await button('深い水を地図で囲む').click();
    await draw([230, 370], [60, 240]);
    await expect.poll(() => button('係数を求める').isDisabled()).toBe(false);
    await button('係数を求める').click();
    await result().waitFor({ timeout: 60_000 });
    // Lyzenga's ratio is that of the attenuations: 0.1 ÷ 0.25.
    expect(Number(await fact('減衰係数の比'))).toBeCloseTo(0.4, 2);
    expect(Number(await fact('r²'))).toBeCloseTo(1, 3);
    expect(await fact('深い水の平均（B3）')).toMatch(/^500(\s|$)/);
    expect(await fact('深い水の平均（B2）')).toMatch(/^400(\s|$)/);
    await button('底質指標を加える').click();
    await expect.poll(() => made().getByRole('listitem').count()).toBe(1);
    expect(await recorded().getByRole('listitem').count()).toBe(1);
  });

  it('finds the line of the log ratio through soundings of a file', async () => {
    await choose(page, '加える値', '対数比の水深');
    const chooser = page.waitForEvent('filechooser');
    await button('測深点のファイルを選ぶ').click();
    await (await chooser).setFiles({
      name: 'soundings.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(soundings()),
    });
    await inspector(page).getByText('soundings.csv: 20 行').waitFor();
    await button('係数を求める').click();
    await result().waitFor({ timeout: 60_000 });
    expect([await fact('m1'), await fact('m0')]).toEqual(['60 m', '−55 m']);
    expect(await fact('使った測深点')).toBe('20');
    await button('水深を加える').click();
    await expect.poll(() => made().getByRole('listitem').count()).toBe(2);
    expect(await recorded().getByRole('listitem').count()).toBe(2);
  });

  it('tells a reviewer of a package without the soundings, by their name, why the line can’t be found again', async () => {
    await goTo(page, '証拠');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      button('証拠パッケージを作る').click(),
    ]);
    const { 'sources/soundings.csv': csv, ...rest } = unzipSync(
      readFileSync(await download.path()),
    );
    expect(csv?.length).toBe(soundings().length);
    await reviewPackage(page, zipSync(rest));
    const fits = inspector(page).getByRole('list', { name: '画像から求め直した係数' });
    await fits.locator('[data-fit-check="equal"]').waitFor({ timeout: 60_000 });
    const lines = await fits.getByRole('listitem').allInnerTexts();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('求め直して一致');
    expect(lines[1]).toContain('確かめられない');
    expect(lines[1]).toContain('測深点のファイル「soundings.csv」');
    expect(await fits.locator('[data-why="fit-soundings-missing"]').count()).toBe(1);
    expect(await violations(page, { part: '.inspector' })).toEqual([]);
    await page.getByRole('button', { name: '自分の調査に戻る' }).first().click();
    await goTo(page, '分類');
    await openFeatures();
    await expect.poll(() => recorded().getByRole('listitem').count()).toBe(2);
  });

  it('takes one of them back in one step', async () => {
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => made().getByRole('listitem').count()).toBe(1);
    await expect.poll(() => recorded().getByRole('listitem').count()).toBe(1);
    expect(app.problems).toEqual([]);
  });
});
