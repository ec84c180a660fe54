import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTasks } from '../../../src/core/coverage/cell-plan.ts';
import { createTaskShares } from '../../../src/files/classify/task-shares.ts';
import { memoryReader } from '../../core/training/memory-reader.ts';

const tasksOf = (across: number, down: number) =>
  cellTasks({
    ...memoryReader({ width: 1, height: 1, bands: [] }).header,
    width: across * 1024,
    height: down * 1024,
    tiled: true,
    blockWidth: 512,
    blockHeight: 512,
  });

describe('shares of the tasks', () => {
  it('two workers begin at two rows and go along them; who is done takes half of the rest', () => {
    const { next } = createTaskShares(tasksOf(4, 3), 2);
    const asked = [0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0].map((worker) => next(worker, 99));
    expect(asked).toEqual([0, 4, 1, 5, 2, 6, 3, 8, 7, 9, 11, 10, null]);
  });

  it('long rows are shared in equal parts', () => {
    const { next } = createTaskShares(tasksOf(34, 1), 3);
    expect([0, 1, 2, 0].map((worker) => next(worker, 99))).toEqual([0, 12, 23, 1]);
  });

  it('each task is done once, and none that others have to wait too long for', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 20 }),
    );
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.nat()), ([across, down, workers, ahead], dice) => {
        const tasks = tasksOf(across, down);
        const { next } = createTaskShares(tasks, workers);
        const atWork: number[][] = Array.from({ length: workers }, () => []);
        const done = new Set<number>();
        let committed = 0;
        const roll = (below: number) => dice.next().value! % below;
        while (done.size < tasks.length) {
          for (const own of atWork) {
            const place = own.length < 2 ? next(atWork.indexOf(own), committed + ahead) : null;
            if (place === null) continue;
            expect(place).toBeLessThan(committed + ahead);
            expect(done.has(place) || atWork.flat().includes(place)).toBe(false);
            own.push(place);
          }
          const busy = atWork.filter((own) => own.length > 0);
          // Somebody always has the task that all wait for, or may begin it.
          expect(busy.length).toBeGreaterThan(0);
          const own = busy[roll(busy.length)]!;
          done.add(own.splice(roll(own.length), 1)[0]!);
          while (done.has(committed)) committed += 1;
        }
        expect(done.size).toBe(tasks.length);
      }),
    );
  });
});
