/**
 * How long a classification with a sieve lets wait who cancels it, at many moments of it, in Node
 * (from Ctrl+C until nothing of it is left) and in headless Chromium:
 * `npx tsx bench/cancel/bench-cancel.ts [side] [scene: rgb8 or ms16]`. Two workers, in Node one too.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readVectorFile } from '../../src/cli/node-files.ts';
import { samplesFromLayer } from '../../src/core/training/samples-from-layer.ts';
import { openBenchPage } from '../chromium/bench-page.ts';
import type { PipelineRequest } from '../pipeline/page/page.ts';
import { printRows, type Row } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import { MOMENTS, type Moment } from './moments.ts';

const side = Number(process.argv[2] ?? 10_000);
const scenes = makeScenes(side);
const image = process.argv[3] === 'ms16' ? scenes.ms16 : scenes.rgb8;
const BOUND_MS = 500;
const MIN_PIXELS = 16;
const COMMAND = fileURLToPath(new URL('./interrupted-command.ts', import.meta.url));

interface Wait extends Moment {
  readonly waitMs: number;
  /** `cancelled`, unless it was whole before. */
  readonly end: string;
}

function told(where: string, wait: Wait): Wait {
  const { during, stage, share, afterMs, waitMs, end } = wait;
  const at = `${stage} ${100 * share} % + ${afterMs} ms`.padEnd(24);
  console.log(`${where}, ${at} ${during}: ${waitMs.toFixed(0)} ms, ${end}`);
  return wait;
}

async function inNode(where: string, workers: number): Promise<Wait[]> {
  const args = [
    ...[image, '--training', scenes.training, '--class-field', 'class'],
    ...['--trees', '100', '--depth', '15', '--min-leaf', '1', '--workers', `${workers}`],
    ...['--sieve', `${MIN_PIXELS}`, '--out', join(scenes.folder, 'cancelled-classes.tif')],
  ];
  const waits: Wait[] = [];
  for (const moment of MOMENTS) {
    const given = [...process.execArgv, COMMAND, JSON.stringify([moment, args])];
    const { stdout } = await promisify(execFile)(process.execPath, given);
    waits.push(told(where, { ...moment, ...JSON.parse(stdout) }));
  }
  return waits;
}

async function inChromium(where: string): Promise<Wait[]> {
  const layer = await readVectorFile(scenes.training);
  const about = { file: scenes.training, fileId: null };
  const { samples, classes } = samplesFromLayer(layer, 'class', about);
  const folder = fileURLToPath(new URL('../pipeline/page', import.meta.url));
  const { page, close } = await openBenchPage(folder, 'cancel');
  await page.evaluate((given) => window.bench.keepTraining(given), { samples, classes });
  await page.locator('#image').setInputFiles(image);
  const sieve = { kind: 'sieve', minPixels: MIN_PIXELS, connectivity: 4 } as const;
  const request: PipelineRequest = { model: 'random-forest', post: [sieve] };
  const waits: Wait[] = [];
  for (const moment of MOMENTS) {
    const { waitMs, end, clean } = await page.evaluate(
      ([asked, at]) => window.bench.cancelled(asked, at),
      [request, moment] as const,
    );
    const how = clean || end === 'whole' ? end : `${end}, by force`;
    waits.push(told(where, { ...moment, waitMs, end: how }));
  }
  await close();
  return waits;
}

function rowsOf(where: string, waits: readonly Wait[]): Row[] {
  const stages = [...new Set(waits.map(({ during }) => during))];
  return stages.map((stage) => {
    const own = waits.filter(({ during, end }) => during === stage && end !== 'whole');
    const value = Math.max(...own.map(({ waitMs }) => waitMs));
    const peer = { name: 'longest wait', value };
    return { what: `${where}: ${stage}`, unit: 'ms', ours: BOUND_MS, peer, goal: 1 };
  });
}

const rows: Row[] = [];
for (const [where, waits] of [
  ['Node', () => inNode('Node', 2)],
  ['Node, one worker', () => inNode('Node, one worker', 1)],
  ['Chromium', () => inChromium('Chromium')],
] as const) {
  rows.push(...rowsOf(where, await waits()));
}
printRows(`bound of ${BOUND_MS} ms over the wait of who cancels, ${side}²`, rows);
