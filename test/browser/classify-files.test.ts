import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { classifyImage } from '../../src/files/classify/classify-image.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { launchChromium, type OpenApp, openApp } from './open-app.ts';
import { goTo, inspector, repositoryPath, waitForJobs } from './workbench.ts';

const fileOf = (name: string) => readFileSync(repositoryPath(`sample-data/cove/${name}`));

/** The same run in Node, in one thread. */
async function expectedSha256(): Promise<string> {
  const cove = JSON.parse(fileOf('survey.json').toString()) as Survey;
  const made = await classifyImage({
    reader: await openGeoTiff(bytesSource(fileOf('orthomosaic.tif'), 'orthomosaic.tif')),
    samples: cove.samples,
    classes: cove.classes,
    settings: cove.classification,
    now: () => 0,
  });
  return sha256Hex(made.tiff);
}

/** Names of what lies in a folder of the origin private file system. */
const namesIn = (page: Page, folder: string) =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const found = await root.getDirectoryHandle(name).catch(() => null);
    const names: string[] = [];
    if (found) for await (const key of found.keys()) names.push(key);
    return names;
  }, folder);

const again = (page: Page) =>
  inspector(page).getByRole('button', { name: 'もう一度分類する' }).click();

/** One person, one sitting: the steps follow each other and share the page. */
describe('the files of a classification', () => {
  let browser: Browser;
  let app: OpenApp;
  let sha256 = '';

  beforeAll(async () => {
    browser = await launchChromium();
    [sha256, app] = await Promise.all([expectedSha256(), openApp(browser)]);
    await app.page
      .locator('[data-figure="total/credited-amount"]')
      .first()
      .waitFor({ timeout: 120_000 });
  });
  afterAll(() => browser.close());

  it('the map lies in the browser’s own files, with the bytes that Node makes', async () => {
    expect(await namesIn(app.page, 'coverage')).toEqual([sha256]);
    const kept = await app.page.evaluate(async (name) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('coverage');
      const file = await (await folder.getFileHandle(name)).getFile();
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }, sha256);
    expect(kept).toBe(sha256);
    expect(await namesIn(app.page, 'runs')).toEqual([]);
  });

  it('it is there after a reload', async () => {
    const { page } = app;
    await page.reload();
    await page
      .locator('[data-figure="total/credited-amount"]')
      .first()
      .waitFor({ timeout: 120_000 });
    expect(await namesIn(page, 'coverage')).toEqual([sha256]);
    await goTo(page, '分類');
    await again(page);
    await waitForJobs(page);
    expect(await namesIn(page, 'runs')).toEqual([]);
    expect(await namesIn(page, 'coverage')).toEqual([sha256]);
  });

  it('a full disk ends the run with a word, and leaves survey and map as they were', async () => {
    const { page } = app;
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await again(page);
    await expect
      .poll(() => page.getByText(/保存領域|空き/).count(), { timeout: 60_000 })
      .toBeGreaterThan(0);
    await waitForJobs(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await namesIn(page, 'runs')).toEqual([]);
    expect(await namesIn(page, 'coverage')).toEqual([sha256]);
    expect(await page.locator('[data-figure="total/credited-amount"]').first().isVisible()).toBe(
      true,
    );
  });
});
