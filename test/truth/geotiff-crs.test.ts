import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { gdal, hasGdal, temporaryFolder } from '../files/geotiff/gdal.ts';

const hasSrsInfo = hasGdal && spawnSync('gdalsrsinfo', ['--version']).status === 0;

/** Every zone of JGD2011, and one of each other run of codes. */
const CODES = [
  ...Array.from({ length: 19 }, (_, i) => 6669 + i),
  2443,
  2461,
  30169,
  6688,
  3101,
  3094,
];

describe.skipIf(!hasSrsInfo)(
  'systems that GDAL writes as user-defined (skipped without GDAL)',
  () => {
    const folder = hasSrsInfo ? temporaryFolder() : '';
    const base = join(folder, 'base.tif');
    const grid = { width: 4, height: 4, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
    if (hasSrsInfo) writeFileSync(base, writeImage(grid, [new Uint8Array(16).fill(1)]));

    test.each(CODES)('EPSG:%i is found again by its parameters', async (code) => {
      const wkt = execFileSync('gdalsrsinfo', ['-o', 'wkt1', `EPSG:${code}`], { encoding: 'utf8' });
      const nameless = join(folder, 'nameless.wkt');
      writeFileSync(nameless, wkt.replace(/,\s*AUTHORITY\[[^\]]*\]/g, ''));
      const path = join(folder, 'user.tif');
      gdal('gdal_translate', ['-q', '-a_srs', nameless, base, path]);
      const { header } = await openGeoTiff(bytesSource(readFileSync(path), path));
      expect(header.crs).toBe(`EPSG:${code}`);
    });
  },
);
