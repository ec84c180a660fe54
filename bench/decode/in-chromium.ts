import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBenchPage } from '../chromium/bench-page.ts';
import { median, treeCpuS } from '../measure.ts';
import { printRows, type Row } from '../report.ts';
import type { DecodeAnswer, DecodeRequest } from './page/page.ts';

const ROUNDS = 3;
/** A peer that needed longer for its first pass is timed once: geotiff.js needs minutes for LZW. */
const SLOW_SECONDS = 20;
const GOAL = 6;
type Timed = { readonly speed: number; readonly cpuSpeed: number };

/** What the first passes say of each other; the pixels of a JPEG depend on the decoder. */
function agreement(ours: DecodeAnswer, others: readonly DecodeAnswer[], samples: number): string {
  if (ours.pixels === null) throw new Error('bench: a pass did not say its pixels');
  const { hashes, sum } = ours.pixels;
  if (others.every(({ pixels }) => pixels?.hashes === hashes)) return 'same pixels';
  const apart = others.map(({ pixels }) => (((pixels?.sum ?? 0) - sum) / samples).toFixed(3));
  return `OTHER PIXELS, means ${apart.join(' and ')} apart`;
}

/**
 * Scenes of `folder` (`side`² pixels), each chosen in a page and decoded there by as many workers:
 * by Moba to the last pixel, by geotiff.js its first `slowRows` rows (its speed hardly depends on
 * how many), in workers of ours or in its own pool, whichever was the faster in a first pass, which
 * is not counted and in which all say what they decoded. Megapixels per second of wall time,
 * medians of interleaved rounds; each line is printed as soon as it is known.
 */
export async function benchInChromium(
  folder: string,
  scenes: readonly string[],
  side: number,
  slowRows: number,
) {
  const root = fileURLToPath(new URL('page', import.meta.url));
  const { page, pid, close } = await openBenchPage(root, 'decode');

  async function ask(request: DecodeRequest): Promise<DecodeAnswer & Timed> {
    const before = treeCpuS(pid);
    const answer = await page.evaluate((asked) => window.decodeBench(asked), request);
    const megapixels = (side * request.rows) / 1e6;
    const cpuS = treeCpuS(pid) - before;
    return { ...answer, speed: megapixels / answer.seconds, cpuSpeed: megapixels / cpuS };
  }

  async function sceneRow(scene: string, workers: number): Promise<Row> {
    const ycbcr = scene === 'rgb8-jpeg';
    const first = { workers, rows: slowRows, ycbcr, check: true };
    const ours = await ask({ ...first, who: 'ours' });
    const shared = await ask({ ...first, who: 'geotiffJs' });
    const pooled = await ask({ ...first, who: 'pool' });
    const samples = side * slowRows * (scene.startsWith('rgb8') ? 3 : 4);
    const pixels = agreement(ours, [shared, pooled], samples);
    const who = pooled.speed > shared.speed ? 'pool' : 'geotiffJs';
    const enough = Math.min(shared.seconds, pooled.seconds) > SLOW_SECONDS ? 1 : ROUNDS;
    const rounds: { readonly own: Timed; readonly peer: Timed }[] = [];
    for (let round = 0; round < enough; round++) {
      const counted = { ...first, check: false };
      const own = await ask({ ...counted, who: 'ours', rows: side });
      rounds.push({ own, peer: await ask({ ...counted, who }) });
    }
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    const byCpu = of(({ own }) => own.cpuSpeed) / of(({ peer }) => peer.cpuSpeed);
    return {
      what: `${scene}, ${workers === 1 ? '1 worker' : `${workers} workers`}`,
      unit: 'Mpx/s',
      ours: of(({ own }) => own.speed),
      peer: {
        name: who === 'pool' ? `geotiff.js, Pool(${workers})` : 'geotiff.js',
        value: of(({ peer }) => peer.speed),
      },
      goal: GOAL,
      note: `× ${byCpu.toFixed(2)} by CPU; ${pixels}`,
    };
  }

  try {
    for (const scene of scenes) {
      await page.locator('#image').setInputFiles(join(folder, `${scene}.tif`));
      for (const workers of [1, 2]) {
        const title = `a chosen file decoded in Chromium, ${side}², windows of 512², wall time`;
        printRows(title, [await sceneRow(scene, workers)]);
      }
    }
  } finally {
    await close();
  }
}
