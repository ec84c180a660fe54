import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowCutter, cutRowPlainly } from '../../../src/core/coverage/row-runs.ts';

const rows = fc
  .array(
    fc.record({ id: fc.integer({ min: 0, max: 255 }), length: fc.integer({ min: 1, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((runs) => Uint8Array.from(runs.flatMap(({ id, length }) => Array<number>(length).fill(id))));

it('a row of runs is the row, and the kernel and its twin cut it alike', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 3 }), (row, before) => {
      const [made, plain] = [1, 2].map(() => new Int32Array(before + row.length + 1));
      const end = createRowCutter(row.length)(row, made!, before);
      expect(cutRowPlainly(row, plain!, before)).toBe(end);
      expect(made).toEqual(plain);
      const runs = [...made!.subarray(before, end)];
      const drawn = runs.slice(0, -1).flatMap((run, i) => {
        const length = (runs[i + 1]! >>> 8) - (run >>> 8);
        return Array<number>(length).fill(run & 255);
      });
      expect(drawn).toEqual([...row]);
      expect(runs.every((run, i) => i === 0 || run >>> 8 > runs[i - 1]! >>> 8)).toBe(true);
    }),
  );
});
