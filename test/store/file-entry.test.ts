import { expect, it } from 'vitest';
import type { RasterHeader } from '../../src/core/layers/raster.ts';
import { imageOfFile } from '../../src/core/survey/areas/classified-image.ts';
import { surveyFromText } from '../../src/core/survey/document/schema.ts';
import { guessBandRoles } from '../../src/core/training/features/guess-band-roles.ts';
import { fileEntry } from '../../src/store/file-entry.ts';
import { classifiedCove } from '../files/evidence-fixture.ts';
import { memoryReader } from '../files/raster/memory-reader.ts';

const entryOf = (header: Partial<RasterHeader>) => {
  const bands = Array.from({ length: 4 }, () => new Uint8Array(6));
  const { reader } = memoryReader('drone.tif', { width: 3, height: 2, bands, header });
  const file = { name: 'drone.tif', size: 100 };
  const imported = { kind: 'raster', header: reader.header, sha256: 'a'.repeat(64) } as const;
  return fileEntry('drone', file, imported as Parameters<typeof fileEntry>[2]);
};

it('opacity of a drone image is no band to classify by, and no near infrared', () => {
  const entry = entryOf({ alphaBand: 3 });
  const image = imageOfFile(entry);
  expect(image.bandCount).toBe(4);
  expect(image.bands).toEqual([0, 1, 2]);
  const [guess] = guessBandRoles({ alphaBand: null, ...entry.raster! });
  expect(guess?.roles).toEqual({ red: 0, green: 1, blue: 2 });

  const survey = { ...classifiedCove, files: [...classifiedCove.files, entry] };
  const [kept] = surveyFromText(JSON.stringify(survey)).files.slice(-1);
  expect(kept).toEqual(entry);
});

it('four bands without opacity are four', () => {
  const entry = entryOf({ alphaBand: null });
  expect(entry.raster).not.toHaveProperty('alphaBand');
  expect(imageOfFile(entry).bands).toEqual([0, 1, 2, 3]);
});
