import { describe, expect, it } from 'vitest';
import type { RasterReader } from '../../../src/core/layers/raster.ts';
import { throwIfCancelled } from '../../../src/core/progress.ts';
import { rememberingReader } from '../../../src/files/raster/remembering-reader.ts';

const at = (col: number) => ({ col, row: 0, width: 10, height: 1 });

/** Blocks of 10 bytes; counts how often it is asked. */
function countingReader() {
  const asked: number[] = [];
  const reader = {
    header: {} as RasterReader['header'],
    read: async (window, { signal } = {}) => {
      asked.push(window.col);
      await Promise.resolve();
      throwIfCancelled(signal);
      return { window, bands: [new Uint8Array(10).fill(window.col)], mask: null };
    },
  } satisfies RasterReader;
  return { reader, asked };
}

describe('a reader that remembers', () => {
  it('reads what it was asked last only once, up to its bytes', async () => {
    const { reader, asked } = countingReader();
    const { read } = rememberingReader(reader, 25);
    expect((await read(at(1))).bands[0]![0]).toBe(1);
    await read(at(2));
    await read(at(1));
    expect(asked).toEqual([1, 2]);
    // The third has no room beside two; the one that was asked longest ago goes.
    await read(at(3));
    expect((await read(at(1))).bands[0]![0]).toBe(1);
    expect(asked).toEqual([1, 2, 3]);
    await read(at(2));
    expect(asked).toEqual([1, 2, 3, 2]);
  });

  it('tells other bands and levels apart', async () => {
    const { reader, asked } = countingReader();
    const { read } = rememberingReader(reader, 100);
    await read(at(1), { bands: [0] });
    await read(at(1), { bands: [1] });
    await read(at(1), { bands: [0], level: 1 });
    await read(at(1), { bands: [0], level: 0 });
    expect(asked).toEqual([1, 1, 1]);
  });

  it('reads anew what was let go, and what failed', async () => {
    const { reader, asked } = countingReader();
    const { read } = rememberingReader(reader, 100);
    const signal = { aborted: false };
    const first = read(at(1), { signal });
    signal.aborted = true;
    const second = read(at(1), { signal: { aborted: false } });
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await second).bands[0]![0]).toBe(1);
    expect(asked).toEqual([1, 1]);
  });
});
