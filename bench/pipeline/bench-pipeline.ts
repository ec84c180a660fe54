/**
 * Classify → sieve → polygonize → areas in headless Chromium, from a file that was chosen in a page
 * to the polygons' file, beside the same in Node and beside OTB and GDAL, two workers or threads
 * each: `npx tsx bench/pipeline/bench-pipeline.ts [side] [rounds]`. Rounds alternate. OTB, being
 * slow, is given the scene's first rows, and its training is left out of its time.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVectorFile } from '../../src/cli/node-files.ts';
import { samplesFromLayer } from '../../src/core/training/samples-from-layer.ts';
import { openBenchPage } from '../chromium/bench-page.ts';
import { runMoba } from '../end-to-end/ours.ts';
import { gdalChain, otbForest } from '../end-to-end/peers.ts';
import { measureTree, median } from '../measure.ts';
import { findPeers } from '../peers.ts';
import { printRows, type Row } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import type { PipelineRequest } from './page/page.ts';

const side = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 2);
const OTB_ROWS = Math.min(side, Math.ceil(1_280_000 / side));
const MIN_PIXELS = 16;
const BOUND_MB = 64 * 2 + 256;

const scenes = makeScenes(side);
const peers = findPeers();
const megapixels = side ** 2 / 1e6;
const at = (name: string) => join(scenes.folder, name);
const layer = await readVectorFile(scenes.training);
const { samples, classes } = samplesFromLayer(layer, 'class', {
  file: scenes.training,
  fileId: null,
});

const folder = fileURLToPath(new URL('page', import.meta.url));
const { page, pid, close } = await openBenchPage(folder, 'pipeline');
// As in the app, where the samples are in the survey: their way into the page is the bench's own.
await page.evaluate((given) => window.bench.keepTraining(given), { samples, classes });

async function inChromium(image: string, post: PipelineRequest['post']) {
  await page.locator('#image').setInputFiles(image);
  const request: PipelineRequest = { model: 'random-forest', post };
  return measureTree(pid, () => page.evaluate((asked) => window.bench.pipeline(asked), request));
}

async function inNode(image: string, sieved: boolean) {
  return runMoba([
    ...['classify', image, '--training', scenes.training, '--class-field', 'class'],
    ...['--trees', '100', '--depth', '15', '--min-leaf', '1', '--workers', '2'],
    ...(sieved ? ['--sieve', `${MIN_PIXELS}`] : []),
    ...['--out', at('pipeline-classes.tif')],
  ]);
}

async function round() {
  const sieve = { kind: 'sieve', minPixels: MIN_PIXELS, connectivity: 4 } as const;
  const chain = await inChromium(scenes.ms16, [sieve]);
  const node = await inNode(scenes.ms16, true);
  const polygons = await runMoba([
    ...['polygonize', at('pipeline-classes.tif'), '--out', at('pipeline-polygons.geojson')],
  ]);
  const rgb = await inChromium(scenes.rgb8, []);
  const nodeRgb = await inNode(scenes.rgb8, false);
  for (const [name, ours, theirs] of [
    ['4 × uint16', chain, node],
    ['3 × uint8', rgb, nodeRgb],
  ] as const) {
    const same = ours.result.sha256 === theirs.report.sha256;
    console.log(`${name}: ${same ? 'the same bytes' : 'OTHER BYTES'} in Chromium and Node`);
  }
  const { classifyS, polygonizeS } = chain.result;
  console.log('seconds in Chromium:', chain.result.seconds, rgb.result.seconds);
  console.log('seconds in Node:', node.report.seconds, nodeRgb.report.seconds);
  console.log(
    `Chromium ${classifyS.toFixed(1)} s + ${polygonizeS.toFixed(1)} s (${chain.cpuS.toFixed(0)} CPU s); ` +
      `Node ${node.wallS.toFixed(1)} s + ${polygons.wallS.toFixed(1)} s (${(node.cpuS + polygons.cpuS).toFixed(0)} CPU s)`,
  );
  return { chain, node, polygons, rgb, nodeRgb };
}

const idle = await measureTree(pid, () => page.evaluate(() => {}));
const done: Awaited<ReturnType<typeof round>>[] = [];
for (let i = 0; i < rounds; i++) done.push(await round());
await close();

type Round = (typeof done)[number];
const perSecond = (seconds: (round: Round) => number) => megapixels / median(done.map(seconds));
const peak = (pick: (round: Round) => number) => Math.max(...done.map(pick));
const chainOf = {
  chromium: perSecond((r) => r.chain.wallS),
  node: perSecond((r) => r.node.wallS + r.polygons.wallS),
};

async function peerRow(): Promise<Row[]> {
  if (peers.python === null || peers.otb === null) return [];
  const otb = await otbForest(scenes, OTB_ROWS);
  const gdal = await gdalChain(peers.python, scenes, at('pipeline-classes.tif'));
  const classifyS = (otb.classifyS * side ** 2) / otb.pixels;
  const value = megapixels / (classifyS + gdal.sieveS + gdal.polygonizeS);
  const peer = { name: 'OTB + GDAL, 2 threads', value };
  return [{ what: 'Chromium', unit: 'Mpx/s', ours: chainOf.chromium, peer, goal: 8 }];
}

printRows(`classify → sieve → polygonize → areas, ${side}², 4 × uint16, wall time`, [
  ...(await peerRow()),
  {
    what: 'Chromium',
    unit: 'Mpx/s',
    ours: chainOf.chromium,
    peer: { name: 'Node, starts included', value: chainOf.node },
    goal: 0.7,
  },
  {
    what: 'Chromium, RGB: classify alone',
    unit: 'Mpx/s',
    ours: perSecond((r) => r.rgb.wallS),
    peer: { name: 'Node, start included', value: perSecond((r) => r.nodeRgb.wallS) },
    goal: 0.7,
  },
]);
const memory = (what: string, value: number): Row => {
  return { what, unit: 'MB', ours: BOUND_MB, peer: { name: 'peak', value }, goal: 1 };
};
printRows(`bound of ${BOUND_MB} MB over the peak of 2 workers (1 or more is within it)`, [
  memory(
    'Node, classify and sieve',
    peak((r) => r.node.peakMB),
  ),
  memory(
    'Node, polygonize',
    peak((r) => r.polygons.peakMB),
  ),
  memory(
    'Node, RGB',
    peak((r) => r.nodeRgb.peakMB),
  ),
  memory(
    'Chromium, less the idle browser',
    peak((r) => Math.max(r.chain.peakMB, r.rgb.peakMB) - idle.peakMB),
  ),
]);
