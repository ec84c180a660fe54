/**
 * Features beside numpy and scipy.ndimage, in one run on the same made-up pixels:
 * `npx tsx bench/features/bench-features.ts`. CPU seconds of one thread; rounds alternate.
 */
import { spawnSync } from 'node:child_process';
import type { RasterReader } from '../../src/core/layers/raster.ts';
import { featureReader } from '../../src/core/training/features/feature-reader.ts';
import type { FeatureSpec, IndexId } from '../../src/core/training/features/feature-spec.ts';
import { memoryReader } from '../../test/core/training/memory-reader.ts';

const SIDE = 512;
const BLOCKS = 8;
const ROUNDS = 3;
const BANDS = { blue: 0, green: 1, red: 2, nir: 3 };

const index = (id: IndexId): FeatureSpec => ({ kind: 'index', index: id, bands: BANDS });
const texture = (statistic: 'mean' | 'sd' | 'range'): FeatureSpec => ({
  kind: 'texture',
  of: { kind: 'band', band: 0 },
  statistic,
  radiusPixels: 5,
});

const CASES: readonly { name: string; specs: readonly FeatureSpec[]; python: string }[] = [
  {
    name: 'four indices',
    specs: [index('ndvi'), index('ndwi'), index('gndvi'), index('ngrdi')],
    python: '[(p - q) / (p + q) for p, q in ((n, r), (g, n), (n, g), (g, r))]',
  },
  { name: 'mean, 11 × 11', specs: [texture('mean')], python: '[uniform_filter(b, 11)]' },
  {
    name: 'standard deviation, 11 × 11',
    specs: [texture('sd')],
    python: '[np.sqrt(abs(uniform_filter(b * b, 11) - uniform_filter(b, 11) ** 2))]',
  },
  {
    name: 'range, 11 × 11',
    specs: [texture('range')],
    python: '[maximum_filter(b, 11) - minimum_filter(b, 11)]',
  },
];

const scene = memoryReader({
  width: SIDE,
  height: SIDE,
  bands: [0, 1, 2, 3].map((band) =>
    Uint16Array.from(
      { length: SIDE * SIDE },
      (_, i) => (Math.imul(i + 1, 2_654_435_761 + 97 * band) >>> 20) + 1,
    ),
  ),
});

async function oursMpxPerS(reader: RasterReader): Promise<number> {
  const start = process.cpuUsage();
  for (let k = 0; k < BLOCKS; k++) {
    await reader.read({ col: 0, row: 0, width: SIDE, height: SIDE });
  }
  return (BLOCKS * SIDE * SIDE) / process.cpuUsage(start).user;
}

function theirsMpxPerS(python: string): number | null {
  const program = `
import time, numpy as np
from scipy.ndimage import uniform_filter, maximum_filter, minimum_filter
b, g, r, n = [np.random.default_rng(k).integers(1, 4096, (${SIDE}, ${SIDE})).astype(float) for k in range(4)]
work = lambda: [np.float32(x) for x in ${python}]
work()
start = time.process_time()
for _ in range(${BLOCKS}): work()
print(${BLOCKS} * ${SIDE} * ${SIDE} / 1e6 / (time.process_time() - start))`;
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', program], { env });
  return status === 0 ? Number(stdout.toString()) : null;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const { name, specs, python } of CASES) {
  const reader = featureReader(scene, specs);
  await oursMpxPerS(reader);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await oursMpxPerS(reader));
    const peer = theirsMpxPerS(python);
    if (peer !== null) theirs.push(peer);
  }
  const beside =
    theirs.length === 0
      ? 'numpy and scipy are not there'
      : `numpy/scipy ${median(theirs).toFixed(1)}, ratio ${(median(ours) / median(theirs)).toFixed(2)}`;
  process.stdout.write(`${name}: ${median(ours).toFixed(1)} Mpx/CPU-s; ${beside}\n`);
}
