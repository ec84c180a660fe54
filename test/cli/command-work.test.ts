import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CommandWork, inCommandWork } from '../../src/cli/command-work.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-work-'));
const place = (name: string) => join(folder, name);
const SIDE = 4000;

describe('Ctrl+C', () => {
  beforeAll(() => {
    // Nearly every pixel a group of its own: seconds of work.
    const ids = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (Math.imul(i, 40503) >>> 7) % 5);
    const grid = { width: SIDE, height: SIDE, transform: [1, 0, 0, 0, -1, 0], crs: null } as const;
    writeFileSync(place('map.tif'), writeImage(grid, [ids]));
  }, 60_000);

  test.each([
    ['sieve', '--min-pixels', '50', '--out', place('sieved.tif')],
    ['polygonize', '--out', place('polygons.geojson')],
    ['render', '--bbox=0,-4000,4000,0', '--size', '5000x5000', '--out', place('picture.png')],
  ])(
    'stops %s, which leaves nothing behind and exits with 130',
    async (command, ...options) => {
      const moba = fileURLToPath(new URL('../../scripts/moba.mjs', import.meta.url));
      const child = spawn(process.execPath, [moba, command, place('map.tif'), ...options]);
      let told = '';
      child.stderr.on('data', (text) => {
        told += text;
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const poll = setInterval(() => {
        if (!readdirSync(folder).some((name) => name.endsWith('.tmp'))) return;
        clearInterval(poll);
        child.kill('SIGINT');
      }, 10);
      const code = await ended;
      clearInterval(poll);
      expect(told).toMatch(/^cancelled: /);
      expect(code).toBe(130);
      expect(readdirSync(folder)).toEqual(['map.tif']);
    },
    120_000,
  );
});

describe('progress', () => {
  const working = async ({ onProgress }: CommandWork) => {
    onProgress({ stage: 'measure', done: 1, total: 8 });
    onProgress({ stage: 'measure', done: 2, total: 8 });
    return 7;
  };

  test('is one line that is drawn over itself and wiped, not at every step', async () => {
    let told = '';
    const write = (text: string) => {
      told += text;
    };
    const made = await inCommandWork(write, (stage) => stage, working);
    expect(made).toBe(7);
    expect(told).toBe('\r\u001b[Kmeasure 12 %\r\u001b[K');
  });

  test('says the time that is left where the work knows it', async () => {
    let told = '';
    await inCommandWork(
      (text) => {
        told += text;
      },
      (stage) => `<${stage}>`,
      async ({ onProgress }) =>
        onProgress({ stage: 'predict', done: 1, total: 4, secondsLeft: 3725.2 }),
    );
    expect(told).toContain('<predict> 25 %  −01:02:05');
  });

  test('is told nowhere where nobody sees it', async () => {
    expect(await inCommandWork(null, String, working)).toBe(7);
  });
});
