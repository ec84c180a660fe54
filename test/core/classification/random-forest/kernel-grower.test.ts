import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifierToJson } from '../../../../src/core/classification/classifier-json.ts';
import {
  type CodedPixels,
  growTree,
  type Tree,
} from '../../../../src/core/classification/random-forest/grow-tree.ts';
import {
  createKernelGrower,
  type createTreeGrower,
} from '../../../../src/core/classification/random-forest/kernel-grower.ts';
import { mergeRows } from '../../../../src/core/classification/random-forest/merge-rows.ts';
import { trainForest } from '../../../../src/core/classification/random-forest/train-forest.ts';
import { atOnce } from '../../../../src/core/pieces.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { clouds } from '../random-classifiers.ts';

/** Codes below `codeCount`: few of them make rows that repeat. */
function randomCodes(
  seed: number,
  pixels: number,
  featureCount: number,
  classCount: number,
  codeCount: number,
): CodedPixels {
  const random = createRandom(seed);
  const labels = Uint8Array.from({ length: pixels }, () => random.below(classCount));
  const codes = Uint8Array.from({ length: pixels * featureCount }, (_, at) => {
    const pull = (labels[at % pixels]! * codeCount) / classCount;
    return Math.min(codeCount - 1, (pull + random.below(codeCount)) / 2);
  });
  return { pixels, featureCount, classCount, codes, labels };
}

const plain = (tree: Tree) => {
  const leaves = [...tree.left].map((child) => child < 0);
  const inner = (values: ArrayLike<number>) => leaves.map((leaf, i) => (leaf ? -1 : values[i]));
  return {
    depth: tree.depth,
    left: [...tree.left],
    leafClass: leaves.map((leaf, i) => (leaf ? tree.leafClass[i] : -1)),
    feature: inner(tree.feature),
    threshold: inner(tree.threshold),
  };
};

