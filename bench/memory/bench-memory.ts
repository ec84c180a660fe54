/**
 * Whether memory grows with the image: the same scene, repeated to 100 megapixels and to 1 gigapixel,
 * classified by the command line: `npx tsx bench/memory/bench-memory.ts [scene side] [large side]`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runMoba } from '../end-to-end/ours.ts';
import { printRows } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import { repeatScene } from '../scene/repeat-scene.ts';

const scenes = makeScenes(Number(process.argv[2] ?? 4096));
const SIDES = [10_000, Number(process.argv[3] ?? 31_623)] as const;
const WORKERS = 2;
/** The bounds that the project set itself. */
const BOUND_MB = 64 * WORKERS + 256;
const MOST_GROWTH = 1.1;

const pathOf = (side: number) => join(scenes.folder, `repeated-${side}.tif`);
const peaks: number[] = [];
for (const side of SIDES) {
  if (!existsSync(pathOf(side))) repeatScene(scenes.ms16, pathOf(side), side);
  const run = await runMoba([
    ...['classify', pathOf(side), '--training', scenes.training, '--class-field', 'class'],
    ...['--trees', '10', '--depth', '8', '--workers', `${WORKERS}`],
    ...['--out', join(scenes.folder, `repeated-${side}-classes.tif`)],
  ]);
  peaks.push(run.peakMB);
  const megapixels = side ** 2 / 1e6;
  console.log(
    `${side}²: ${run.wallS.toFixed(0)} s, ${(megapixels / run.wallS).toFixed(1)} Mpx/s wall, ${(megapixels / run.cpuS).toFixed(1)} Mpx per CPU second, peak ${run.peakMB.toFixed(0)} MB`,
  );
}
const [small = 0, large = 0] = peaks;
printRows(`peak memory, Node, ${WORKERS} workers (a ratio of 1 or more is within the bound)`, [
  {
    what: `bound of ${BOUND_MB} MB over ${SIDES[0]}²`,
    unit: 'MB',
    ours: BOUND_MB,
    peer: { name: 'peak', value: small },
    goal: 1,
  },
  {
    what: `bound of ${BOUND_MB} MB over ${SIDES[1]}²`,
    unit: 'MB',
    ours: BOUND_MB,
    peer: { name: 'peak', value: large },
    goal: 1,
  },
  {
    what: `${MOST_GROWTH} × the smaller over the larger`,
    unit: 'MB',
    ours: MOST_GROWTH * small,
    peer: { name: 'peak', value: large },
    goal: 1,
  },
]);
