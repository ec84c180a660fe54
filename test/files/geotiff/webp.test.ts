import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pixelsOf } from './webp-pixels.ts';

/** Made by webp-fixtures/make-webp.py with GDAL, whose own values of the lossy one are in lossy.u8. */
const fixture = (name: string) => readFileSync(new URL(`webp-fixtures/${name}`, import.meta.url));

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

afterEach(() => vi.unstubAllGlobals());

describe('a GeoTIFF of WebP blocks', () => {
  it('without loss is what was written', async () => {
    expect(await pixelsOf([...fixture('lossless.tif')])).toEqual(drawn(3));
  });

  it('keeps its colours under any opacity but none', async () => {
    const [ours, written] = [await pixelsOf([...fixture('lossless-rgba.tif')]), drawn(4)];
    const opacity = written.slice(3 * SIDE * SIDE);
    expect(ours.slice(3 * SIDE * SIDE)).toEqual(opacity);
    // Where nothing is seen, the writer itself left the colours out.
    const isSeen = (_: number, i: number) => opacity[i % (SIDE * SIDE)]! > 0;
    expect(ours.filter(isSeen)).toEqual(written.filter(isSeen));
    expect(ours.filter(isSeen).length).toBeGreaterThan(3.9 * SIDE * SIDE);
  });

  it('with loss is what GDAL has of it', async () => {
    expect(await pixelsOf([...fixture('lossy.tif')])).toEqual([...fixture('lossy.u8')]);
  });

  it('broken anywhere ends in an error or in pixels, and the next one is whole again', async () => {
    const whole = fixture('lossless.tif');
    const first = whole.indexOf('RIFF');
    let refused = 0;
    for (let at = first + 12; at < whole.length; at += 37) {
      const spoiled = [...whole];
      spoiled[at]! ^= 0xff;
      await pixelsOf(spoiled).then(
        (pixels) => expect(pixels).toHaveLength(3 * SIDE * SIDE),
        (error: unknown) => {
          expect(error).toMatchObject({ code: expect.stringMatching(/^tiff-/) });
          refused += 1;
        },
      );
    }
    expect(refused).toBeGreaterThan(3);
    expect(await pixelsOf([...whole])).toEqual(drawn(3));
  });

  it('says what is missing where WebAssembly is not allowed', async () => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    const { pixelsOf: without } = await import('./webp-pixels.ts');
    await expect(without([...fixture('lossless.tif')])).rejects.toMatchObject({
      code: 'tiff-unsupported',
      details: { what: 'WEBP without WebAssembly' },
    });
  });
});
