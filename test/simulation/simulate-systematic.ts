import { assess } from '../../src/core/accuracy/assess.ts';
import { matrixOfMapClasses } from '../../src/core/accuracy/error-matrix.ts';
import { createRandom } from '../../src/core/random.ts';
import type { Ground } from './systematic-ground.ts';

export interface SimulatedDesign {
  readonly two95: number;
  readonly lower95: number;
  readonly rmse: number;
  readonly rootMeanVariance: number;
  readonly samples: number;
}

/** Every place of a start is a sample: `each`-th of them in both directions. */
function* gridSamples(side: number, step: number, each: number) {
  for (let top = 0; top < step; top += each) {
    for (let left = 0; left < step; left += each) {
      const places: number[] = [];
      for (let row = top; row < side; row += step) {
        for (let col = left; col < side; col += step) places.push(row * side + col);
      }
      yield places;
    }
  }
}

function* randomSamples(pixels: number, points: number, samples: number) {
  const random = createRandom(7);
  for (let sample = 0; sample < samples; sample++) {
    yield Array.from({ length: points }, () => random.below(pixels));
  }
}

/**
 * What the systematic design (as the estimator takes it: points at random, post-stratified by the map)
 * says of the bed on a ground of known truth: over all starts of the grid, or every `each`-th. Beside
 * it as many samples of points drawn at random.
 */
export function simulateDesign(
  { side, map, truth }: Ground,
  step: number,
  each: number,
  kind: 'systematic' | 'simple-random',
): SimulatedDesign {
  const pixels = side * side;
  const [beds, mapped] = [truth, map].map((of) => of.reduce((sum, value) => sum + value, 0));
  const strata = [
    { name: 'bed', pixels: mapped!, areaM2: mapped! },
    { name: 'other', pixels: pixels - mapped!, areaM2: pixels - mapped! },
  ];
  const design =
    kind === 'systematic'
      ? ({ kind, seed: 1, stepPixels: step, strata } as const)
      : ({ kind, seed: 1, strata } as const);
  const starts = Math.ceil(step / each) ** 2;
  const samples =
    kind === 'systematic'
      ? gridSamples(side, step, each)
      : randomSamples(pixels, (side / step) ** 2, starts);
  let [two, lower, square, variance] = [0, 0, 0, 0];
  for (const places of samples) {
    const counts = [
      [0, 0],
      [0, 0],
    ];
    for (const at of places) counts[1 - map[at]!]![1 - truth[at]!]! += 1;
    const matrix = matrixOfMapClasses(['bed', 'other'], counts, design);
    // A grid in step with the map may miss a class of it altogether.
    const isTold = counts.every((row) => row[0]! + row[1]! >= 2);
    const estimator = isTold ? 'post-stratified' : 'simple-random';
    const { area } = assess({ matrix, estimator });
    const { estimateM2, seM2, ci95M2, lowerM2 } = area[0]!;
    if (ci95M2![0] <= beds! && ci95M2![1] >= beds!) two++;
    if (lowerM2! <= beds!) lower++;
    square += ((estimateM2! - beds!) / pixels) ** 2;
    variance += (seM2! / pixels) ** 2;
  }
  return {
    two95: two / starts,
    lower95: lower / starts,
    rmse: Math.sqrt(square / starts),
    rootMeanVariance: Math.sqrt(variance / starts),
    samples: starts,
  };
}
