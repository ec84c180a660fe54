import { describe, expect, it } from 'vitest';
import type { CellTask } from '../../../src/core/coverage/cell-plan.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { SurveyClass } from '../../../src/core/training/training-set.ts';
import { memorySink } from '../../../src/files/bytes/byte-sink.ts';
import { bytesSource } from '../../../src/files/bytes/byte-source.ts';
import { type CellRun, classifyCells } from '../../../src/files/classify/classify-cells.ts';
import {
  createTaskClassifier,
  type PredictBlock,
} from '../../../src/files/classify/classify-task.ts';
import { sharedPool, type TileWorker } from '../../../src/files/classify/shared-pool.ts';
import type { TilePool } from '../../../src/files/classify/tile-pool.ts';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';

const WIDTH = 2700;
const HEIGHT = 2200;
const CLASSES: readonly SurveyClass[] = [
  { id: 1, name: 'アマモ', color: '#00c853', isBed: true },
  { id: 2, name: '砂', color: '#d8c48f', isBed: false },
  { id: 3, name: '岩', color: '#808080', isBed: false },
];
const random = createRandom(5);
const BAND = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
  const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
  return ((x >> 6) * 7 + (y >> 5) * 3 + (random.below(40) === 0 ? 1 : 0)) % 4;
});
const reader = memoryReader({ width: WIDTH, height: HEIGHT, bands: [BAND], block: [256, 256] });

/** The band's own value is the class (0 = unknown), its tenfold the confidence. */
const predict: PredictBlock = ({ bands }, ids, confidence) => {
  for (const [i, value] of bands[0]!.entries()) {
    ids[i] = value === 0 ? 255 : value;
    if (confidence) confidence[i] = value === 0 ? 255 : value * 10;
  }
};
const classify = createTaskClassifier(reader, predict, { confidence: true });

/** Workers that finish when the dice say, not in turn. */
function restlessPool(slots: number, seed: number, done: CellTask[] = []): TilePool {
  const dice = createRandom(seed);
  const run = async (task: CellTask) => {
    const records = await classify(task);
    await new Promise((resolve) => setTimeout(resolve, dice.below(12)));
    done.push(task);
    return records;
  };
  return { workers: slots, tasksPerWorker: 1, run, close: () => {} };
}

const newRun = (more: Partial<CellRun> = {}) => {
  const sinks = { out: memorySink(), confidenceOut: memorySink() };
  const store = { journal: memorySink(), overviews: memorySink() };
  const run: CellRun = {
    header: reader.header,
    classes: CLASSES,
    pool: restlessPool(1, 1),
    store,
    jobId: 'a'.repeat(64),
    now: () => 0,
    ...sinks,
    ...more,
  };
  return { ...sinks, run };
};

const first = newRun();
const made = await classifyCells(first.run);

