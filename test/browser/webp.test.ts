import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixelsOf } from '../files/geotiff/webp-pixels.ts';
import { launchChromium } from './open-app.ts';
import { scriptOf } from './script-of.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a GeoTIFF of WebP blocks in Chromium', () => {
  it.each(['lossless', 'lossless-rgba', 'lossy'])('%s has the pixels of Node', async (name) => {
    const path = new URL(`../files/geotiff/webp-fixtures/${name}.tif`, import.meta.url);
    const file = [...readFileSync(path)];
    const page = await browser.newPage();
    await page.addScriptTag({ content: await scriptOf('../files/geotiff/webp-pixels.ts', 'webp') });
    const theirs = await page.evaluate<number[]>(`webp.pixelsOf(${JSON.stringify(file)})`);
    expect(theirs).toEqual(await pixelsOf(file));
    await page.close();
  });
});
