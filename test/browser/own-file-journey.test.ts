import type { FeatureCollection, Polygon } from 'geojson';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FOREST, type ModelKind } from '../../src/core/classification/classifier.ts';
import { defaultColor } from '../../src/core/training/default-palette.ts';
import type { Sample } from '../../src/core/training/training-set.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { sha256Of } from '../../src/files/bytes/hash.ts';
import { classifyImage } from '../../src/files/classify/classify-image.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import { ownImage, ownTraining } from './own-fields.ts';
import {
  choose,
  creditShown,
  dropFiles,
  figureDigits,
  goTo,
  inspector,
  openMenu,
  totalCredit,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

describe('the main job on files of one’s own, dragged in', () => {
  let browser: Browser;
  let app: OpenApp;
  const image = ownImage();
  const training = ownTraining();

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser);
    await creditShown(app.page);
    await openMenu(app.page, '新しい調査');
  });
  afterAll(() => browser.close());

  it('begins empty, and says what to do next', async () => {
    const { page } = app;
    await goTo(page, 'データ');
    expect(await inspector(page).innerText()).toContain('ファイルはまだありません');
  });

  it('opens a GeoTIFF in a UTM zone and draws it', async () => {
    const { page } = app;
    await dropFiles(page, [{ name: '自前の画像.tif', bytes: image }]);
    await inspector(page).getByRole('heading', { name: '自前の画像.tif' }).waitFor();
    expect(await inspector(page).innerText()).toContain('EPSG:32654');
    await waitForMap(page);
    await expect
      .poll(() => luminanceVariance(page, '.maplibregl-canvas'), { timeout: 30_000 })
      .toBeGreaterThan(200);
  });

  it('takes a GeoJSON as samples, with the classes of its column', async () => {
    const { page } = app;
    const bytes = Buffer.from(JSON.stringify(training));
    await dropFiles(page, [{ name: 'training.geojson', bytes }]);
    await waitForJobs(page);
    await goTo(page, '教師');
    await expect.poll(() => page.locator('.sample-row').count()).toBe(4);
    const bed = inspector(page).getByRole('button', { name: 'アマモを藻場に数える' });
    if ((await bed.getAttribute('aria-pressed')) !== 'true') await bed.click();
  });

  it.each([
    { model: 'random-forest', name: 'ランダムフォレスト', press: '分類する' },
    { model: 'maximum-likelihood', name: '最尤法', press: 'もう一度分類する' },
  ] as const)(
    'classifies by $model, byte for byte as Node does',
    async ({ model, name, press }) => {
      const { page } = app;
      await goTo(page, '分類');
      await choose(page, '分類の方法', name);
      await inspector(page).getByRole('button', { name: press, exact: true }).click();
      await expect
        .poll(() => inspector(page).innerText(), { timeout: 120_000 })
        .toContain(`${name}・学習画素`);
      expect(await figureDigits(page, 'class:1/pixels')).toBe('10,000');
      await inspector(page).locator('[data-figure="class:1/area"]').click();
      const drawer = page.getByRole('region', { name: '算定の根拠' });
      await expect
        .poll(() => drawer.innerText())
        .toContain(await hashInNode(image, training, model));
      await page.keyboard.press('Escape');
    },
  );

  it('gives the class its ellipsoidal area, not 10,000 × 0.25 m²', async () => {
    const shown = Number((await figureDigits(app.page, 'class:1/area')).replaceAll(',', ''));
    // UTM 54N, 110 km west of its meridian: scale 0.99975, so the ground is 0.05 % larger.
    expect(shown).toBeGreaterThan(2500.5);
    expect(shown).toBeLessThan(2502);
  });

  it('goes from the class to tonnes of CO2', async () => {
    const { page } = app;
    await goTo(page, '面積');
    await inspector(page).getByRole('button', { name: '面積を追加' }).click();
    await page.getByRole('menuitem', { name: /分類図の区分/ }).click();
    await goTo(page, '吸収量');
    await inspector(page).getByRole('button', { name: '項目を追加' }).first().click();
    await choose(page, '計算方法', '文献の吸収係数から');
    const fill = async (label: RegExp, text: string) => {
      const box = inspector(page).getByRole('textbox', { name: label }).first();
      await box.fill(text);
      await box.press('Enter');
    };
    await fill(/^文献の吸収係数|^単位面積あたり/, '4.9');
    await fill(/^面積の評価/, '90');
    await fill(/^吸収係数の評価/, '80');
    await fill(/^ベースライン/, '0');
    await page.locator('[data-figure="total/credited-amount"]').first().waitFor();
    // 0.2501 ha × 4.9 × 0.9 × 0.8 = 0.882 t, and the total is cut to 0.1 t.
    expect(await totalCredit(page)).toBe('0.8');
  });

  it('had no console error on the way', () => {
    expect(app.problems).toEqual([]);
  });
});

/** The same image and samples through the same core, here in Node. */
async function hashInNode(
  image: Uint8Array,
  training: FeatureCollection<Polygon>,
  model: ModelKind,
): Promise<string> {
  const names = [
    ...new Set(training.features.map(({ properties }) => String(properties?.class))),
  ].sort();
  const classes = names.map((name, index) => ({
    id: index + 1,
    name,
    color: defaultColor(index),
    isBed: false,
  }));
  const samples = training.features.map(
    (feature, index): Sample => ({
      id: `s${index}`,
      classId: names.indexOf(feature.properties?.class) + 1,
      crs: 'EPSG:4326',
      geometry: feature.geometry,
      fileId: null,
    }),
  );
  const settings = { model, seed: 1, forest: DEFAULT_FOREST };
  const reader = await openGeoTiff(bytesSource(image, 'own.tif'));
  const { tiff } = await classifyImage({
    reader,
    samples,
    classes,
    settings,
    now: () => 0,
  });
  return sha256Of(bytesSource(tiff, 'classes.tif'));
}