describe('classifyCells', () => {
  it('writes what the predictor said, and counts it', async () => {
    const whole = { col: 0, row: 0, width: WIDTH, height: HEIGHT };
    const classesOf = await openGeoTiff(bytesSource(first.out.take(), 'classes.tif'));
    const ids = (await classesOf.read(whole)).bands[0] as Uint8Array;
    const expected = BAND.map((value) => (value === 0 ? 255 : value));
    expect(Buffer.compare(ids, expected)).toBe(0);
    const surely = await openGeoTiff(bytesSource(first.confidenceOut.take(), 'confidence.tif'));
    const amounts = (await surely.read(whole)).bands[0] as Uint8Array;
    expect(
      Buffer.compare(
        amounts,
        BAND.map((v) => (v === 0 ? 255 : v * 10)),
      ),
    ).toBe(0);
    expect(surely.header.palette).toBeNull();
    const count = (id: number) => expected.filter((other) => other === id).length;
    expect(made.classes.map((c) => c.pixels)).toEqual([1, 2, 3].map(count));
    expect(made.nodataPixels).toBe(count(255));
  });

  it.each([2, 4, 7])(
    '%d workers that finish out of turn give the same bytes and areas',
    async (slots) => {
      const other = newRun({ pool: restlessPool(slots, slots) });
      expect(await classifyCells(other.run)).toEqual(made);
      expect(Buffer.compare(other.out.take(), first.out.take())).toBe(0);
      expect(Buffer.compare(other.confidenceOut.take(), first.confidenceOut.take())).toBe(0);
    },
  );

  it('has later records laid where earlier ones lay, with the same bytes', async () => {
    const moved = <T>(value: T, buffers: ArrayBuffer[]) =>
      structuredClone(value, { transfer: buffers });
    const roomsOf: number[] = [];
    const worker: TileWorker = {
      run: async (task, rooms) => {
        roomsOf.push(rooms.length);
        const records = await classify(task, undefined, moved(rooms, rooms));
        return moved(
          records,
          records.map(({ buffer }) => buffer),
        );
      },
      end: () => {},
    };
    const other = newRun({ pool: sharedPool([worker]) });
    expect(await classifyCells(other.run)).toEqual(made);
    expect(Buffer.compare(other.out.take(), first.out.take())).toBe(0);
    expect(Buffer.compare(other.confidenceOut.take(), first.confidenceOut.take())).toBe(0);
    // Two tasks at once: all but the first two of the nine are given what a committed one had.
    expect(roomsOf).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('goes on from the journal of a run that broke off, torn as it may be', async () => {
    for (const [torn, cellsLost] of [
      [0, 0],
      [5, 1],
      [200_000, 1],
    ] as const) {
      const store = { journal: memorySink(), overviews: memorySink() };
      const done: CellTask[] = [];
      const pool = restlessPool(2, 3, done);
      let runs = 0;
      const breaking: TilePool = {
        ...pool,
        run: (...asked) =>
          ++runs > 6 ? Promise.reject(new Error('power cut')) : pool.run(...asked),
      };
      await expect(classifyCells(newRun({ store, pool: breaking }).run)).rejects.toThrow(
        'power cut',
      );
      store.journal.truncate(store.journal.size() - torn);
      const again: CellTask[] = [];
      const next = newRun({ store, pool: restlessPool(2, 4, again) });
      const result = await classifyCells(next.run);
      expect(result).toEqual({ ...made, resumedCells: result.resumedCells });
      expect(result.resumedCells).toBeGreaterThan(0);
      expect(again.length).toBe(9 - result.resumedCells);
      expect(result.resumedCells).toBeLessThanOrEqual(6 - cellsLost);
      expect(Buffer.compare(next.out.take(), first.out.take())).toBe(0);
      expect(Buffer.compare(next.confidenceOut.take(), first.confidenceOut.take())).toBe(0);
    }
  });

  it('takes nothing over from another job', async () => {
    const store = { journal: memorySink(), overviews: memorySink() };
    await classifyCells(newRun({ store, jobId: 'b'.repeat(64) }).run);
    const next = newRun({ store });
    expect((await classifyCells(next.run)).resumedCells).toBe(0);
    expect(Buffer.compare(next.out.take(), first.out.take())).toBe(0);
  });

  it('rejects with a worker’s error and with a cancel, though a worker hangs', async () => {
    const failing = { ...restlessPool(2, 1), run: () => Promise.reject(new Error('bad tile')) };
    await expect(classifyCells(newRun({ pool: failing }).run)).rejects.toThrow('bad tile');
    const hanging: TilePool = { ...restlessPool(2, 1), run: () => new Promise(() => {}) };
    const signal = { aborted: false };
    setTimeout(() => {
      signal.aborted = true;
    }, 10);
    await expect(classifyCells(newRun({ pool: hanging, signal }).run)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('tells the time left by what the cells took', async () => {
    let at = 0;
    const left: (number | null | undefined)[] = [];
    const pool: TilePool = {
      ...restlessPool(1, 1),
      run: async (task) => {
        at += task.index === 4 ? 60_000 : 2000;
        return classify(task);
      },
    };
    const onProgress = (progress: { secondsLeft?: number | null }) =>
      left.push(progress.secondsLeft);
    await classifyCells(newRun({ pool, now: () => at, onProgress }).run);
    // One slow cell among nine moves no median.
    expect(left).toEqual([16, 14, 12, 10, 8, 6, 4, 2, 0]);
  });
});

describe('cells of which the reader knows that they hold nothing', () => {
  // The second cell of the first row, all of the second row, the cut ones at the end.
  const blank = ({ col, row, width }: CellTask['window']) =>
    row >= 1024 || (col >= 1024 && col + width <= 2048);
  const known = BAND.map((value, i) => {
    const [col, row] = [i % WIDTH, Math.floor(i / WIDTH)];
    return blank({ col, row, width: 1, height: 1 }) ? 0 : value;
  });
  const plain = memoryReader({ width: WIDTH, height: HEIGHT, bands: [known], block: [256, 256] });
  const reads: CellTask['window'][] = [];
  const sparing = {
    ...plain,
    isBlank: blank,
    read: (...[window, options]: Parameters<typeof plain.read>) => {
      reads.push(window);
      return plain.read(window, options);
    },
  };

  it('are not read, and make the same files', async () => {
    const [one, two] = [newRun(), newRun()];
    const poolOf = (from: typeof plain): TilePool => {
      const classifyTask = createTaskClassifier(from, predict, { confidence: true });
      return { ...restlessPool(1, 1), run: (task) => classifyTask(task) };
    };
    const read = await classifyCells({ ...one.run, pool: poolOf(plain) });
    const spared = await classifyCells({ ...two.run, pool: poolOf(sparing) });
    expect(spared).toEqual(read);
    const journal = ({ run }: typeof one) => run.store.journal.read(0, run.store.journal.size());
    expect(Buffer.compare(journal(two), journal(one))).toBe(0);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter(blank)).toEqual([]);
  });
});
