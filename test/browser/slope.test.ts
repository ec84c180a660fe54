import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { type Language, type MessageKey, t } from '../../src/i18n/t.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { dropFiles, goTo, inspector, STAGE_NAMES, startEmptySurvey } from './workbench.ts';

/** A square of 100 m in plane-rectangular zone V, inside of the DEM below. */
const [WEST, SOUTH, SIDE] = [72_020, -150_880, 100];
/** PROJ's cs2cs to EPSG:6668, then GeographicLib's Planimeter on GRS80: 10000.72003 m². */
const GROUND_M2 = 10_000.72;
const TILT_DEG = 30;
/** 11547.8368: a plane tilted by 30° has 1 ÷ cos 30° of its ground. */
const SLOPED_M2 = 10_000.72003 / Math.cos((TILT_DEG * Math.PI) / 180);

/** Cells of 1 m that rise to the east by tan 30° m each. */
function tiltedPlane() {
  const [width, height] = [140, 140];
  const rise = Math.tan((TILT_DEG * Math.PI) / 180);
  const heights = Float32Array.from({ length: width * height }, (_, i) => rise * (i % width));
  const transform = [1, 0, 72_000, 0, -1, -150_760] as const;
  const bytes = writeImage({ width, height, transform, crs: 'EPSG:6673' }, [heights]);
  return { name: 'dem.tif', bytes };
}

function outline() {
  const [east, north] = [WEST + SIDE, SOUTH + SIDE];
  const corners = [
    [WEST, SOUTH],
    [east, SOUTH],
    [east, north],
    [WEST, north],
    [WEST, SOUTH],
  ];
  const collection = {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6673' } },
    features: [
      {
        type: 'Feature',
        properties: { name: 'Revetment' },
        geometry: { type: 'Polygon', coordinates: [corners] },
      },
    ],
  };
  return { name: 'revetment.geojson', bytes: Buffer.from(JSON.stringify(collection)) };
}

const numberOf = (text: string) => Number(text.replaceAll(/[^\d.+−-]/g, '').replace('−', '-'));

/** Runs in the page: the next worker of that name hears nothing, so there is time to cancel. */
function deafenNextWorker(name: string): void {
  const Native = Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (!String(url).includes(name)) return;
      window.Worker = Native;
      this.postMessage = () => {};
    }
  };
}

describe.each([
  { language: 'ja', theme: 'dark', width: 1440, height: 900 },
  { language: 'en', theme: 'light', width: 820, height: 1180 },
] as const)('an area along its slope, $language', ({ language, theme, width, height }) => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;
  let card: Locator;
  const say = (key: MessageKey, params = {}) => t(language as Language, key, params);

  const measureButton = () =>
    card.getByRole('button', {
      name: new RegExp(`^(${say('slope.measure')}|${say('slope.again')})$`),
    });
  const waysTable = () => card.getByRole('table', { name: say('slope.result') });
  const digitsOf = async (way: MessageKey, column: number) =>
    numberOf(
      await waysTable()
        .locator('tr')
        .filter({ hasText: say(way) })
        .locator('td')
        .nth(column)
        .innerText(),
    );
  const areaShown = () => card.locator('.result [data-figure$="/area-m2"]').count();

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { language, width, height });
    page = app.page;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await startEmptySurvey(page, language);
    await dropFiles(page, [outline()]);
    await goTo(page, STAGE_NAMES[language][3]);
    card = inspector(page).locator('.area-card');
    await card.waitFor();
  });
  afterAll(() => browser.close());

  it('begins from the outline, and asks for a DEM', async () => {
    const plain = card.locator('.result [data-figure$="/area-m2"] .figure__value');
    expect(numberOf(await plain.first().innerText())).toBe(GROUND_M2);
    await card.getByRole('button', { name: say('slope.start') }).click();
    await card.getByText(say('slope.no-dem'), { exact: true }).waitFor();
    expect(await measureButton().count()).toBe(0);
    await expect.poll(areaShown).toBe(0);
  });

  it('is cancelled, and nothing is kept of it', async () => {
    await dropFiles(page, [tiltedPlane()]);
    await goTo(page, STAGE_NAMES[language][3]);
    // A DEM is offered once it is part of the survey: there is nothing else to wait for.
    await card
      .locator('.select')
      .filter({ has: page.getByText(say('slope.dem'), { exact: true }) })
      .getByRole('button')
      .click();
    await page.getByRole('option', { name: 'dem.tif' }).click();
    await page.evaluate(deafenNextWorker, 'slope.worker');
    await measureButton().click();
    await card.getByRole('button', { name: say('job.cancel') }).click();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await measureButton().waitFor();
    expect(await waysTable().count()).toBe(0);
    expect(await areaShown()).toBe(0);
    expect(await page.locator('.notice[data-tone="error"]').allInnerTexts()).toEqual([]);
  });

  it('a plane of 30° has 1 ÷ cos 30° of its ground, beside ellipsoid and plane', async () => {
    await measureButton().click();
    await waysTable().waitFor({ timeout: 60_000 });
    expect(await waysTable().locator('tbody tr').count()).toBe(3);
    const slopedM2 = await digitsOf('slope.way.sloped', 1);
    // The DEM is taken to the ground by its scale (0.99996 here): 1 part in 100,000 of the area.
    expect(Math.abs(slopedM2 / SLOPED_M2 - 1)).toBeLessThan(3e-5);
    expect(await digitsOf('slope.way.ellipsoidal', 1)).toBe(GROUND_M2);
    expect(await digitsOf('slope.way.planar', 1)).toBe(SIDE * SIDE);
    expect(await digitsOf('slope.way.sloped', 2)).toBeCloseTo(15.47, 1);
    expect(await areaShown()).toBe(1);
    const facts = await card.locator('dl').innerText();
    expect(facts).toMatch(/10,000/);
    // On the ground a grid metre is 1.000036 m: 29.999°, cut.
    expect(facts).toMatch(/29\.9\s*°/);
  });

  it('a lower limit makes it stale: no area until it is measured again, and then less', async () => {
    const limit = card.getByRole('textbox', { name: say('slope.limit') });
    await limit.fill('20');
    await limit.press('Enter');
    await card.locator('.note[data-tone="error"]').first().waitFor();
    await expect.poll(areaShown).toBe(0);
    await measureButton().click();
    await expect.poll(areaShown, { timeout: 60_000 }).toBe(1);
    const limitedM2 = GROUND_M2 / Math.cos((20 * Math.PI) / 180);
    expect(Math.abs((await digitsOf('slope.way.sloped', 1)) / limitedM2 - 1)).toBeLessThan(3e-5);
    const told = (await card.locator('.note').allInnerTexts()).join('\n');
    expect(told).toMatch(/10000[\s\S]*20/);
    expect(told).not.toMatch(/\{\w+\}|undefined|issue\./);
  });

  it('goes back to the polygon', async () => {
    await card.getByRole('button', { name: say('slope.back') }).click();
    const plain = card.locator('.result [data-figure$="/area-m2"] .figure__value');
    await expect.poll(async () => numberOf(await plain.first().innerText())).toBe(GROUND_M2);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});
