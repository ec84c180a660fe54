import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createDeflate } from '../../../src/core/kernels/deflate.ts';
import { deflateTwin } from '../../../src/core/kernels/deflate-twin.ts';
import { createRandom } from '../../../src/core/random.ts';

const kernel = createDeflate();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Patches of classes with a share of wrong pixels, as a classifier leaves them. */
function classTile(side: number, salt: number): Uint8Array {
  const random = createRandom(11);
  return Uint8Array.from({ length: side * side }, (_, i) => {
    if (random.unit() < salt) return random.below(256);
    return 1 + ((((i % side) >> 5) + (Math.floor(i / side) >> 4)) % 5);
  });
}

/** The two readers of zlib streams, neither of which is ours. */
function expectInflates(stream: Uint8Array, source: Uint8Array) {
  expect(hex(inflateSync(stream))).toBe(hex(source));
  expect(hex(unzlibSync(stream))).toBe(hex(source));
}

describe('deflate', () => {
  it.each([0, 0.01, 0.3, 1])('class tiles with %d of salt come back', (salt) => {
    const tile = classTile(512, salt);
    const stream = kernel(tile, 512);
    expectInflates(stream, tile);
    expect(hex(deflateTwin(tile, 512))).toBe(hex(stream));
  });

  it('anything comes back, and kernel and twin agree, whatever the rows are said to be', () => {
    const few = fc.uint8Array({ maxLength: 3000, max: 3 });
    const many = fc.uint8Array({ maxLength: 600 });
    const runs = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 700 })))
      .map((pairs) => Uint8Array.from(pairs.flatMap(([v, n]) => Array<number>(n).fill(v))));
    const rowBytes = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(fc.oneof(few, many, runs), rowBytes, (source, row) => {
        const stream = kernel(source, row);
        expectInflates(stream, source);
        expect(hex(deflateTwin(source, row))).toBe(hex(stream));
      }),
      { numRuns: 300 },
    );
  });

  it('codes never grow beyond 15 bits, however uneven the frequencies', () => {
    // Fibonacci's numbers make the deepest tree: 24 symbols would need 23 bits.
    const counts = [1, 1];
    while (counts.length < 24) counts.push(counts.at(-1)! + counts.at(-2)!);
    const random = createRandom(3);
    const bytes = counts.flatMap((n, symbol) => Array<number>(n).fill(symbol * 9));
    for (let i = bytes.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [bytes[i], bytes[j]] = [bytes[j]!, bytes[i]!];
    }
    const source = Uint8Array.from(bytes);
    const stream = kernel(source, 512);
    expectInflates(stream, source);
    expect(hex(deflateTwin(source, 512))).toBe(hex(stream));
  });

  it('one instance gives the same bytes after other work', () => {
    const tile = classTile(256, 0.1);
    const first = hex(kernel(tile, 256));
    kernel(classTile(512, 1), 512);
    expect(hex(kernel(tile, 256))).toBe(first);
  });

  it('uses its twin where there is no kernel, and refuses what is no tile', () => {
    const tile = classTile(64, 0.1);
    expect(hex(createDeflate(null)(tile, 64))).toBe(hex(kernel(tile, 64)));
    const huge = new Uint8Array(17 * 1024 * 1024);
    for (const deflate of [kernel, createDeflate(null)]) {
      expect(() => deflate(huge, 512)).toThrowError(/block-too-large/);
    }
  });
});
