/**
 * The built app in headless Chromium with a file of a gigapixel with overviews: how soon it is seen
 * after the drop, and how long the main thread is ever busy while it is panned and zoomed, alone and
 * while the image is classified: `npx tsx bench/display/bench-display.ts [rounds]`.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  choose,
  goTo,
  inspector,
  openMenu,
  startEmptySurvey,
  waitForJobs,
} from '../../test/browser/workbench.ts';
import { openBuiltApp } from '../chromium/bench-page.ts';
import { median } from '../measure.ts';
import { printRows, type Row } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import { repeatScene } from '../scene/repeat-scene.ts';
import { addOverviews } from '../scene/scene-overviews.ts';
import { dropAndWatch, panAndZoom } from './in-page.ts';
import { type MainTask, recordMainThread } from './main-thread.ts';

const SIDE = 32_768;
const FIRST_PICTURE_MS = 1000;
const LONGEST_TASK_MS = 50;
const rounds = Number(process.argv[2] ?? 3);

async function gigapixel(): Promise<string> {
  const scenes = makeScenes(4096);
  const path = join(scenes.folder, `overviews-${SIDE}.tif`);
  if (existsSync(path)) return path;
  const bare = join(scenes.folder, 'repeated.tif');
  repeatScene(scenes.ms16, bare, SIDE);
  await addOverviews(scenes.ms16, bare, path);
  rmSync(bare);
  return path;
}

/** The longest tasks, and what they were made of. */
function tellTasks(what: string, tasks: readonly MainTask[]): void {
  const longest = [...tasks].sort((a, b) => b.cpuMs - a.cpuMs).slice(0, 4);
  const over = tasks.filter(({ wallMs }) => wallMs > LONGEST_TASK_MS);
  console.log(
    `${what}: ${tasks.length} tasks, ${over.length} over ${LONGEST_TASK_MS} ms of wall time`,
  );
  for (const { wallMs, cpuMs, parts } of longest) {
    const made = Object.entries(parts)
      .sort(([, a], [, b]) => b - a)
      .map(([kind, ms]) => `${kind} ${ms.toFixed(1)}`);
    console.log(
      `  ${wallMs.toFixed(1)} ms (${cpuMs.toFixed(1)} of the processor): ${made.join(', ')}`,
    );
  }
}

const most = (tasks: readonly MainTask[], pick: (task: MainTask) => number) =>
  Math.max(0, ...tasks.map(pick));

const within = (what: string, bound: number, value: number): Row => ({
  what,
  unit: 'ms',
  ours: bound,
  peer: { name: 'measured', value: Math.max(value, 0.1) },
  goal: 1,
});

async function classify(page: Page): Promise<void> {
  await goTo(page, '分類');
  await choose(page, '分類の方法', 'k-means');
  await inspector(page).getByRole('button', { name: '分類する', exact: true }).click();
  await page.getByRole('progressbar').first().waitFor();
}

const path = await gigapixel();
const { page, close } = await openBuiltApp();
page.setDefaultTimeout(120_000);
const session = await page.context().newCDPSession(page);
const first: { firstTileMs: number; wholeViewMs: number }[] = [];
for (let i = 0; i < rounds; i++) {
  if (i === 0) await startEmptySurvey(page, 'ja');
  else await openMenu(page, '新しい調査');
  await waitForJobs(page);
  first.push(await dropAndWatch(page, path));
  console.log('first picture', first.at(-1));
  await waitForJobs(page);
}
const alone = await recordMainThread(session, () => panAndZoom(page, 6));
tellTasks('panning', alone.tasks);
await classify(page);
await page.waitForTimeout(3000);
const busy = await recordMainThread(session, () => panAndZoom(page, 6));
tellTasks('panning while classifying', busy.tasks);
await close();

printRows(`a ${SIDE}² file with overviews in Chromium (a ratio of 1 or more is within the bound)`, [
  within('drop → first tile', FIRST_PICTURE_MS, median(first.map((each) => each.firstTileMs))),
  within('drop → the whole view', FIRST_PICTURE_MS, median(first.map((each) => each.wholeViewMs))),
  within(
    'longest task, panning (processor)',
    LONGEST_TASK_MS,
    most(alone.tasks, ({ cpuMs }) => cpuMs),
  ),
  within(
    'longest task, panning (wall)',
    LONGEST_TASK_MS,
    most(alone.tasks, ({ wallMs }) => wallMs),
  ),
  within(
    '… while classifying (processor)',
    LONGEST_TASK_MS,
    most(busy.tasks, ({ cpuMs }) => cpuMs),
  ),
  within(
    '… while classifying (wall)',
    LONGEST_TASK_MS,
    most(busy.tasks, ({ wallMs }) => wallMs),
  ),
]);
