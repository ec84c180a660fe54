import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlainSearch } from '../../../../src/core/classification/nearest/center-search.ts';
import { createKernelSearch } from '../../../../src/core/classification/nearest/kernel-search.ts';
import { createRandom } from '../../../../src/core/random.ts';

it('the kernel and its twin: the same numbers, squares, sums and counts, to the bit', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 1024 }),
      fc.boolean(),
      (seed, features, centers, pixels, whole) => {
        const found = [
          createKernelSearch(features, centers)!,
          createPlainSearch(features, centers),
        ].map((search) => {
          const random = createRandom(seed);
          // Small whole numbers make ties.
          const value = () => (whole ? random.below(4) : 500 * random.unit());
          for (const plane of search.planes) for (let i = 0; i < pixels; i++) plane[i] = value();
          for (let at = 0; at < search.centers.length; at++) search.centers[at] = value();
          search.search(pixels);
          search.addUp(pixels);
          search.addUp(pixels >> 1);
          return {
            numbers: search.numbers.slice(0, pixels),
            squares: search.squares.slice(0, pixels),
            sums: search.sums.slice(),
            counts: search.counts.slice(),
          };
        });
        expect(found[0]).toEqual(found[1]);
      },
    ),
    { numRuns: 60 },
  );
});
