import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { launchChromium, luminanceVariance, type OpenApp, openApp } from './open-app.ts';
import {
  dropFiles,
  goTo,
  inspector,
  startEmptySurvey,
  waitForJobs,
  waitForMap,
} from './workbench.ts';

const WIDTH = 4200;
const HEIGHT = 4100;
const MAKING = '表示用の縮小画像を作成中';
const NO_ROOM = '縮小画像を端末に保存する空きがありませんでした';

/** 17 million pixels without overviews, of broad stripes; `noise` makes copies of them large. */
function largeImage(noise = 1): Uint8Array {
  const random = createRandom(3);
  const band = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < band.length; i++) {
    band[i] = ((i % WIDTH) & 512 ? 190 : 10) + (noise > 1 ? random.below(noise) : 30);
  }
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

/** Runs in the page: work that is to be cancelled gets no time to answer, as on a machine that is overladen. */
function losePatience(): void {
  const later = window.setTimeout.bind(window);
  const PATIENCE_MS = 400;
  Object.assign(window, {
    setTimeout: (work: () => void, ms?: number) => later(work, ms === PATIENCE_MS ? 0 : ms),
  });
}

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
    await page.getByText(MAKING).waitFor({ timeout: 60_000 });
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
    expect(await page.getByText(MAKING).count()).toBe(0);
    expect(app.problems).toEqual([]);
    await app.close();
  });

  /** An image whose copies are being made. */
  async function begun(): Promise<OpenApp> {
    const app = await openApp(browser);
    await startEmptySurvey(app.page, 'ja');
    await dropFiles(app.page, [{ name: 'ortho.tif', bytes: largeImage(60) }]);
    await app.page.getByText(MAKING).waitFor({ timeout: 60_000 });
    return app;
  }

  const runsIn = async (page: Page) => (await filesIn(page, 'pyramid-runs')) ?? [];

  /** The work is under way, has files, and is cancelled. */
  async function cancelled(page: Page): Promise<void> {
    await expect.poll(() => runsIn(page), { timeout: 30_000 }).toHaveLength(1);
    await page.getByRole('button', { name: '中止' }).click();
    await page.getByText(MAKING).waitFor({ state: 'detached' });
  }

  /** The image is on the map and in the survey, and of the copies there is nothing. */
  async function expectImageAlone({ page, problems, close }: OpenApp): Promise<void> {
    await expect.poll(() => runsIn(page), { timeout: 30_000 }).toEqual([]);
    expect((await filesIn(page, 'pyramids')) ?? []).toEqual([]);
    await goTo(page, 'データ');
    await inspector(page).getByText('ortho.tif').first().waitFor();
    await waitForMap(page);
    expect(await luminanceVariance(page, '.maplibregl-canvas')).toBeGreaterThan(200);
    // Not begun anew in the same visit.
    expect(await page.getByText(MAKING).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }

  it('keeps no part of copies that were cancelled', async () => {
    const app = await begun();
    const { page } = app;
    await cancelled(page);
    await expectImageAlone(app);
  });

  it('keeps no part of copies whose work was ended by force', async () => {
    const app = await begun();
    const { page } = app;
    await page.evaluate(losePatience);
    await cancelled(page);
    await expectImageAlone(app);
  });

  it('keeps no part of copies that found no room, and says so', async () => {
    const app = await begun();
    const { page } = app;
    await cancelled(page);
    await expect.poll(() => runsIn(page), { timeout: 30_000 }).toEqual([]);
    await page.getByText(/端末に保存済み/).waitFor();
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await page.reload();
    await page.getByText(NO_ROOM).waitFor({ timeout: 60_000 });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await expectImageAlone(app);
  });
});
