import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, cellsOf, cellTasks } from '../../../src/core/coverage/cell-plan.ts';
import type { PixelWindow } from '../../../src/core/layers/raster.ts';
import { memoryReader } from '../training/memory-reader.ts';

const headerOf = (width: number, height: number, block?: readonly [number, number]) => ({
  ...memoryReader({ width: 1, height: 1, bands: [] }).header,
  width,
  height,
  tiled: !!block,
  blockWidth: block?.[0] ?? width,
  blockHeight: block?.[1] ?? 1,
});

/** Windows tile a rectangle exactly: the right number of pixels, and no two overlap. */
function expectTiles(windows: readonly PixelWindow[], whole: PixelWindow) {
  const pixels = windows.reduce((sum, w) => sum + w.width * w.height, 0);
  expect(pixels).toBe(whole.width * whole.height);
  for (const w of windows) {
    expect(w.width > 0 && w.height > 0).toBe(true);
    expect(w.col >= whole.col && w.col + w.width <= whole.col + whole.width).toBe(true);
    expect(w.row >= whole.row && w.row + w.height <= whole.row + whole.height).toBe(true);
  }
  for (const [i, a] of windows.entries()) {
    for (const b of windows.slice(i + 1)) {
      const apart =
        a.col + a.width <= b.col ||
        b.col + b.width <= a.col ||
        a.row + a.height <= b.row ||
        b.row + b.height <= a.row;
      expect(apart).toBe(true);
    }
  }
}

const side = fc.integer({ min: 1, max: 6000 });
const blockSide = fc.integer({ min: 16, max: 5000 });
const block = fc.option(fc.tuple(blockSide, blockSide), { nil: undefined });

describe('cellTasks', () => {
  it('tile the image exactly, and their reads each task', () => {
    fc.assert(
      fc.property(side, side, block, (width, height, size) => {
        const tasks = cellTasks(headerOf(width, height, size));
        expectTiles(
          tasks.map((task) => task.window),
          { col: 0, row: 0, width, height },
        );
        for (const task of tasks) expectTiles(task.reads, task.window);
      }),
      { numRuns: 60 },
    );
  });

  it('name the cells in one order, whatever the blocks of the file', () => {
    fc.assert(
      fc.property(side, side, block, (width, height, size) => {
        const cells = cellTasks(headerOf(width, height, size)).flatMap((t) => cellsOf(t.window));
        const across = Math.ceil(width / CELL);
        expect(cells.map((c) => (c.row / CELL) * across + c.col / CELL)).toEqual(
          cells.map((_, i) => i),
        );
      }),
    );
  });

  it('read whole blocks, each once, where they are of a usual size', () => {
    for (const task of cellTasks(headerOf(5000, 4000, [512, 512]))) {
      for (const read of task.reads) expect([read.col % 512, read.row % 512]).toEqual([0, 0]);
    }
    const strips = cellTasks({ ...headerOf(9000, 3000), blockHeight: 32 });
    for (const { reads } of strips) {
      expect(reads.every((read) => read.row % 32 === 0 && read.width === 9000)).toBe(true);
    }
  });

  it('stay small, however wide the image and however many its bands', () => {
    const wide = cellTasks(headerOf(400_000, 3000));
    expect(Math.max(...wide.map((t) => t.window.width * t.window.height))).toBeLessThanOrEqual(
      1 << 24,
    );
    const many = { ...headerOf(5000, 5000, [512, 512]), bandCount: 200 };
    for (const tasks of [wide, cellTasks(many), cellTasks(headerOf(9000, 9000, [8192, 8192]))]) {
      const reads = tasks.flatMap((task) => task.reads);
      expect(Math.max(...reads.map((w) => w.width * w.height))).toBeLessThanOrEqual(1 << 19);
    }
    const bytes = cellTasks(many).flatMap((t) => t.reads.map((w) => w.width * w.height * 200 * 8));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(64 * 1024 * 1024);
  });
});
