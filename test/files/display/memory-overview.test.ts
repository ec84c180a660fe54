import { describe, expect, it } from 'vitest';
import type { RasterReader } from '../../../src/core/layers/raster.ts';
import { withMemoryOverview } from '../../../src/files/display/memory-overview.ts';
import { memoryReader } from '../raster/memory-reader.ts';

const SIDE = 4000;
const WINDOW = { col: 0, row: 0, width: 4, height: 4 };

/** Counts what is read, and lets each piece wait until it is let go. */
function slowImage() {
  const { reader } = memoryReader('slow', {
    width: SIDE,
    height: SIDE,
    bands: [new Uint8Array(SIDE * SIDE).fill(7)],
  });
  let pixels = 0;
  let pause = 0;
  const slow: RasterReader = {
    header: reader.header,
    read: async (window, options) => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (options?.signal?.aborted) throw new Error('stopped');
      pixels += window.width * window.height;
      return reader.read(window, options);
    },
  };
  return { slow, pixels: () => pixels, setPause: (ms: number) => (pause = ms) };
}

describe('withMemoryOverview', () => {
  it('reads the image once, however many ask at the same time', async () => {
    const { slow, pixels } = slowImage();
    const { reader } = withMemoryOverview(slow)!;
    const asked = [1, 2, 3].map(() => reader.read(WINDOW, { level: 1 }));
    for (const { bands } of await Promise.all(asked)) expect(bands[0]![0]).toBe(7);
    expect(pixels()).toBe(SIDE * SIDE);
  });

  it('lets go whoever no longer waits, and goes on for the others', async () => {
    const { slow, pixels, setPause } = slowImage();
    setPause(30);
    const { reader } = withMemoryOverview(slow)!;
    const signal = { aborted: false };
    const left = reader.read(WINDOW, { level: 1, signal });
    signal.aborted = true;
    await expect(left).rejects.toThrow('cancelled');
    expect(pixels()).toBeLessThan(SIDE * SIDE);
    await reader.read(WINDOW, { level: 1 });
    expect(pixels()).toBe(SIDE * SIDE);
  });

  it('stops reading when it is closed', async () => {
    const { slow, pixels, setPause } = slowImage();
    setPause(10);
    const { reader, close } = withMemoryOverview(slow)!;
    const asked = reader.read(WINDOW, { level: 1 });
    close();
    await expect(asked).rejects.toThrow('cancelled');
    expect(pixels()).toBe(0);
  });
});
