import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/content-id.ts';
import type { Affine } from '../../../src/core/geo/affine.ts';
import { transformPoint } from '../../../src/core/geo/transform.ts';
import { collectTrainingPixels } from '../../../src/core/training/collect-training-pixels.ts';
import type { Sample, SurveyClass } from '../../../src/core/training/training-set.ts';
import { memoryReader } from './memory-reader.ts';

const TRANSFORM: Affine = [10, 0, 500_000, 0, -10, 3_900_000];
const WIDTH = 12;
const HEIGHT = 8;

const named = (id: number, name: string): SurveyClass => ({
  id,
  name,
  color: '#000000',
  isBed: true,
});
const CLASSES = [named(1, 'eelgrass'), named(2, 'sand')];

/** Pixels col … colEnd − 1, row … rowEnd − 1 as a rectangle on the ground. */
function rectangle(col: number, row: number, colEnd: number, rowEnd: number): Polygon {
  const at = (c: number, r: number) => [500_000 + 10 * c, 3_900_000 - 10 * r];
  return {
    type: 'Polygon',
    coordinates: [
      [at(col, row), at(colEnd, row), at(colEnd, rowEnd), at(col, rowEnd), at(col, row)],
    ],
  };
}

const sample = (id: string, classId: number, geometry: Sample['geometry']): Sample => ({
  id,
  classId,
  crs: 'EPSG:32653',
  geometry,
  fileId: null,
});

/** Band 0 tells the column, band 1 the row, so that a feature says where it came from. */
const place = () => ({
  width: WIDTH,
  height: HEIGHT,
  transform: TRANSFORM,
  bands: [
    Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => i % WIDTH),
    Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => Math.floor(i / WIDTH)),
  ],
});

const SAMPLES = [sample('b', 2, rectangle(8, 5, 10, 6)), sample('a', 1, rectangle(1, 1, 3, 3))];

