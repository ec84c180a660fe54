import type { SampledTraining } from './training-set.ts';

/** Pixels with the very values of pixels of another class: no classifier can tell them apart. */
export interface EqualValues {
  readonly pixels: number;
  /** Pairs of class ids, the smaller place in `classIds` first, with the pixels of both. */
  readonly pairs: readonly {
    readonly classIds: readonly [number, number];
    readonly pixels: number;
  }[];
  /** Samples of which more than half of the pixels are such. */
  readonly sampleIds: readonly string[];
}

/** A number of 32 bits for each value, alike where the values are. */
function hashRows(features: Float64Array, featureCount: number, rows: number): Uint32Array {
  // −0 and 0 are one value.
  const words = new Uint32Array(Float64Array.from(features, (value) => value + 0).buffer);
  const hashes = new Uint32Array(rows);
  const width = featureCount * 2;
  for (let row = 0; row < rows; row++) {
    let hash = 2166136261;
    for (let k = row * width; k < (row + 1) * width; k++) {
      hash = Math.imul(hash ^ words[k]!, 16777619);
      hash ^= hash >>> 15;
    }
    hashes[row] = hash;
  }
  return hashes;
}

/** Per pixel: the first pixel of the same values. */
function firstAlike({ pixels }: SampledTraining): Int32Array {
  const { features, featureCount, labels } = pixels;
  const rows = labels.length;
  const hashes = hashRows(features, featureCount, rows);
  let size = 4;
  while (size < rows * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const first = new Int32Array(rows);
  const isAlike = (a: number, b: number): boolean => {
    for (let f = 0; f < featureCount; f++) {
      if (features[a * featureCount + f] !== features[b * featureCount + f]) return false;
    }
    return true;
  };
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row]! & (size - 1);
    while (slots[slot]! >= 0 && !isAlike(slots[slot]!, row)) slot = (slot + 1) & (size - 1);
    if (slots[slot]! < 0) slots[slot] = row;
    first[row] = slots[slot]!;
  }
  return first;
}

/** Pixels of equal feature values and unequal classes. Time and memory in proportion to the pixels. */
export function equalValues(training: SampledTraining): EqualValues {
  const { pixels, sampleOf, sampleIds } = training;
  const { labels, classIds } = pixels;
  const first = firstAlike(training);
  const counts = new Map<number, Uint32Array>();
  const mixed = new Set<number>();
  for (const [i, alike] of first.entries()) if (labels[i] !== labels[alike]) mixed.add(alike);
  const perSample = sampleIds.map(() => ({ all: 0, mixed: 0 }));
  let total = 0;
  for (const [i, alike] of first.entries()) {
    const sample = perSample[sampleOf[i]!]!;
    sample.all++;
    if (!mixed.has(alike)) continue;
    sample.mixed++;
    total++;
    const known = counts.get(alike) ?? new Uint32Array(classIds.length);
    known[labels[i]!]!++;
    counts.set(alike, known);
  }
  const pairs = new Map<number, number>();
  for (const count of counts.values()) {
    const present = [...count.keys()].filter((label) => count[label]! > 0);
    for (const [k, a] of present.entries()) {
      for (const b of present.slice(k + 1)) {
        const key = a * 256 + b;
        pairs.set(key, (pairs.get(key) ?? 0) + count[a]! + count[b]!);
      }
    }
  }
  return {
    pixels: total,
    pairs: [...pairs]
      .sort(([a], [b]) => a - b)
      .map(([key, count]) => ({
        classIds: [classIds[key >> 8]!, classIds[key & 255]!],
        pixels: count,
      })),
    sampleIds: sampleIds.filter((_, s) => perSample[s]!.mixed * 2 > perSample[s]!.all),
  };
}
