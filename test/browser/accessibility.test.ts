import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../src/i18n/t.ts';
import { mapControls } from './map-controls.ts';
import { launchChromium, openApp } from './open-app.ts';
import { violations } from './violations.ts';
import { creditShown, goTo, STAGE_NAMES, totalCredit, waitForJobs } from './workbench.ts';

const SCREENS = [
  { theme: 'light', language: 'ja', width: 1440, height: 900 },
  { theme: 'dark', language: 'en', width: 1440, height: 900 },
  { theme: 'dark', language: 'ja', width: 820, height: 1180 },
  { theme: 'light', language: 'en', width: 820, height: 1180 },
] as const;

/** Buttons, fields and links smaller than a finger, 44 px, by their accessible name. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      '.inspector button, .rail .stage__open, .top button, .tools__group > *',
    );
    return [...targets]
      .filter((target) => !target.matches('.figure, .chip'))
      .map((target) => {
        // A rail button's touch area is stretched over its whole stage.
        const touched = target.matches('.stage__open') ? target.closest('.stage') : target;
        return { target, box: (touched ?? target).getBoundingClientRect() };
      })
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ target, box }) => `${target.ariaLabel ?? target.textContent} ${box.width}×${box.height}`,
      );
  });
}

const APPLICATIONS = [
  { title: /須磨|Suma/, totalTCo2: '1.0' },
  { title: /三重|Mie/, totalTCo2: '21.6' },
];

async function openApplication(page: Page, title: RegExp, totalTCo2: string): Promise<void> {
  await page.getByRole('button', { name: /^(メニュー|Menu)$/ }).click();
  await page.getByRole('menuitem', { name: title }).click();
  await expect.poll(() => totalCredit(page)).toBe(totalTCo2);
}

async function openAllCards(page: Page): Promise<void> {
  const folded = page.locator('.area-card__head > [aria-expanded="false"]');
  await page.locator('.area-card').first().waitFor();
  while ((await folded.count()) > 0) await folded.first().click();
}

describe.each(SCREENS)('$theme, $language, $width px', ({ theme, language, width, height }) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openApp(browser, { language, width, height }));
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await creditShown(page);
    await waitForJobs(page);
    await page.locator('.total__bound:not(.total__waits)').waitFor({ timeout: 60_000 });
  });
  afterAll(() => browser.close());

  it.each(STAGE_NAMES[language].map((stage) => ({ stage })))(
    '$stage: axe finds nothing, all targets take a finger',
    async ({ stage }) => {
      await goTo(page, stage);
      expect(await violations(page, { headings: true })).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );

  it('no two controls of the map overlap, however low it is: with layers open and while drawing', async () => {
    await goTo(page, STAGE_NAMES[language][1]);
    const press = (name: string) => page.getByRole('button', { name }).first().click();
    const heightsPx: number[] = [];
    const found: string[] = [];
    const look = async () => {
      const { mapHeightPx, buttons, faults } = await mapControls(page);
      const names = [t(language, 'map.zoom-in'), t(language, 'tool.zoom-all')];
      expect(buttons).toEqual(expect.arrayContaining(names));
      heightsPx.push(mapHeightPx);
      found.push(...faults.map((fault) => `${mapHeightPx} px: ${fault}`));
    };
    const lookAtAllHeights = async () => {
      for (let windowPx = height; windowPx > height - 640; windowPx -= 25) {
        await page.setViewportSize({ width, height: windowPx });
        await look();
      }
      await page.setViewportSize({ width, height });
    };
    await lookAtAllHeights();
    await page.getByRole('radio', { name: t(language, 'tool.draw') }).click();
    await press(t(language, 'layers.label'));
    await lookAtAllHeights();
    expect(found).toEqual([]);
    expect(Math.max(...heightsPx)).toBeGreaterThan(440);
    expect(Math.min(...heightsPx)).toBeLessThan(300);
    await press(t(language, 'layers.label'));
    await page.getByRole('radio', { name: t(language, 'tool.pan') }).click();
    const fold = page.getByRole('button', { name: t(language, 'inspector.fold') });
    if (!(await fold.isVisible())) return;
    await fold.click();
    await look();
    expect(found).toEqual([]);
    await press(t(language, 'inspector.unfold'));
  });

  it('the area forms of both applications, open: axe finds nothing', async () => {
    for (const { title, totalTCo2 } of APPLICATIONS) {
      await openApplication(page, title, totalTCo2);
      await goTo(page, STAGE_NAMES[language][3]);
      await openAllCards(page);
      expect(await violations(page, { headings: true })).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }
  });

  it('the derivation: axe finds nothing', async () => {
    await page.locator('[data-figure="total/credited-amount"]').first().click();
    expect(await violations(page, { headings: true })).toEqual([]);
  });
});
