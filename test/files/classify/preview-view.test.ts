import { describe, expect, it } from 'vitest';
import { applyAffine } from '../../../src/core/geo/affine.ts';
import { projection } from '../../../src/core/geo/crs.ts';
import type { RasterHeader } from '../../../src/core/layers/raster.ts';
import type { ClassificationSettings } from '../../../src/core/survey/document/classification-entry.ts';
import { newClassification } from '../../../src/core/survey/document/new-classification.ts';
import type { FeatureSpec } from '../../../src/core/training/features/feature-spec.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { classifyWork } from '../../../src/files/classify/classify-work.ts';
import {
  createPreviewer,
  type Preview,
  type PreviewInput,
} from '../../../src/files/classify/preview-view.ts';
import { lonePool } from '../../../src/files/classify/tile-setup.ts';
import { type LonLatView, viewWindow } from '../../../src/files/classify/view-window.ts';
import { createViewWorker } from '../../../src/files/classify/view-worker.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import {
  CLASSES,
  CRS,
  HEIGHT,
  MASK,
  multiCellImage,
  SAMPLES,
  STUDY_AREA,
  TRANSFORM,
  WIDTH,
} from '../../multi-cell-scene.ts';

const image = new Blob([multiCellImage() as Uint8Array<ArrayBuffer>]);
const FOREST = { trees: 12, maxDepth: 9, minLeaf: 2 };
const band = (index: number) => ({ kind: 'band', band: index }) as const;
const texture: FeatureSpec = { kind: 'texture', of: band(1), statistic: 'sd', radiusPixels: 3 };
const PLACE = {
  withinStudyArea: true,
  masks: [{ id: 'boat', kind: 'boat', crs: CRS, geometry: MASK, fileId: null }],
} as const;

/** A view by corners in pixels of the image. */
function viewOf(left: number, top: number, right: number, bottom: number): LonLatView {
  const { inverse } = projection(CRS);
  const at = (col: number, row: number) => inverse(applyAffine(TRANSFORM, col, row));
  const [west, south] = at(left, bottom);
  const [east, north] = at(right, top);
  return [west, south, east, north];
}

const inputOf = (
  settings: Partial<ClassificationSettings>,
  view: LonLatView,
  mostPixels = 2_000_000,
): PreviewInput => ({
  image: {
    sources: [{ kind: 'blob', name: 'scene.tif', blob: image, companions: [] }],
    combine: 'single',
  },
  samples: SAMPLES,
  classes: CLASSES,
  settings: { ...newClassification, imageId: 'scene', forest: FOREST, ...settings },
  studyArea: { crs: CRS, geometry: STUDY_AREA, fileId: null },
  savedModel: null,
  jobId: 'job',
  modelId: JSON.stringify(settings),
  imageKey: JSON.stringify([settings.features, settings.masks, settings.withinStudyArea]),
  view,
  mostPixels,
});

const previewer = (workers = 2) =>
  createPreviewer(
    () => 0,
    Array.from({ length: workers }, () => createViewWorker(() => 0)),
  );

const free = () => ({ onProgress: () => {}, signal: { aborted: false } });

/** The final run, as the app makes it, with one worker. */
async function finalMap(input: PreviewInput) {
  const { tiff } = await classifyWork(input, {
    ...free(),
    now: () => 0,
    startPool: lonePool,
  });
  if (!tiff) throw new Error('kept elsewhere');
  return openGeoTiff(bytesSource(tiff, 'classes.tif'));
}

const idsOf = async (preview: Preview) => {
  const reader = await openGeoTiff(bytesSource(preview.tiff, 'preview.tif'));
  const { width, height } = preview.window;
  return (await reader.read({ col: 0, row: 0, width, height })).bands[0] as Uint8Array;
};

const clusters = { count: 2, classes: CLASSES.map(({ id }) => ({ classId: id, isNamed: true })) };

