import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { featureReader } from '../../../src/core/training/features/feature-reader.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { classifyImage } from '../../../src/files/classify/classify-image.ts';
import { classifyView } from '../../../src/files/classify/classify-view.ts';
import { predictBlock } from '../../../src/files/classify/tile-setup.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';

const folder = new URL('../../../sample-data/cove/', import.meta.url);
const cove = JSON.parse(readFileSync(new URL('survey.json', folder), 'utf8')) as Survey;
const image = bytesSource(readFileSync(new URL('orthomosaic.tif', folder)), 'orthomosaic.tif');

/** With a texture: it looks beyond the window, and must see there what the final run sees. */
const reader = featureReader(await openGeoTiff(image), [
  { kind: 'band', band: 0 },
  { kind: 'band', band: 3 },
  { kind: 'texture', of: { kind: 'band', band: 1 }, statistic: 'sd', radiusPixels: 3 },
]);
const made = await classifyImage({
  reader,
  samples: cove.samples,
  classes: cove.classes,
  settings: cove.classification,
  now: () => 0,
});
const predict = predictBlock(made.classifier, false);
const map = await openGeoTiff(bytesSource(made.tiff, 'classes.tif'));

describe('classifyView', () => {
  it.each([
    [0, 0, 300, 200],
    [251, 247, 400, 330],
    [700, 500, 260, 220],
    [511, 300, 2, 1],
  ])(
    'at full resolution %d, %d (%d × %d) has the pixels of the final map',
    async (col, row, width, height) => {
      const window = { col, row, width, height };
      const view = await classifyView(reader, predict, window, 0);
      const { bands } = await map.read(window);
      expect(Buffer.compare(view, bands[0] as Uint8Array)).toBe(0);
      expect(new Set(view).size).toBeGreaterThan(width > 2 ? 1 : 0);
    },
  );
});
