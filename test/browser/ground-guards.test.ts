import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, type MessageKey, t } from '../../src/i18n/t.ts';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import {
  dropFiles,
  goTo,
  inspector,
  STAGE_NAMES,
  startEmptySurvey,
  waitForMap,
} from './workbench.ts';

/** West, south, east, north, degrees. */
type Box = readonly [number, number, number, number];

/** 0.001° × 0.0009° near Suma; the second begins in the middle of the first. */
const FIRST: Box = [135.1, 34.63, 135.101, 34.6309];
const SECOND: Box = [135.1005, 34.63, 135.1015, 34.6309];
/** What both hold. GeographicLib's Planimeter -p 10: 4577.51890 m², of 9155.03780 m² each. */
const SHARED_M2 = { digits: '4577.52', percent: '50.0' };

const ring = ([west, south, east, north]: Box) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const geoJson = (outlines: Readonly<Record<string, Box>>) => ({
  name: 'beds.geojson',
  bytes: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: Object.entries(outlines).map(([name, box]) => ({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Polygon', coordinates: [ring(box)] },
      })),
    }),
  ),
});

describe.each([
  { language: 'ja', theme: 'light', width: 1440, height: 900 },
  { language: 'en', theme: 'dark', width: 820, height: 1180 },
] as const)('ground that is claimed, $language', ({ language, theme, width, height }) => {
  let browser: Browser;
  let app: OpenApp;
  let page: Page;
  const say = (key: MessageKey, params = {}) => t(language as Language, key, params);
  const stages = STAGE_NAMES[language];
  const [, , , AREA, , ABSORPTION] = stages;

  const fill = async (label: string, text: string) => {
    const box = inspector(page).getByRole('textbox', { name: label, exact: true }).first();
    await box.fill(text);
    await box.press('Enter');
  };
  const pick = async (label: string, option: string | RegExp) => {
    const select = inspector(page).locator('.select');
    await select
      .filter({ has: page.getByText(label, { exact: true }) })
      .getByRole('button')
      .click();
    await page.getByRole('option', { name: option }).click();
  };
  const tab = (label: string) => page.getByRole('tab', { name: label, exact: true }).click();

  /** 式1 with every field that an amount needs. */
  const addItem = async (number: number, area: string, from: string, to: string) => {
    await inspector(page)
      .getByRole('button', { name: say('absorption.add') })
      .first()
      .click();
    await page
      .getByRole('tab', { name: say('absorption.new-item', { number }), exact: true })
      .and(page.locator('[aria-selected="true"]'))
      .waitFor();
    await fill(say('absorption.from'), from);
    await fill(say('absorption.to'), to);
    await pick(say('absorption.area'), area);
    await pick(say('absorption.formula'), new RegExp(say('formula.literature-coefficient')));
    await fill(say('quantity.literature-coefficient'), '4.9');
    await pick(say('density-cover.label'), say('density-cover.included'));
    await fill(say('quantity.area-certainty'), '90');
    await fill(say('quantity.coefficient-certainty'), '90');
    await inspector(page).getByText(say('vessel.none'), { exact: true }).click();
    await fill(say('baseline.amount'), '0');
  };

  const issueNote = (): Locator => inspector(page).locator('.note');
  const isShown = async (figure: string) =>
    (await page.locator(`.total [data-figure="${figure}"]`).count()) > 0;
  const credits = () => page.locator('.result--sticky [data-figure$="/credited-amount"]').count();
  const stageState = (name: string) =>
    page
      .locator('.stage')
      .filter({ has: page.locator('.stage__open').filter({ hasText: name }) })
      .getAttribute('data-state');

  /** Ground drawn as wrong, and only where the map really has painted it. */
  const hatched = async () => {
    await waitForMap(page);
    return page.evaluate(
      () => window.__mobaMap?.queryRenderedFeatures({ layers: ['conflict-fill'] }).length ?? -1,
    );
  };
  const undo = () => page.getByRole('button', { name: language === 'ja' ? '元に戻す' : 'Undo' });

  beforeAll(async () => {
    browser = await launchChromium();
    app = await openApp(browser, { language, width, height });
    page = app.page;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await startEmptySurvey(page, language);
    await dropFiles(page, [geoJson({ 'Bed A': FIRST, 'Bed B': SECOND })]);
    await goTo(page, AREA);
    await inspector(page).locator('.area-card').nth(1).waitFor();
    await goTo(page, ABSORPTION);
    await addItem(1, 'Bed A', '2023-04-01', '2024-03-31');
    await addItem(2, 'Bed B', '2023-04-01', '2024-03-31');
  });
  afterAll(() => browser.close());

  it('two items claim one ground in one period: the square metres are said', async () => {
    await goTo(page, AREA);
    const told = (await issueNote().allInnerTexts()).join('\n');
    expect(told).toMatch(new RegExp(`${SHARED_M2.digits}\\sm²`));
    expect(told).toContain(SHARED_M2.percent);
    expect(told).not.toMatch(/\{\w+\}|undefined|issue\./);
    // A doubt: the amount stands.
    expect(await isShown('total/credited-amount')).toBe(true);
    expect(await stageState(AREA)).toBe('doubt');
  });

  it('the shared ground is hatched, and “show on map” goes there', async () => {
    expect(await hatched()).toBeGreaterThan(0);
    await page.evaluate(() => window.__mobaMap?.jumpTo({ center: [139, 36], zoom: 15 }));
    expect(await hatched()).toBe(0);
    const empty = await luminanceVariance(page, '.maplibregl-canvas');
    await issueNote()
      .filter({ hasText: SHARED_M2.digits })
      .getByRole('button', { name: say('ground.show') })
      .click();
    await expect.poll(hatched).toBeGreaterThan(0);
    const { lng, lat } = await page.evaluate(() => window.__mobaMap!.getCenter());
    expect(lng).toBeCloseTo((SECOND[0] + FIRST[2]) / 2, 4);
    expect(lat).toBeCloseTo((FIRST[1] + FIRST[3]) / 2, 4);
    const drawn = await luminanceVariance(page, '.maplibregl-canvas');
    expect(drawn).toBeGreaterThan(empty + 100);
  });

  it('hatches only what both hold', async () => {
    const at = (lon: number, lat: number) =>
      page.evaluate(
        ([x, y]) => {
          const map = window.__mobaMap!;
          const point = map.project([x!, y!]);
          return map.queryRenderedFeatures(point, { layers: ['conflict-fill'] }).length;
        },
        [lon, lat] as const,
      );
    const middle = (FIRST[1] + FIRST[3]) / 2;
    expect(await at(135.10075, middle)).toBe(1);
    expect([await at(135.10049, middle), await at(135.10101, middle)]).toEqual([0, 0]);
  });

  it('in periods that share no day it is not counted twice', async () => {
    await goTo(page, ABSORPTION);
    await tab(say('absorption.new-item', { number: 2 }));
    await fill(say('absorption.from'), '2024-04-01');
    await fill(say('absorption.to'), '2025-03-31');
    await goTo(page, AREA);
    expect((await issueNote().allInnerTexts()).join('\n')).not.toContain(SHARED_M2.digits);
    await expect.poll(hatched).toBe(0);
  });

  it('outside of the study area: an error, no credit for that item, and no total', async () => {
    await inspector(page)
      .getByRole('button', { name: say('study.from-area') })
      .click();
    await page.getByRole('menuitem', { name: 'Bed A' }).click();
    // The east half of the second outline is as large as the half that they share.
    const wrong = issueNote().and(page.locator('[data-tone="error"]'));
    await wrong.filter({ hasText: SHARED_M2.digits }).first().waitFor();
    await expect.poll(hatched).toBeGreaterThan(0);
    expect(await isShown('total/credited-amount')).toBe(false);
    expect(await page.locator('.total').textContent()).toContain(say('rail.total-withheld'));
    expect(await stageState(ABSORPTION)).toBe('error');
    expect(await stageState(AREA)).toBe('error');
    await goTo(page, ABSORPTION);
    await tab(say('absorption.new-item', { number: 2 }));
    expect(await credits()).toBe(0);
    expect(await issueNote().and(page.locator('[data-tone="error"]')).allInnerTexts()).toHaveLength(
      1,
    );
    await tab(say('absorption.new-item', { number: 1 }));
    expect(await credits()).toBe(1);
  });

  it('a corner of the study area is moved with the mouse, and back with one undo', async () => {
    await goTo(page, AREA);
    const study = inspector(page).getByRole('region', { name: say('study.title') });
    await study.getByRole('button', { name: say('study.zoom') }).click();
    await study.getByRole('button', { name: say('study.reshape') }).click();
    await waitForMap(page);
    const screen = (lon: number, lat: number) =>
      page.evaluate(
        ([x, y]) => {
          const map = window.__mobaMap!;
          const at = map.project([x!, y!]);
          const { left, top } = map.getCanvas().getBoundingClientRect();
          return [left + at.x, top + at.y] as const;
        },
        [lon, lat] as const,
      );
    const before = (await issueNote().allInnerTexts()).join('\n');
    const from = await screen(FIRST[2], FIRST[3]);
    const to = await screen(FIRST[2] - 0.0003, FIRST[3] - 0.0003);
    await page.mouse.move(...from, { steps: 4 });
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
    // Now the first outline leaves it too.
    const wrong = issueNote().and(page.locator('[data-tone="error"]')).filter({ hasText: 'Bed A' });
    await wrong.first().waitFor();
    await page.keyboard.press('Escape');
    await undo().click();
    await expect.poll(async () => (await issueNote().allInnerTexts()).join('\n')).toBe(before);
  });

  it('without the study area the credit is back', async () => {
    await inspector(page)
      .getByRole('button', { name: say('study.remove') })
      .click();
    await expect.poll(() => isShown('total/credited-amount')).toBe(true);
    await expect.poll(hatched).toBe(0);
  });

  it('cover in the area and in the coefficient: an error, and no credit', async () => {
    await inspector(page)
      .getByRole('button', { name: say('area.add') })
      .click();
    await page.getByRole('menuitem', { name: say('area.method.typed') }).click();
    const card = inspector(page).locator('.area-card').last();
    await card.getByRole('textbox', { name: say('area.name') }).fill('Register');
    await card.getByRole('textbox', { name: say('area.name') }).press('Enter');
    const areaBox = card.locator('input[inputmode="decimal"]').first();
    await areaBox.fill('0.5');
    await areaBox.press('Enter');
    await card.getByRole('radio', { name: say('area.cover.cover-weighted'), exact: true }).click();
    await goTo(page, ABSORPTION);
    await tab(say('absorption.new-item', { number: 2 }));
    expect(await credits()).toBe(1);
    await pick(say('absorption.area'), 'Register');
    const told = issueNote().and(page.locator('[data-tone="error"]'));
    await told.filter({ hasText: 'Register' }).first().waitFor();
    expect(await credits()).toBe(0);
    expect(await isShown('total/credited-amount')).toBe(false);
    expect(await stageState(ABSORPTION)).toBe('error');
    await pick(say('density-cover.label'), say('density-cover.not-included'));
    await expect.poll(credits).toBe(1);
    expect(await isShown('total/credited-amount')).toBe(true);
  });

  it('had no console error', () => expect(app.problems).toEqual([]));
});
