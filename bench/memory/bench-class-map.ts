/**
 * Whether memory grows with the image, behind the training: the RGB scene repeated to 100 megapixels
 * and to 1 gigapixel, classified by a saved model of 100 trees; then its class map, as noisy as its
 * pixels, sieved: `npx tsx bench/memory/bench-class-map.ts [scene side] [large side]`.
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

const at = (name: string) => join(scenes.folder, name);
const model = at('forest.json');
const classified = (side: number) => at(`repeated-rgb-${side}-classes.tif`);

function classify(side: number) {
  const image = at(`repeated-rgb-${side}.tif`);
  if (!existsSync(image)) repeatScene(scenes.rgb8, image, side);
  const common = ['classify', image, '--workers', `${WORKERS}`, '--out', classified(side)];
  return runMoba([...common, '--use-model', model]);
}

const sieve = (side: number) =>
  runMoba(['sieve', classified(side), '--min-pixels', '16', '--out', at(`sieved-${side}.tif`)]);

if (!existsSync(model)) {
  await runMoba([
    ...['classify', scenes.rgb8, '--training', scenes.training, '--class-field', 'class'],
    ...['--trees', '100', '--depth', '15', '--workers', '1', '--save-model', model],
    ...['--out', at('once.tif')],
  ]);
}
for (const [what, run] of [
  ['classify', classify],
  ['sieve', sieve],
] as const) {
  const peaks: number[] = [];
  for (const side of SIDES) {
    const { wallS, cpuS, peakMB } = await run(side);
    peaks.push(peakMB);
    const speed = side ** 2 / 1e6 / cpuS;
    console.log(
      `${what} ${side}²: ${wallS.toFixed(0)} s wall, ${cpuS.toFixed(1)} s CPU, ${speed.toFixed(1)} Mpx per CPU second, peak ${peakMB.toFixed(0)} MB`,
    );
  }
  const [small = 0, large = 0] = peaks;
  const row = (title: string, ours: number, value: number) => ({
    ...{ what: title, unit: 'MB', ours, peer: { name: 'peak', value }, goal: 1 },
  });
  printRows(`peak memory of ${what}, Node (a ratio of 1 or more is within the bound)`, [
    row(`bound of ${BOUND_MB} MB over ${SIDES[0]}²`, BOUND_MB, small),
    row(`bound of ${BOUND_MB} MB over ${SIDES[1]}²`, BOUND_MB, large),
    row(`${MOST_GROWTH} × the smaller over the larger`, MOST_GROWTH * small, large),
  ]);
}
