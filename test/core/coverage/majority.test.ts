import fc from 'fast-check';
import { expect, it } from 'vitest';
import { majorityReader } from '../../../src/core/coverage/majority.ts';
import { classMaps, classReader, idsOf, readIds } from './class-map-fixture.ts';

/** Each pixel's window counted afresh. */
function plainModes(ids: Uint8Array, width: number, nodata: number, radius: number): Uint8Array {
  const height = ids.length / width;
  return ids.map((own, at) => {
    if (own === nodata) return own;
    const [col, row] = [at % width, Math.floor(at / width)];
    const counts = new Map<number, number>();
    for (let y = Math.max(0, row - radius); y <= Math.min(height - 1, row + radius); y++) {
      for (let x = Math.max(0, col - radius); x <= Math.min(width - 1, col + radius); x++) {
        const id = ids[y * width + x]!;
        if (id !== nodata) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    const most = Math.max(...counts.values());
    const modes = [...counts].filter(([, count]) => count === most).map(([id]) => id);
    return modes.length === 1 ? modes[0]! : own;
  });
}

it('takes the class of most, keeps its own in a tie, and leaves nodata alone', async () => {
  const map = idsOf(['1112', '1212', '.122']);
  const made = await readIds(majorityReader(classReader(map, 4, 255), 'map.tif', 1));
  // Row 0, column 2: three of each, so it stays. Row 1, columns 1 and 2: six 1s of eight, five 2s of nine.
  expect(made).toEqual(idsOf(['1112', '1122', '.122']));
});

it('is what counting each window gives, read by windows of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      classMaps,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async ({ ids, width, nodata }, radius, side) => {
        const height = ids.length / width;
        const reader = majorityReader(classReader(ids, width, nodata), 'map.tif', radius);
        const plain = plainModes(ids, width, nodata, radius);
        const made = new Uint8Array(ids.length);
        for (let row = 0; row < height; row += side) {
          for (let col = 0; col < width; col += side) {
            const window = {
              col,
              row,
              width: Math.min(side, width - col),
              height: Math.min(side, height - row),
            };
            const { bands } = await reader.read(window);
            for (let y = 0; y < window.height; y++) {
              const line = bands[0]!.subarray(y * window.width, (y + 1) * window.width);
              made.set(line as Uint8Array, (row + y) * width + col);
            }
          }
        }
        expect(made).toEqual(plain);
      },
    ),
    { numRuns: 300 },
  );
});
