import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openApp } from './open-app.ts';
import { creditShown } from './workbench.ts';

/** Runs in the page: a map half made, as a check that was ended by force leaves it. */
async function leaveMapHalfMade(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const checks = await root.getDirectoryHandle('checks', { create: true });
  const folder = await checks.getDirectoryHandle(crypto.randomUUID(), { create: true });
  const file = await folder.getFileHandle('classes', { create: true });
  const writing = await file.createWritable();
  await writing.write(new Uint8Array(1000));
  await writing.close();
}

const mapsLeft = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const checks = await root.getDirectoryHandle('checks', { create: true });
    let names = 0;
    for await (const _ of checks.keys()) names += 1;
    return names;
  });

describe('a check of a map that was ended by force', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('leaves nothing behind after the next start', async () => {
    const app = await openApp(browser);
    const { page } = app;
    await creditShown(page);
    await page.evaluate(leaveMapHalfMade);
    expect(await mapsLeft(page)).toBe(1);
    await page.reload();
    await creditShown(page);
    await expect.poll(() => mapsLeft(page), { timeout: 20_000 }).toBe(0);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});
