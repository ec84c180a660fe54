import { fileURLToPath } from 'node:url';
import { nodeFileSource, readVectorFile } from '../../src/cli/node-files.ts';
import { applyAffine } from '../../src/core/geo/affine.ts';
import { projection } from '../../src/core/geo/crs.ts';
import { samplesFromLayer } from '../../src/core/training/samples-from-layer.ts';
import type { LonLatView } from '../../src/files/classify/view-window.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { openBenchPage } from '../chromium/bench-page.ts';
import { threadCpuMs } from '../measure.ts';

/** A preview without what draws it: wall time, and processor time of all the workers. */
export interface BarePreview {
  readonly wallMs: number;
  readonly workersMs: number;
}

const WINDOW = { col: 300, row: 400, width: 1440, height: 900 };

/** Previews of a window of `image`, each with one sample fewer than the last; the first is cold. */
export async function previewsWithoutMap(
  image: string,
  fields: string,
  rounds: number,
): Promise<BarePreview[]> {
  const layer = await readVectorFile(fields);
  const { samples, classes } = samplesFromLayer(layer, 'class', { file: fields, fileId: null });
  const { header } = await openGeoTiff(await nodeFileSource(image));
  const { inverse } = projection(header.crs!);
  const corner = (u: number, v: number) => inverse(applyAffine(header.transform, u, v));
  const [west, south] = corner(WINDOW.col, WINDOW.row + WINDOW.height);
  const [east, north] = corner(WINDOW.col + WINDOW.width, WINDOW.row);
  const view: LonLatView = [west, south, east, north];
  const folder = fileURLToPath(new URL('page', import.meta.url));
  const { page, pid, close } = await openBenchPage(folder, 'preview');
  await page.locator('#image').setInputFiles(image);
  const made: BarePreview[] = [];
  for (let i = 0; i <= rounds; i++) {
    const before = threadCpuMs(pid).get('DedicatedWorker') ?? 0;
    const request = { samples: samples.slice(0, samples.length - (i % 4)), classes, view };
    const wallMs = await page.evaluate((asked) => window.benchPreview(asked), request);
    made.push({ wallMs, workersMs: (threadCpuMs(pid).get('DedicatedWorker') ?? 0) - before });
    console.log('without map', made.at(-1));
  }
  await close();
  return made;
}
