import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { run } from '../cli/run.ts';
import { readIds } from '../core/coverage/class-map-fixture.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedPath } from '../shared-data.ts';

const PYTHON = '/usr/bin/python3';
const ORACLE = fileURLToPath(new URL('./class-maps-oracle.py', import.meta.url));
const hasGdal = spawnSync(PYTHON, ['-c', 'from osgeo import gdal; import numpy']).status === 0;
const missing = SHARED_ABSENT ? ABSENT_REASON : hasGdal ? null : 'python3-gdal is not there';

const folder = mkdtempSync(join(tmpdir(), 'moba-class-maps-'));
const place = (name: string) => join(folder, name);

function oracle(...args: string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { stdout, stderr, status } = spawnSync(PYTHON, [ORACLE, ...args], options);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const MAPS = {
  'a Sentinel-2 class map of 16 bits': 'aber/sen2_20210527_aber_cls.tif',
  'a random forest’s map with nodata': 'aber/oracle_rf_prediction.tif',
  'a mask of seagrass from a drone': 'drone_seagrass/drone_seagrass_mask.png',
};

describe.skipIf(missing)(`real class maps beside GDAL${missing ? ` (${missing})` : ''}`, () => {
  const mapOf = (path: string): string => {
    if (!path.endsWith('.png')) return sharedPath(path);
    const made = place('mask.tif');
    oracle(sharedPath(path), made);
    return made;
  };

  it.each(Object.entries(MAPS))(
    '%s is sieved to the byte',
    async (_, path) => {
      const map = mapOf(path);
      const input = await readIds(
        await openGeoTiff(bytesSource(new Uint8Array(readFileSync(map)), map)),
      );
      for (const [minPixels, ways] of [
        ['16', '4'],
        ['100', '8'],
      ] as const) {
        oracle(map, place('peer.u8'), minPixels, ways);
        const out = place('ours.tif');
        const options = ['--min-pixels', minPixels, '--connectivity', ways, '--out', out];
        const { code, error } = await run('sieve', map, ...options);
        expect([code, error]).toEqual([0, '']);
        const ours = await openGeoTiff(bytesSource(new Uint8Array(readFileSync(out)), out));
        const ids = await readIds(ours);
        expect(Buffer.from(ids).equals(readFileSync(place('peer.u8')))).toBe(true);
        expect(Buffer.from(ids).equals(Buffer.from(Uint8Array.from(input)))).toBe(false);
      }
    },
    120_000,
  );

  it.each(Object.entries(MAPS))(
    '%s becomes the same polygons',
    async (_, path) => {
      const map = mapOf(path);
      const theirs = JSON.parse(oracle(map, place('peer.u8'), '2', '4')) as [number, number][];
      const out = place('ours.geojson');
      expect((await run('polygonize', map, '--out', out)).error).toBe('');
      const { features } = JSON.parse(readFileSync(out, 'utf8')) as {
        features: { properties: { class: number; pixels: number } }[];
      };
      const ours = features
        .map(({ properties }) => [properties.class, properties.pixels] as const)
        .sort(([p, m], [q, n]) => p - q || m - n);
      expect(ours).toEqual(theirs);
      expect(ours.length).toBeGreaterThan(1);
    },
    120_000,
  );
});
