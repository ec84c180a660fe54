/**
 * From a sample that is drawn to the preview of a 1440 × 900 window, trained anew, in headless
 * Chromium on a scene of four bands: `npx tsx bench/preview/bench-preview.ts [rounds]`. Cold: the
 * first preview of the page, which starts the workers; warm: those of further samples.
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
import { median } from '../measure.ts';
import { printRows, type Row } from '../report.ts';
import { makeScenes } from '../scene/make-scenes.ts';
import { drawSquare, type PreviewTimes, previewAfter } from './in-page.ts';

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

const scenes = makeScenes(SIDE);
const fields = join(scenes.folder, 'fields.geojson');
writeFileSync(fields, JSON.stringify(fieldsOf(scenes.training)));
const { page, close } = await openBuiltApp();
page.setDefaultTimeout(120_000);
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
  const [x, y] = [0.3 + 0.07 * (i % 5), 0.3 + 0.09 * Math.floor(i / 5)];
  warm.push(await previewAfter(page, () => drawSquare(page, x, y)));
  console.log('preview', warm.at(-1));
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
printRows(`Preview of ${size}, trained anew (a ratio of 1 or more is within the bound)`, [
  within('cold: switched on → made', cold.madeMs),
  within('cold: switched on → seen', cold.seenMs),
  within('warm: sample → made', median(warm.map(({ madeMs }) => madeMs))),
  within('warm: sample → seen', median(warm.map(({ seenMs }) => seenMs))),
]);
