import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './open-app.ts';

/** Made by fixtures/make-webp.py with GDAL, whose own values of the lossy one are in lossy.u8. */
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const SIDE = 32;
/** The bands of make-webp.py. */
const drawn = (bands: number): number[] => {
  const make = [
    (x: number) => 40 + 3 * x,
    (x: number, y: number) => 60 + 2 * y + (x % 7),
    (x: number, y: number) => ((x * y) % 97) + 80,
    (x: number, y: number) => (x * 8 + y) % 256,
  ];
  return make
    .slice(0, bands)
    .flatMap((band) =>
      Array.from({ length: SIDE * SIDE }, (_, i) => band(i % SIDE, Math.floor(i / SIDE))),
    );
};

let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('./webp-pixels.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'webp' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const browser = await launchChromium();
  close = () => browser.close();
  page = await browser.newPage();
  await page.addScriptTag({ content: output?.output[0].code ?? '' });
});
afterAll(() => close());

const pixelsOf = (name: string) =>
  page.evaluate<number[]>(`webp.pixelsOf(${JSON.stringify([...fixture(name)])})`);

describe('a GeoTIFF of WebP blocks in Chromium', () => {
  it('without loss is what was written', async () => {
    expect(await pixelsOf('lossless.tif')).toEqual(drawn(3));
  });

  it('has its opacity; its colours within what a canvas keeps of them under it', async () => {
    const [ours, written] = [await pixelsOf('lossless-rgba.tif'), drawn(4)];
    const opacity = written.slice(3 * SIDE * SIDE);
    expect(ours.slice(3 * SIDE * SIDE)).toEqual(opacity);
    for (const [i, value] of ours.slice(0, 3 * SIDE * SIDE).entries()) {
      const under = opacity[i % (SIDE * SIDE)]!;
      // Colour × opacity is cut to a whole number, and divided again.
      const lost = under === 255 ? 0 : 256 / under + 1;
      if (under > 0) expect(Math.abs(value - written[i]!)).toBeLessThanOrEqual(lost);
    }
  });

  it('with loss is within one level of GDAL', async () => {
    const theirs = fixture('lossy.u8');
    const ours = await pixelsOf('lossy.tif');
    expect(ours).toHaveLength(theirs.length);
    const apart = ours.map((value, i) => Math.abs(value - theirs[i]!));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    expect(new Set(ours).size).toBeGreaterThan(50);
  });
});