describe('the kernel and its twin', () => {
  it('grow the same trees', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 256 }),
        fc.record({
          trees: fc.constant(1),
          maxDepth: fc.integer({ min: 1, max: 60 }),
          minLeaf: fc.integer({ min: 1, max: 9 }),
        }),
        fc.integer({ min: 1, max: 3000 }),
        async (seed, pixels, features, classes, codeCount, parameters, visits) => {
          const data = randomCodes(seed, pixels, features, classes, codeCount);
          const grow = (await createKernelGrower(data, parameters, {}, visits))!;
          for (const own of [seed >>> 0, 7]) {
            const twin = growTree(data, parameters, createRandom(own), visits);
            expect(plain(atOnce(grow(own)))).toEqual(plain(atOnce(twin)));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('grow the same trees where sums of squares need more than 32 bits', async () => {
    const parameters = { trees: 1, maxDepth: 9, minLeaf: 2 };
    const data = randomCodes(3, 300_000, 3, 6, 30);
    const grow = (await createKernelGrower(data, parameters))!;
    const twin = growTree(data, parameters, createRandom(11));
    expect(plain(atOnce(grow(11)))).toEqual(plain(atOnce(twin)));
  });
});

describe('one large tree', () => {
  const parameters = { trees: 1, maxDepth: 20, minLeaf: 1 };
  const growers = {
    kernel: (...[data, own, options]: Parameters<typeof createTreeGrower>) =>
      createKernelGrower(data, own, options, 1000).then((grow) => grow!),
    twin: async (data: CodedPixels) => (seed: number) =>
      growTree(data, parameters, createRandom(seed), 1000),
  };
  it.each(['kernel', 'twin'] as const)('lets a cancel in while it grows: %s', async (which) => {
    const data = clouds(6, 5, 4, 3000, 90);
    const signal = { aborted: false };
    let begun = false;
    let pauses = 0;
    const pause = async () => {
      if (begun) pauses += 1;
      if (pauses === 9) signal.aborted = true;
    };
    let trees = 0;
    const onProgress = () => {
      trees += 1;
    };
    const training = trainForest(
      data,
      parameters,
      1,
      { signal, pause, onProgress },
      async (...work) => {
        const grow = await growers[which](...work);
        begun = true;
        return grow;
      },
    );
    await expect(training).rejects.toMatchObject({ code: 'cancelled' });
    expect([pauses, trees]).toEqual([9, 0]);
  });
});

describe('mergeRows', () => {
  it('keeps of each pixel its codes and its label, and no row twice', async () => {
    const data = randomCodes(5, 2000, 3, 4, 6);
    const merged = await mergeRows(data);
    const rowOf = ({ codes, labels, pixels }: CodedPixels, i: number) =>
      `${labels[i]}:${[0, 1, 2].map((f) => codes[f * pixels + i])}`;
    for (const [i, row] of merged.rowOf.entries()) {
      expect(rowOf(merged, row)).toBe(rowOf(data, i));
    }
    const rows = Array.from({ length: merged.pixels }, (_, row) => rowOf(merged, row));
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBeLessThan(4 * 6 ** 3);
  });

  it('lets a cancel in after a million codes at the latest', async () => {
    const data = randomCodes(5, 300_000, 12, 4, 6);
    const pieces = 4 + 12;
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    await mergeRows(data, { pause });
    expect(pauses).toBeGreaterThanOrEqual(pieces);
    const signal = { aborted: false };
    const abort = async () => {
      signal.aborted = true;
    };
    await expect(mergeRows(data, { signal, pause: abort })).rejects.toThrow('cancelled');
  });
});

/** SHA-256 of models of a seed as growTree alone grew them. */
const KNOWN = [
  {
    seed: 1,
    shape: [1, 2, 40],
    parameters: { trees: 7, maxDepth: 8, minLeaf: 2 },
    fine: '121dc6f3dfc6160589412cb11b3103a6ca1e4750076abf30163c5ca2316fe9ce',
    coarse: '88e7182af11c0c4facdf384320c5a1039afa41f983b65861ba76a980c49455d7',
  },
  {
    seed: 2,
    shape: [3, 5, 200],
    parameters: { trees: 20, maxDepth: 15, minLeaf: 1 },
    fine: '7f1439f84388ba1445205111bb50939e2bb180d1b105b7c0501ddaea3ee084b6',
    coarse: 'e62469c1eff32a79291bfa41be68afb05861ac446b4e738d4471a88c0d3a3f73',
  },
  {
    seed: 3,
    shape: [4, 6, 600],
    parameters: { trees: 10, maxDepth: 60, minLeaf: 3 },
    fine: '1bea9612adc8d549586c2cc33a42daf2d6059fe971cdc9d3ba7ef028be57d0b0',
    coarse: 'e0fb3624cc00c594b71c8dff9a8f9a254f50b4b0790c21f344c5a41a9ae7a039',
  },
  {
    seed: 4,
    shape: [20, 11, 90],
    parameters: { trees: 10, maxDepth: 12, minLeaf: 1 },
    fine: '640cbe2fcbf7d67d8d4f21c34e03e6b3eb43fdc8cdb052a0b6069302f4eb02fe',
    coarse: '76e62c12c32a30385c71465b45a34290d47561b88100d90a03c6cd7a90712095',
  },
] as const;

describe('a seed', () => {
  it.each(KNOWN)('gives the forest that it always gave: $seed', async (known) => {
    const [features, classes, pixelsPerClass] = known.shape;
    const data = clouds(known.seed, features, classes, pixelsPerClass, 90);
    const rounded = { ...data, features: data.features.map((value) => Math.round(value / 10)) };
    const hash = async (pixels: typeof data) => {
      const forest = await trainForest(pixels, known.parameters, known.seed);
      const text = JSON.stringify(classifierToJson(forest));
      return createHash('sha256').update(text).digest('hex');
    };
    expect([await hash(data), await hash(rounded)]).toEqual([known.fine, known.coarse]);
  });
});
