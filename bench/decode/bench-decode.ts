/**
 * Decoding beside GDAL (one thread) and geotiff.js, each by 512² windows in a process of its own:
 * `npx tsx bench/decode/bench-decode.ts [SIDE] [ROUNDS]`. Megapixels per CPU second (user and
 * system), medians of interleaved rounds; then in Chromium's workers beside geotiff.js, wall time.
 * ROUNDS 0: Chromium only. MOBA_BENCH_FOLDER keeps the scenes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPeers } from '../peers.ts';
import { benchInChromium } from './in-chromium.ts';

const [side = '4096', rounds = '5'] = process.argv.slice(2);
const here = import.meta.dirname;
const SCENES = ['ms16-deflate', 'ms16-lzw', 'ms16-zstd', 'ms16-none', 'rgb8-deflate', 'rgb8-jpeg'];
/** geotiff.js is slow: part of the image tells its speed. */
const SLOW_ROWS = '1024';

const { python } = findPeers();
if (python === null) {
  process.stdout.write(
    'GDAL for Python is missing (Debian: python3-gdal): it writes the scenes.\n',
  );
  process.exit(1);
}

function printed(command: string, args: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout.trim() || 0);
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

function benchInNode(folder: string): void {
  const tsx = ['--import', 'tsx', join(here, 'pass-ours.ts')];
  process.stdout.write('scene          Moba    GDAL  geotiff.js   × GDAL  × geotiff.js\n');
  for (const scene of SCENES) {
    const path = join(folder, `${scene}.tif`);
    const rows: number[][] = [];
    for (let round = 0; round < Number(rounds); round++) {
      rows.push([
        printed(process.execPath, [...tsx, path, 'ours']),
        printed(python!, [join(here, 'pass_gdal.py'), path]),
        round < 2 ? printed(process.execPath, [...tsx, path, 'geotiff.js', SLOW_ROWS]) : Number.NaN,
      ]);
    }
    const [ours, gdal, slow] = [0, 1, 2].map((column) =>
      median(rows.map((row) => row[column]!).filter((value) => !Number.isNaN(value))),
    );
    const cells = [ours!, gdal!, slow!].map((value) => value.toFixed(1).padStart(8)).join('');
    const ratio = (of: number) => (ours! / of).toFixed(2).padStart(10);
    process.stdout.write(`${scene.padEnd(13)}${cells}${ratio(gdal!)}${ratio(slow!)}\n`);
  }
}

const kept = process.env.MOBA_BENCH_FOLDER;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'moba-decode-'));
try {
  if (!existsSync(join(folder, 'rgb8-jpeg.tif'))) {
    printed(python, [join(here, 'scene.py'), folder, side]);
  }
  if (Number(rounds) > 0) benchInNode(folder);
  await benchInChromium(folder, SCENES, Number(side), Number(SLOW_ROWS));
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true });
}
