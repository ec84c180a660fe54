import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST } from '../../../src/core/classification/classifier.ts';
import { sha256Hex } from '../../../src/core/content-id.ts';
import type { Progress } from '../../../src/core/progress.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Sample, SurveyClass } from '../../../src/core/training/training-set.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { type ClassifyRequest, classifyImage } from '../../../src/files/classify/classify-image.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';

const WIDTH = 700;
const HEIGHT = 530;

const CLASSES: readonly SurveyClass[] = [
  { id: 7, name: 'アマモ', color: '#3f8f5a', isBed: true },
  { id: 2, name: '砂', color: '#d8c48f', isBed: false },
];

/** West is dark, east is bright, with noise; every seventh pixel of every fifth row is unknown. */
function halves() {
  const random = createRandom(8);
  const west = (i: number) => i % WIDTH < WIDTH / 2;
  const band = (dark: number, bright: number) =>
    Uint8Array.from(
      { length: WIDTH * HEIGHT },
      (_, i) => (west(i) ? dark : bright) + random.below(60),
    );
  const mask = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) =>
    i % 7 === 0 && Math.floor(i / WIDTH) % 5 === 0 ? 0 : 1,
  );
  const alpha = new Uint8Array(WIDTH * HEIGHT).fill(255);
  return { bands: [band(20, 120), band(40, 90), band(90, 30), alpha], mask, alphaBand: 3 };
}

const rectangle = (col: number, row: number): Polygon => {
  const at = (c: number, r: number) => [500_000 + 10 * c, 3_900_000 - 10 * r];
  return {
    type: 'Polygon',
    coordinates: [
      [at(col, row), at(col + 30, row), at(col + 30, row + 30), at(col, row + 30), at(col, row)],
    ],
  };
};
const SAMPLES: readonly Sample[] = [
  { id: 'w', classId: 7, crs: 'EPSG:32653', geometry: rectangle(50, 60), fileId: null },
  { id: 'e', classId: 2, crs: 'EPSG:32653', geometry: rectangle(500, 400), fileId: null },
];

const run = (block: readonly [number, number] | null, more: Partial<ClassifyRequest> = {}) =>
  classifyImage({
    reader: memoryReader({ width: WIDTH, height: HEIGHT, ...halves(), ...(block && { block }) }),
    samples: SAMPLES,
    classes: CLASSES,
    settings: { model: 'random-forest', seed: 3, forest: DEFAULT_FOREST },
    now: () => 0,
    ...more,
  });

describe('classifyImage', () => {
  it('maps what is known and nothing else, pixel by pixel', async () => {
    const made = await run(null);
    const reader = await openGeoTiff(bytesSource(made.tiff, 'classes.tif'));
    const { bands } = await reader.read({ col: 0, row: 0, width: WIDTH, height: HEIGHT });
    const { mask } = halves();
    const expected = mask.map((known, i) => (known ? (i % WIDTH < WIDTH / 2 ? 7 : 2) : 255));
    let different = 0;
    for (const [i, id] of expected.entries()) if (bands[0]![i] !== id) different++;
    expect(different).toBe(0);
    expect(made.nodataPixels).toBe(mask.filter((known) => known === 0).length);
    expect(made.classes.map((c) => [c.classId, c.pixels])).toEqual(
      [7, 2].map((id) => [id, expected.filter((e) => e === id).length]),
    );
    // UTM zone 53 at 35°N, 0.9996² of the ground: a pixel is 100 m² on paper.
    for (const { pixels, areaM2 } of made.classes) {
      expect(areaM2 / pixels).toBeGreaterThan(100);
      expect(areaM2 / pixels).toBeLessThan(100.09);
    }
    expect(made.classifier.featureCount).toBe(3);
    expect(made.auxXml).toContain('アマモ');
  });

  it('gives the same bytes and areas however the file is blocked', async () => {
    const first = await run(null);
    for (const block of [
      [256, 256],
      [512, 512],
      [128, 64],
      [700, 16],
    ] as const) {
      const other = await run(block);
      expect(sha256Hex(other.tiff)).toBe(sha256Hex(first.tiff));
      expect(other.classes).toEqual(first.classes);
    }
  });

  it('lets messages in between windows, so that a cancel from outside stops it', async () => {
    const signal = { aborted: false };
    setTimeout(() => {
      signal.aborted = true;
    }, 0);
    await expect(run([64, 64], { signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('tells its progress stage by stage, up to the end of each', async () => {
    const told: Progress[] = [];
    await run(null, { onProgress: (progress) => told.push(progress) });
    expect([...new Set(told.map((p) => p.stage))]).toEqual(['read', 'train', 'predict']);
    for (const stage of ['read', 'train', 'predict'] as const) {
      const own = told.filter((p) => p.stage === stage);
      expect(own.at(-1)!.done).toBe(own.at(-1)!.total);
      expect(own.map((p) => p.done)).toEqual(own.map((p) => p.done).sort((a, b) => a - b));
    }
  });

  it('measures its stages by the clock that it is given', async () => {
    let at = 0;
    const now = () => {
      at += 500;
      return at;
    };
    const { seconds } = await run(null, { now });
    expect(Object.values(seconds).reduce((a, b) => a + b)).toBeCloseTo((at - 500) / 1000, 9);
    expect(Math.min(...Object.values(seconds))).toBeGreaterThan(0);
  });
});
