import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { launchChromium, luminanceVariance, openApp } from './open-app.ts';
import { dropFiles, startEmptySurvey, waitForJobs, waitForMap } from './workbench.ts';

const WIDTH = 4200;
const HEIGHT = 4100;

/** 17 million pixels without overviews, of broad stripes. */
function largeImage(): Uint8Array {
  const band = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < band.length; i++) band[i] = (i % WIDTH) & 512 ? 220 : 40;
  const transform = [0.05, 0, 72_000, 0, -0.05, -150_000] as const;
  return writeImage({ width: WIDTH, height: HEIGHT, transform, crs: 'EPSG:6673' }, [band]);
}

/** Runs in the page: names of the files below a folder of the browser's own. */
const filesIn = (page: Page, folder: string) =>
  page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    try {
      const found = await root.getDirectoryHandle(name);
      for await (const key of found.keys()) names.push(key);
    } catch {
      return null;
    }
    return names;
  }, folder);

describe('a large image without overviews', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('gets reduced copies in the background, which are there at the next visit', async () => {
    const app = await openApp(browser);
    const { page } = app;
    await startEmptySurvey(page, 'ja');
    const bytes = largeImage();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await dropFiles(page, [{ name: 'ortho.tif', bytes }]);
    await page.getByText('表示用の縮小画像を作成中').waitFor({ timeout: 60_000 });
    await expect.poll(() => filesIn(page, 'pyramids'), { timeout: 120_000 }).toEqual([sha256]);
    await waitForJobs(page);
    expect(await filesIn(page, 'pyramid-runs')).toEqual([]);
    await waitForMap(page);
    expect(await luminanceVariance(page, '.maplibregl-canvas')).toBeGreaterThan(200);

    await page.waitForTimeout(1500);
    await page.reload();
    await waitForMap(page);
    await expect
      .poll(() => luminanceVariance(page, '.maplibregl-canvas'), { timeout: 60_000 })
      .toBeGreaterThan(200);
    expect(await filesIn(page, 'pyramids')).toEqual([sha256]);
    expect(await page.getByText('表示用の縮小画像を作成中').count()).toBe(0);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});
