import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classMap } from '../../../src/core/coverage/class-map.ts';
import { classMapReader } from '../../../src/core/coverage/class-map-reader.ts';
import { memoryReader } from '../training/memory-reader.ts';

const NODATA = 3;
const window = (width: number) => ({ col: 0, row: 0, width, height: 1 });

function reader(band: Uint8Array, mask: Uint8Array | null, nodata: number | null) {
  const made = memoryReader({
    width: band.length,
    height: 1,
    bands: [band],
    ...(mask && { mask }),
  });
  return { ...made, header: { ...made.header, dataType: 'uint8' as const, nodata } };
}

/** Pixels in groups of one kind: what is looked at four at once is alike, or is not. */
const pixels = fc
  .array(
    fc.record({
      id: fc.constantFrom(0, NODATA, 7, 0x83, 255),
      seen: fc.constantFrom(0, 1, 255),
      length: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((runs) => {
    const each = (of: (run: (typeof runs)[number]) => number) =>
      Uint8Array.from(runs.flatMap((run) => Array<number>(run.length).fill(of(run))));
    return { band: each(({ id }) => id), mask: each(({ seen }) => seen) };
  });

describe('a class map', () => {
  it('has its nodata value wherever the mask hides a pixel, and every other class as it was', async () => {
    await fc.assert(
      fc.asyncProperty(pixels, async ({ band, mask }) => {
        const before = band.slice();
        const { read } = classMap(reader(band, mask, NODATA), 'map.tif');
        const plain = [...band].map((id, i) => (mask[i] === 0 ? NODATA : id));
        expect([...(await read(window(band.length)))]).toEqual(plain);
        expect(band).toEqual(before);
      }),
    );
  });

  it('refuses a mask where no value is left to stand for it', async () => {
    const hidden = Uint8Array.of(1, 0, 1, 1, 1);
    const { read } = classMap(reader(Uint8Array.of(1, 2, 3, 4, 5), hidden, null), 'map.tif');
    await expect(read(window(5))).rejects.toThrow('class-map-without-nodata');
  });
});

describe('a class map that is made of another', () => {
  it('has a mask of 0 where there is no class, and none where every pixel has one', async () => {
    await fc.assert(
      fc.asyncProperty(pixels, fc.constantFrom(-1, 0, NODATA, 255), async ({ band }, nodata) => {
        const made = classMapReader(reader(band, null, null), nodata, async (_, __, out) => {
          out.set(band);
        });
        const block = await made.read(window(band.length));
        expect(block.bands[0]).toEqual(band);
        const plain = [...band].map((id) => (id === nodata ? 0 : 1));
        expect(block.mask && [...block.mask]).toEqual(plain.includes(0) ? plain : null);
      }),
    );
  });
});
