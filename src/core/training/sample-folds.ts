import { createRandom } from '../random.ts';
import type { SampledTraining } from './training-set.ts';

/** A piece of ground with samples of one class: it is learnt from or tested, never both. */
interface Ground {
  readonly id: number;
  readonly label: number;
  readonly pixels: number;
}

/** `foldOf[i]`: the fold in which pixel i is tested. `lonely`: classes of a single piece of ground. */
export interface SampleFolds {
  readonly foldOf: Uint8Array;
  readonly lonely: readonly number[];
}

function groundsOf({ pixels, sampleOf, ground }: SampledTraining): Ground[] {
  const known = new Map<number, { label: number; pixels: number }>();
  for (let i = 0; i < sampleOf.length; i++) {
    const id = ground[sampleOf[i]!]!;
    // Ground where classes lie over each other is one, though their pixels there were dropped.
    const key = id * 256 + pixels.labels[i]!;
    const entry = known.get(key);
    if (entry) entry.pixels++;
    else known.set(key, { label: pixels.labels[i]!, pixels: 1 });
  }
  return [...known].map(([key, entry]) => ({ id: Math.floor(key / 256), ...entry }));
}

function shuffle<T>(items: T[], below: (bound: number) => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/**
 * Deals whole pieces of ground to folds, class by class: in an order drawn by the seed, the largest
 * first, each to the fold that has the fewest pixels of the class. Samples that share ground stay
 * together, also where their classes differ.
 */
export function sampleFolds(training: SampledTraining, folds: number, seed: number): SampleFolds {
  const { pixels, sampleOf, ground } = training;
  const random = createRandom(seed);
  const all = groundsOf(training);
  const foldOfGround = new Map<number, number>();
  const lonely: number[] = [];
  for (const [label, classId] of pixels.classIds.entries()) {
    const own = all.filter((each) => each.label === label);
    if (own.length < 2) lonely.push(classId);
    const sizes = new Array<number>(folds).fill(0);
    for (const each of own) {
      const fold = foldOfGround.get(each.id);
      if (fold !== undefined) sizes[fold]! += each.pixels;
    }
    const free = own.filter((each) => !foldOfGround.has(each.id));
    const dealt = shuffle(free, random.below).sort((a, b) => b.pixels - a.pixels);
    for (const each of dealt) {
      const fold = sizes.indexOf(Math.min(...sizes));
      sizes[fold]! += each.pixels;
      foldOfGround.set(each.id, fold);
    }
  }
  const foldOf = Uint8Array.from(sampleOf, (sample) => foldOfGround.get(ground[sample]!) ?? 0);
  return { foldOf, lonely };
}