describe('a preview of a view', () => {
  it.each<[string, Partial<ClassificationSettings>]>([
    ['a forest', { model: 'random-forest' }],
    ['a forest with texture, mask and study area', { features: [band(0), texture], ...PLACE }],
    ['maximum likelihood', { model: 'maximum-likelihood' }],
    [
      'maximum likelihood with texture, mask and study area',
      { model: 'maximum-likelihood', features: [band(0), band(2), texture], ...PLACE },
    ],
    ['minimum distance', { model: 'minimum-distance', ...PLACE }],
    ['k-means', { model: 'k-means', clusters, ...PLACE }],
    [
      'a threshold',
      {
        model: 'threshold',
        features: [texture],
        threshold: { value: null, belowClassId: 1, aboveClassId: 2 },
        ...PLACE,
      },
    ],
  ])('has the bytes of the final run: %s', async (_, settings) => {
    // Over the corner where four cells meet, and over edges of mask and study area.
    const input = inputOf(settings, viewOf(61, 333, 1203, 1201));
    const preview = await previewer()(input, free());
    if (!preview) throw new Error('nothing of the image');
    const { level, window, isWhole } = preview;
    expect({ level, isWhole }).toEqual({ level: 0, isWhole: true });
    expect(window.width * window.height).toBeGreaterThan(900_000);
    const expected = (await (await finalMap(input)).read(window)).bands[0] as Uint8Array;
    const ids = await idsOf(preview);
    expect(Buffer.compare(ids, expected)).toBe(0);
    // Both classes, and what is masked.
    expect([...new Set(ids)].sort((a, b) => a - b)).toEqual(settings.masks ? [1, 2, 255] : [1, 2]);
  });

  it('lies where its pixels lie', async () => {
    const preview = await previewer()(
      inputOf({ model: 'minimum-distance' }, viewOf(100, 200, 400, 500)),
      free(),
    );
    const { col, row } = preview!.window;
    expect(preview!.grid.transform.slice(0, 2)).toEqual([0.1, 0]);
    expect([preview!.grid.transform[2], preview!.grid.transform[5]]).toEqual(
      applyAffine(TRANSFORM, col, row),
    );
    expect(preview!.grid.crs).toBe(CRS);
  });

  it('trains anew only where the model is another', async () => {
    const make = previewer();
    const stages: string[] = [];
    const options = {
      signal: { aborted: false },
      onProgress: ({ stage }: { stage: string }) => void stages.push(stage),
    };
    const settings = { model: 'minimum-distance' } as const;
    await make(inputOf(settings, viewOf(0, 0, 300, 300)), options);
    expect(stages).toContain('train');
    stages.length = 0;
    await make(inputOf(settings, viewOf(90, 90, 300, 300)), options);
    expect(new Set(stages)).toEqual(new Set(['predict']));
    await make(inputOf({ model: 'maximum-likelihood' }, viewOf(90, 90, 300, 300)), options);
    expect(stages).toContain('train');
  });

  it('is the same from any number of workers, and after another sample as if it were the first', async () => {
    const view = viewOf(61, 333, 1203, 1201);
    const settings = { model: 'random-forest', ...PLACE } as const;
    const ofAll = inputOf(settings, view);
    const ofFewer = { ...ofAll, samples: SAMPLES.slice(0, -1), modelId: 'another' };
    const fresh = async (input: PreviewInput, workers: number) =>
      idsOf((await previewer(workers)(input, free()))!);
    const expected = await fresh(ofAll, 1);
    expect(Buffer.compare(await fresh(ofAll, 3), expected)).toBe(0);
    const make = previewer();
    const before = await idsOf((await make(ofFewer, free()))!);
    expect(Buffer.compare(before, expected)).not.toBe(0);
    expect(Buffer.compare(await idsOf((await make(ofAll, free()))!), expected)).toBe(0);
    // Another mask: what was read of the image with the first doesn't count.
    const open = inputOf({ model: 'random-forest' }, view);
    const unmasked = await idsOf((await make(open, free()))!);
    expect(Buffer.compare(unmasked, await fresh(open, 1))).toBe(0);
    expect(Buffer.compare(unmasked, expected)).not.toBe(0);
  });

  it('ends when it is let go', async () => {
    const options = { onProgress: () => {}, signal: { aborted: true } };
    const input = inputOf({ model: 'maximum-likelihood' }, viewOf(0, 0, 300, 300));
    await expect(previewer()(input, options)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('what of an image is classified for a view', async () => {
  const plain = await openGeoTiff(
    bytesSource(
      writeImage({ width: 8, height: 8, transform: TRANSFORM, crs: CRS }, [new Uint8Array(64)]),
      'plain.tif',
    ),
  );
  const header: RasterHeader = { ...plain.header, width: WIDTH, height: HEIGHT };
  const reduced = { ...header, overviews: [{ width: WIDTH / 2, height: HEIGHT / 2 }] };
  const all = viewOf(-50, -50, WIDTH + 50, HEIGHT + 50);

  it('is all that is seen, while its pixels are few enough', () => {
    const window = { col: 0, row: 0, width: WIDTH, height: HEIGHT };
    expect(viewWindow(header, all, WIDTH * HEIGHT)).toMatchObject({ level: 0, window });
  });
  it('is a reduced copy where they are not, and not said to be exact', () => {
    expect(viewWindow(reduced, all, WIDTH * HEIGHT - 1)).toMatchObject({
      level: 1,
      isWhole: true,
      reductionX: 2,
      window: { col: 0, row: 0, width: WIDTH / 2, height: HEIGHT / 2 },
    });
  });
  it('is the middle of the view where there is no such copy', () => {
    const found = viewWindow(header, all, 1_000_000);
    expect(found).toMatchObject({ level: 0, isWhole: false });
    const { col, row, width, height } = found!.window;
    expect(width * height).toBeLessThanOrEqual(1_000_000);
    expect(width * height).toBeGreaterThan(990_000);
    expect(Math.abs(2 * col + width - WIDTH)).toBeLessThanOrEqual(1);
    expect(Math.abs(2 * row + height - HEIGHT)).toBeLessThanOrEqual(1);
  });
  it('is nothing where the image is not seen', () => {
    expect(viewWindow(header, viewOf(WIDTH + 9, 0, WIDTH + 99, 50), 1_000_000)).toBeNull();
  });
});
