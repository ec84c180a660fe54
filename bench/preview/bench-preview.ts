/**
 * From a sample that is drawn to the preview of a 1440 × 900 window, trained anew, in headless
 * Chromium on a scene of four bands: `npx tsx bench/preview/bench-preview.ts [rounds]`. Cold: the
 * first preview of the page, which starts the workers; warm: those of further samples. Before it the
 * preview's job alone, in a page that draws nothing: what a machine with a GPU has to do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dropFiles,
  fileToDrop,
  goTo,
  inspector,
  startEmptySurvey,
  waitForJobs,
  waitForMap,
} from '../../test/browser/workbench.ts';
import { openBuiltApp } from '../chromium/bench-page.ts';
import { dropAndWatch } from '../display/in-page.ts';
import { median, threadCpuMs } from '../measure.ts';
import { printRows, type Row } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import { drawSquare, type PreviewTimes, previewAfter } from './in-page.ts';
import { previewsWithoutMap } from './without-map.ts';

const SIDE = 2048;
const BOUND_MS = 1000;
const FIELDS = 24;
const FIELD_M = 2;
const rounds = Number(process.argv[2] ?? 5);

interface TrainingPoint {
  readonly properties: { readonly class: number };
  readonly geometry: { readonly coordinates: readonly [number, number] };
}

/** Fields of 20 × 20 pixels as an interpreter draws them, around points of the scene's training. */
function fieldsOf(training: string): object {
  const collection = JSON.parse(readFileSync(training, 'utf8')) as { features: TrainingPoint[] };
  const features = collection.features.slice(0, FIELDS).map(({ properties, geometry }) => {
    const [x, y] = geometry.coordinates;
    const [east, north] = [x + FIELD_M, y + FIELD_M];
    const ring = [
      [x, y],
      [east, y],
      [east, north],
      [x, north],
      [x, y],
    ];
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return { ...collection, features };
}

/** The busiest threads between two looks: the drawing of the sample, and the browser's, in them. */
const tellThreads = (before: Map<string, number>, after: Map<string, number>): string =>
  [...after]
    .map(([name, ms]) => [name, ms - (before.get(name) ?? 0)] as const)
    .filter(([, ms]) => ms > 20)
    .sort(([, a], [, b]) => b - a)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ');

const scenes = makeScenes(SIDE);
const fields = join(scenes.folder, 'fields.geojson');
writeFileSync(fields, JSON.stringify(fieldsOf(scenes.training)));
const [coldBare, ...bare] = await previewsWithoutMap(scenes.ms16, fields, 2 * rounds);
const { page, pid, close } = await openBuiltApp();
page.setDefaultTimeout(120_000);
// The map itself has 1440 × 900 pixels then.
await page.setViewportSize({ width: 2060, height: 987 });
await startEmptySurvey(page, 'ja');
await waitForJobs(page);
await dropAndWatch(page, scenes.ms16);
await waitForJobs(page);
await dropFiles(page, [fileToDrop(fields)]);
await waitForJobs(page);
await goTo(page, '教師');
await waitForMap(page);
// A pixel of the image for each of the screen.
await page.evaluate(() => {
  const map = window.__mobaMap!;
  const sizeM = (40_075_016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / 512;
  map.jumpTo({ zoom: Math.log2(sizeM / 0.1) });
});
await waitForMap(page);

const toggle = inspector(page).getByText('プレビュー', { exact: true });
const cold = await previewAfter(page, () => toggle.click());
const size = await page.evaluate(() => {
  const { width, height } = window.__mobaMap!.getCanvas();
  return `${width} × ${height} pixels of the map`;
});
await page.getByRole('radio', { name: /描/ }).first().click();
const warm: PreviewTimes[] = [];
for (let i = 0; i < rounds; i++) {
  // Beside the panels that lie on the map.
  const [x, y] = [0.5 + 0.06 * (i % 5), 0.25 + 0.09 * Math.floor(i / 5)];
  const before = threadCpuMs(pid);
  warm.push(await previewAfter(page, () => drawSquare(page, x, y)));
  console.log('preview', warm.at(-1), 'processor ms:', tellThreads(before, threadCpuMs(pid)));
}
console.log('cold', cold);
await close();

const within = (what: string, value: number): Row => ({
  what,
  unit: 'ms',
  ours: BOUND_MS,
  peer: { name: 'measured', value },
  goal: 1,
});
printRows('The job alone, 1440 × 900 pixels, trained anew (1 or more is within the bound)', [
  within('cold: asked → made', coldBare!.wallMs),
  within('warm: asked → made', median(bare.map(({ wallMs }) => wallMs))),
  within('warm: processor time of all workers', median(bare.map(({ workersMs }) => workersMs))),
]);
printRows(`Preview of ${size}, trained anew (a ratio of 1 or more is within the bound)`, [
  within('cold: switched on → made', cold.madeMs),
  within('cold: switched on → seen', cold.seenMs),
  within('warm: sample → made', median(warm.map(({ madeMs }) => madeMs))),
  within('warm: sample → seen', median(warm.map(({ seenMs }) => seenMs))),
]);