describe('collectTrainingPixels', () => {
  it('reads the features under the samples, class by class, row-major', async () => {
    const { pixels, issues } = await collectTrainingPixels(memoryReader(place()), SAMPLES, CLASSES);
    expect(pixels.featureCount).toBe(2);
    expect([...pixels.labels]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(pixels.classIds).toEqual([1, 2]);
    expect([...pixels.features]).toEqual([1, 1, 2, 1, 1, 2, 2, 2, 8, 5, 9, 5]);
    expect(issues).toEqual([]);
  });

  it('tells of every pixel which sample it comes from, and which samples share ground', async () => {
    const samples = [
      ...SAMPLES,
      sample('c', 1, rectangle(2, 2, 4, 3)),
      sample('empty', 1, rectangle(100, 0, 101, 1)),
      sample('apart', 1, rectangle(0, 7, 1, 8)),
    ];
    const { pixels, sampleOf, sampleIds, ground } = await collectTrainingPixels(
      memoryReader(place()),
      samples,
      CLASSES,
    );
    expect(sampleIds).toEqual(['b', 'a', 'c', 'apart']);
    expect([...pixels.features]).toEqual([1, 1, 2, 1, 1, 2, 2, 2, 3, 2, 0, 7, 8, 5, 9, 5]);
    // (2, 2) lies under both a and c: the first of them owns it, and they share ground.
    expect([...sampleOf].map((s) => sampleIds[s])).toEqual([
      ...['a', 'a', 'a', 'a', 'c', 'apart', 'b', 'b'],
    ]);
    expect(ground.map((s) => sampleIds[s])).toEqual(['b', 'a', 'a', 'apart']);
  });

  it('reads little more than what lies under the samples', async () => {
    const reader = memoryReader({ ...place(), block: [4, 4] });
    await collectTrainingPixels(reader, [SAMPLES[1]!, SAMPLES[0]!], CLASSES);
    const read = reader.windows.reduce((sum, w) => sum + w.width * w.height, 0);
    expect(read).toBeLessThan(WIDTH * HEIGHT);
  });

  it('gives the same pixels in the same order however the file is tiled', async () => {
    const width = 900;
    const height = 700;
    const bands = [Float64Array.from({ length: width * height }, (_, i) => i)];
    const samples = [
      sample('wide', 1, rectangle(3, 100, 890, 520)),
      sample('tall', 2, rectangle(300, 530, 420, 699)),
      sample('island', 2, rectangle(200, 200, 330, 300)),
    ];
    const image = { width, height, bands, transform: TRANSFORM };
    const layouts = [undefined, [256, 256], [512, 512], [64, 128]] as const;
    const [first, ...others] = await Promise.all(
      layouts.map((block) =>
        collectTrainingPixels(memoryReader(block ? { ...image, block } : image), samples, CLASSES),
      ),
    );
    // The wide class is capped; the island lies in dispute.
    expect(first!.pixels.labels.length).toBe(200_000 + 120 * 169);
    for (const other of others) {
      expect(other.issues).toEqual(first!.issues);
      expect(sha256Hex(new Uint8Array(other.pixels.features.buffer))).toBe(
        sha256Hex(new Uint8Array(first!.pixels.features.buffer)),
      );
    }
  });

  it('thins a class beyond the cap and says so', async () => {
    const width = 900;
    const bands = [Float64Array.from({ length: width * 700 }, (_, i) => i)];
    const samples = [
      sample('wide', 1, rectangle(0, 0, 900, 500)),
      sample('small', 2, rectangle(0, 600, 10, 610)),
    ];
    const reader = memoryReader({ width, height: 700, bands, transform: TRANSFORM });
    const collected = await collectTrainingPixels(reader, samples, CLASSES, { seed: 4 });
    expect(collected.issues.map((i) => [i.code, i.details])).toEqual([
      ['training-thinned', { class: 'eelgrass', kept: 200_000, of: 450_000 }],
    ]);
    expect(collected.pixels.labels.length).toBe(200_100);
    const rows = [...collected.pixels.features.subarray(0, 200_000)].map((v) =>
      Math.floor(v / 900),
    );
    expect(new Set(rows).size).toBe(500);
  });

  it('drops masked and non-finite pixels', async () => {
    const image = place();
    const mask = new Uint8Array(WIDTH * HEIGHT).fill(1);
    mask[1 * WIDTH + 1] = 0;
    image.bands[1]![2 * WIDTH + 2] = Number.NaN;
    const { pixels } = await collectTrainingPixels(
      memoryReader({ ...image, mask }),
      SAMPLES,
      CLASSES,
    );
    expect([...pixels.features]).toEqual([2, 1, 1, 2, 8, 5, 9, 5]);
    expect([...pixels.labels]).toEqual([0, 0, 1, 1]);
  });

  it('leaves the alpha band out of the features', async () => {
    const { pixels } = await collectTrainingPixels(
      memoryReader({ ...place(), alphaBand: 1 }),
      SAMPLES,
      CLASSES,
    );
    expect(pixels.featureCount).toBe(1);
    expect([...pixels.features]).toEqual([1, 2, 1, 2, 8, 9]);
  });

  it('drops a pixel that two classes claim, and counts it', async () => {
    const samples = [...SAMPLES, sample('c', 2, rectangle(2, 2, 4, 3))];
    const { pixels, issues } = await collectTrainingPixels(memoryReader(place()), samples, CLASSES);
    expect([...pixels.features]).toEqual([1, 1, 2, 1, 1, 2, 3, 2, 8, 5, 9, 5]);
    expect(issues).toEqual([
      {
        code: 'samples-overlap',
        severity: 'doubt',
        at: { kind: 'sample', sampleId: 'a' },
        details: { pixels: 1, samples: 2 },
      },
    ]);
  });

  it('moves samples from their own CRS to that of the image', async () => {
    const [x, y] = transformPoint([500_085, 3_899_945], 'EPSG:32653', 'EPSG:4326');
    const point = { type: 'Point' as const, coordinates: [x, y] };
    const samples = [SAMPLES[1]!, { ...sample('p', 2, point), crs: 'EPSG:4326' as const }];
    const { pixels } = await collectTrainingPixels(memoryReader(place()), samples, CLASSES);
    expect([...pixels.features.slice(-2)]).toEqual([8, 5]);
  });

  it('notes samples outside the image and classes without samples', async () => {
    const samples = [...SAMPLES, sample('far', 2, rectangle(100, 0, 120, 9))];
    const { issues } = await collectTrainingPixels(memoryReader(place()), samples, [
      ...CLASSES,
      named(3, 'kelp'),
    ]);
    expect(issues.map((issue) => [issue.code, issue.severity, issue.details])).toEqual([
      ['samples-outside-image', 'doubt', { samples: 1 }],
      ['class-without-samples', 'note', { class: 'kelp' }],
    ]);
  });

  it.each([
    ['training-one-class', [SAMPLES[0]!], place(), { classes: 1 }],
    ['training-one-class', [], place(), { classes: 0 }],
    [
      'training-outside-image',
      [sample('x', 1, rectangle(50, 0, 52, 2)), sample('y', 2, rectangle(60, 0, 62, 2))],
      place(),
      { samples: 2 },
    ],
    [
      'training-class-without-pixels',
      [SAMPLES[1]!, sample('x', 2, rectangle(50, 0, 52, 2))],
      place(),
      { class: 'sand' },
    ],
    ['image-without-crs', SAMPLES, { ...place(), crs: null }, {}],
  ] as const)('refuses: %s', async (code, samples, image, details) => {
    await expect(
      collectTrainingPixels(memoryReader(image), samples, CLASSES),
    ).rejects.toMatchObject({ code, details });
  });

  it('refuses a class whose pixels are all masked', async () => {
    const mask = new Uint8Array(WIDTH * HEIGHT).fill(1).fill(0, 5 * WIDTH, 6 * WIDTH);
    await expect(
      collectTrainingPixels(memoryReader({ ...place(), mask }), SAMPLES, CLASSES),
    ).rejects.toMatchObject({ code: 'training-class-without-pixels', details: { class: 'sand' } });
  });

  it('stops when cancelled', async () => {
    const signal = { aborted: true };
    await expect(
      collectTrainingPixels(memoryReader(place()), SAMPLES, CLASSES, { signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});
