import { constants, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { decompress } from 'fzstd';
import { describe, expect, test } from 'vitest';
import {
  createBlockKernel,
  type KernelCodec,
  type TakePiece,
} from '../../../src/files/geotiff/block-kernel.ts';
import type { BlockLayout, BlockPart } from '../../../src/files/geotiff/block-layout.ts';
import { takePlanes } from '../../../src/files/geotiff/block-planes.ts';
import { inflateBlock } from '../../../src/files/geotiff/inflate-block.ts';
import { decodeLzw } from '../../../src/files/geotiff/lzw.ts';
import { decodePackBits } from '../../../src/files/geotiff/pack-bits.ts';
import { encodeLzw } from './encode-lzw.ts';
import { hasGdal } from './gdal.ts';
import { zstdFrames } from './zstd-frames.ts';

const kernel = createBlockKernel()!;
const RUNS = { numRuns: 150, seed: 20260722 };

type Twin = (data: Uint8Array, out: Uint8Array) => number;
const TWINS: readonly [KernelCodec, Twin][] = [
  ['inflateZlib', inflateBlock],
  ['decodeLzw', decodeLzw],
  ['decodePackBits', decodePackBits],
];

/** Both decoders of the same bytes: the same count, and the same bytes up to it. */
function bothDecode(codec: KernelCodec, twin: Twin, data: Uint8Array, size: number) {
  const out = new Uint8Array(size);
  const made = twin(data, out);
  expect(kernel.decode(codec, data, size)).toBe(made);
  const decoded = made < 0 ? null : out.slice(0, made);
  if (decoded) expect(Buffer.compare(kernel.block(made), decoded)).toBe(0);
  return decoded;
}

/** The kernel's pieces put together: plane after plane, as the twin gives them. */
function joined(
  { valueBytes }: BlockLayout,
  part: BlockPart,
  wanted: readonly number[],
  give: (take: TakePiece) => void,
) {
  const line = part.width * valueBytes;
  const out = new Uint8Array(wanted.length * part.height * line);
  give((planes, from, height) => {
    for (let i = 0; i < wanted.length; i++) {
      const plane = planes.subarray(i * height * line, (i + 1) * height * line);
      out.set(plane, (i * part.height + from) * line);
    }
  });
  return out;
}

const planesOf = (layout: BlockLayout, part: BlockPart, wanted: readonly number[], rows: number) =>
  joined(layout, part, wanted, (take) => kernel.planes(layout, part, wanted, rows, take));

/** The same from a block that is read row by row, as one that is stored as it is. */
function storedPlanesOf(
  layout: BlockLayout,
  part: BlockPart,
  wanted: readonly number[],
  block: Uint8Array,
) {
  const rowBytes = layout.blockWidth * layout.samples * layout.valueBytes;
  const fill = (rows: Uint8Array, line: number) => {
    const from = (part.row + line) * rowBytes;
    rows.set(block.subarray(from, from + rows.length));
  };
  return joined(layout, part, wanted, (take) => {
    expect(kernel.stored(layout, part, wanted, fill, take)).toBe(true);
  });
}

/** Runs, repeats and noise, so that a compressor finds something of each kind. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.nat(255), fc.nat(700)).map(([byte, n]) => new Uint8Array(n).fill(byte)),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(60))
        .map(([part, n]) =>
          Uint8Array.from({ length: part.length * n }, (_, i) => part[i % part.length]!),
        ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

describe('inflate', () => {
  test.each([
    ['stored', { level: 0 }],
    ['fast', { level: 1 }],
    ['best', { level: 9 }],
    ['fixed code', { strategy: constants.Z_FIXED }],
    ['no matches', { strategy: constants.Z_HUFFMAN_ONLY }],
    ['small window', { windowBits: 9, memLevel: 1 }],
  ])('gives back what zlib deflated, as the twin does: %s', (_, options) => {
    fc.assert(
      fc.property(content, fc.nat(600), (bytes, less) => {
        const data = deflateSync(bytes, options);
        expect(bothDecode('inflateZlib', inflateBlock, data, bytes.length)).toEqual(bytes);
        const size = Math.max(0, bytes.length - less);
        expect(bothDecode('inflateZlib', inflateBlock, data, size)).toEqual(
          bytes.subarray(0, size),
        );
        bothDecode('inflateZlib', inflateBlock, data, bytes.length + 5);
        bothDecode('inflateZlib', inflateBlock, data.subarray(0, -1 - (less % 9)), bytes.length);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('refuses a wrong checksum', () => {
    const data = deflateSync(Uint8Array.of(1, 2, 3));
    data[data.length - 1]! ^= 1;
    expect(bothDecode('inflateZlib', inflateBlock, data, 3)).toBeNull();
  });

  test('long blocks: two million bytes of noise and of steps', () => {
    let state = 1;
    const bytes = Uint8Array.from({ length: 2_000_000 }, (_, i) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return i % 3 === 0 ? state >>> 29 : state >>> 24;
    });
    expect(kernel.decode('inflateZlib', deflateSync(bytes), bytes.length)).toBe(bytes.length);
    expect(Buffer.compare(kernel.block(bytes.length), bytes)).toBe(0);
  });
});

describe.skipIf(!hasGdal)('Zstandard (skipped without gdal_translate)', async () => {
  const frames = hasGdal ? await zstdFrames() : [];

  test('frames that GDAL wrote decode to what they hold, and to less where less is asked', async () => {
    for (const { data, content } of frames) {
      expect(kernel.decode('decodeZstd', data, content.length)).toBe(content.length);
      expect(Buffer.compare(kernel.block(content.length), content)).toBe(0);
      const half = content.length >> 1;
      expect(kernel.decode('decodeZstd', data, half)).toBe(half);
      expect(Buffer.compare(kernel.block(half), content.subarray(0, half))).toBe(0);
      const twin = decompress(data, new Uint8Array(content.length));
      expect(Buffer.compare(twin, content)).toBe(0);
    }
  });

  test('spoiled frames end, inside of what they were given', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(frames.length - 1), edits, fc.nat(), (which, changes, cut) => {
        const { data, content } = frames[which]!;
        const spoiled = data.slice();
        for (const [at, value] of changes) spoiled[at % spoiled.length] = value;
        const keep = cut % 3 === 0 ? spoiled.subarray(0, cut % spoiled.length) : spoiled;
        const made = kernel.decode('decodeZstd', keep, content.length)!;
        expect(made).toBeGreaterThanOrEqual(-1);
        expect(made).toBeLessThanOrEqual(content.length);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });
});

test('LZW gives back what was encoded, as the twin does', () => {
  fc.assert(
    fc.property(content, fc.nat(600), (bytes, less) => {
      const data = encodeLzw(bytes);
      expect(bothDecode('decodeLzw', decodeLzw, data, bytes.length)).toEqual(bytes);
      bothDecode('decodeLzw', decodeLzw, data, Math.max(0, bytes.length - less));
    }),
    RUNS,
  );
});

describe.each(TWINS)('%s on bytes that mean nothing', (codec, twin) => {
  test('does what its twin does, and stays inside', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(3000), (data, size) => {
        bothDecode(codec, twin, data, size);
      }),
      RUNS,
    );
  });

  test('spoiled streams too', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(content, edits, fc.nat(2), (bytes, changes, kind) => {
        const level = [1, 6, 9][kind]!;
        const data = codec === 'inflateZlib' ? deflateSync(bytes, { level }) : encodeLzw(bytes);
        for (const [at, value] of changes) data[at % data.length] = value;
        bothDecode(codec, twin, data, bytes.length);
      }),
      RUNS,
    );
  });
});

describe('planes', () => {
  const layouts = fc.record({
    blockWidth: fc.integer({ min: 1, max: 70 }),
    samples: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 6, max: 40 })),
    valueBytes: fc.constantFrom<BlockLayout['valueBytes']>(1, 2, 4, 8),
    predictor: fc.constantFrom<BlockLayout['predictor']>(1, 2, 3),
    swap: fc.boolean(),
  });
  const scene = layouts.chain((layout) =>
    fc.record({
      layout: fc.constant(layout),
      rows: fc.integer({ min: 1, max: 5 }),
      seed: fc.nat(),
      wanted: fc.oneof(
        fc.constant(Array.from({ length: layout.samples }, (_, i) => i)),
        fc.array(fc.nat(layout.samples - 1), { minLength: 1, maxLength: 5 }),
      ),
      corner: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
    }),
  );

  test('kernel and twin take the same values, whatever the layout', () => {
    fc.assert(
      fc.property(scene, ({ layout, rows, seed, wanted, corner: [a, b, c, d] }) => {
        const usable = layout.valueBytes === 1 && layout.predictor === 3 ? 2 : layout.valueBytes;
        const used = { ...layout, valueBytes: usable as BlockLayout['valueBytes'] };
        const bytes = rows * used.blockWidth * used.samples * usable;
        let state = seed;
        const block = Uint8Array.from({ length: bytes }, () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state >>> 24;
        });
        const col = a % used.blockWidth;
        const row = b % rows;
        const width = 1 + (c % (used.blockWidth - col));
        const height = 1 + (d % (rows - row));
        const part = { col, row, width, height };
        const before = block.slice();
        const truth = takePlanes(block, used, part, wanted);
        expect(block).toEqual(before);
        kernel.load(block);
        expect(planesOf(used, part, wanted, rows)).toEqual(truth);
        expect(storedPlanesOf(used, part, wanted, block)).toEqual(truth);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });

  test.each([
    { samples: 4, valueBytes: 2 },
    { samples: 3, valueBytes: 1 },
    { samples: 4, valueBytes: 1 },
    { samples: 1, valueBytes: 1 },
    { samples: 1, valueBytes: 2 },
  ] as const)('whole lines of differences, summed in vectors: %o', ({ samples, valueBytes }) => {
    const sizes = fc.record({
      blockWidth: fc.oneof(
        fc.integer({ min: 1, max: 9 }).map((eights) => eights * 8),
        fc.integer({ min: 1, max: 70 }),
      ),
      rows: fc.integer({ min: 1, max: 4 }),
      less: fc.constantFrom(0, 0, 8, 3),
      seed: fc.nat(),
    });
    const wanted = Array.from({ length: samples }, (_, sample) => sample);
    fc.assert(
      fc.property(sizes, ({ blockWidth, rows, less, seed }) => {
        const layout = { blockWidth, samples, valueBytes, predictor: 2, swap: false } as const;
        let state = seed;
        const block = Uint8Array.from({ length: rows * blockWidth * samples * valueBytes }, () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state >>> 24;
        });
        const part = { col: 0, row: 0, width: Math.max(1, blockWidth - less), height: rows };
        const truth = takePlanes(block, layout, part, wanted);
        kernel.load(block);
        expect(planesOf(layout, part, wanted, rows)).toEqual(truth);
        expect(storedPlanesOf(layout, part, wanted, block)).toEqual(truth);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('are taken in pieces where they are long, with the same result', () => {
    const layout: BlockLayout = {
      blockWidth: 3000,
      samples: 3,
      valueBytes: 2,
      predictor: 2,
      swap: false,
    };
    const block = Uint8Array.from({ length: 3000 * 1200 * 6 }, (_, i) => (i * 7) >> 3);
    const part = { col: 1, row: 1, width: 2990, height: 1190 };
    kernel.load(block);
    const planes = planesOf(layout, part, [2, 0, 1], 1200);
    expect(Buffer.compare(planes, takePlanes(block, layout, part, [2, 0, 1]))).toBe(0);
    const stored = storedPlanesOf(layout, part, [2, 0, 1], block);
    expect(Buffer.compare(stored, planes)).toBe(0);
  });
});
