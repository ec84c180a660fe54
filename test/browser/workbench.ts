import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Language, t } from '../../src/i18n/t.ts';

/** What a person does on the workbench, in the words of the screen. */

export const STAGE_NAMES = {
  ja: ['データ', '教師', '分類', '面積', '生物量', '吸収量', '証拠'],
  en: ['Data', 'Samples', 'Classification', 'Area', 'Biomass', 'Absorption', 'Evidence'],
} as const;

export const repositoryPath = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

export async function goTo(page: Page, stage: string): Promise<void> {
  await page
    .locator('.stage__open')
    .filter({ hasText: new RegExp(`^${stage}( |$)`) })
    .click();
  await page.locator('.inspector[aria-busy="false"] h2').first().waitFor();
}

export const inspector = (page: Page) => page.locator('.inspector');

/** The map has drawn all that it has: its own word for it is `idle`. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('[data-map-idle="true"]').waitFor({ timeout: 60_000 });
}

export async function waitForJobs(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[role="progressbar"]'), undefined, {
    timeout: 120_000,
  });
}

/** The digits of a figure on the screen, by its node's id. */
export async function figureDigits(page: Page, id: string): Promise<string> {
  return page.locator(`[data-figure="${id}"] .figure__value`).first().innerText();
}

/** The survey that a first visit opens on has been worked out, from image to credit. */
export async function creditShown(page: Page): Promise<void> {
  await page.locator('[data-figure="total/credited-amount"]').waitFor({ timeout: 120_000 });
}

export const totalCredit = (page: Page) => figureDigits(page, 'total/credited-amount');

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const fileToDrop = (path: string): DroppedFile => ({
  name: basename(path),
  bytes: readFileSync(path),
});

/** Drags files onto the window and lets go, as from the desktop. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const carried = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    }
    return data;
  }, carried);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await inspector(page)
    .getByRole('button', { name: new RegExp(label) })
    .click();
  await page.getByRole('option', { name: option }).click();
}

export async function openMenu(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'メニュー' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Opens an evidence package as a reviewer. */
export async function reviewPackage(page: Page, zip: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    openMenu(page, /証拠パッケージを検証する/),
  ]);
  const buffer = Buffer.from(zip);
  await chooser.setFiles({ name: 'evidence.zip', mimeType: 'application/zip', buffer });
}

/** Leaves the sample for a survey with nothing in it. */
export async function startEmptySurvey(page: Page, language: Language): Promise<void> {
  const total = page.locator('[data-figure="total/credited-amount"]').first();
  await total.waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: t(language, 'menu.label') }).click();
  await page.getByRole('menuitem', { name: t(language, 'menu.new') }).click();
  await total.waitFor({ state: 'detached' });
}
