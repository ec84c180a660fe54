import { BAD, MODERATE, type Population, SMALL, TABLE_8 } from './populations.ts';
import { simulateProducers } from './simulate-producers.ts';
import { percent, type Validation } from './validation.ts';

const CASES: readonly (readonly [Population, number])[] = [
  ...[...SMALL, ...BAD].map((population) => [population, 0] as const),
  ...[0, 1, 2, 3].map((k) => [MODERATE, k] as const),
  ...[0, 1, 2, 3].map((k) => [TABLE_8, k] as const),
];

/** Coverage of the intervals of producer's accuracies. Each takes 64 bounds, so that fewer are drawn. */
export function validateProducers(surveys: number): Validation {
  const found = CASES.map(([population, k], at) => {
    const options = { surveys: Math.ceil(surveys / 5), seed: 1000 + at };
    return { population, k, ...simulateProducers(population, k, options) };
  });
  const lines = found.map(
    ({ population, k, truth, two95, meanWidth }) =>
      `${percent(two95)}  ${meanWidth.toFixed(4)}  ${truth.toFixed(3)}  ${population.name}, class ${k + 1}`,
  );
  const common = found.filter(({ population, k }) => population === MODERATE && k > 0);
  return {
    lines: ['', 'producer’s accuracy: two-sided 95 | mean width | truth | survey', ...lines],
    claims: [
      {
        says: 'producer’s accuracy: its 95 % interval covers 95 % or more everywhere, less three standard errors of the simulation',
        holds: found.every(({ two95 }) => two95 >= 0.95 - 3 * noiseOf(surveys / 5)),
      },
      {
        says: 'producer’s accuracy at moderate n, classes that are not rare: 94 to 96 % (within three standard errors)',
        holds: common.every(
          ({ two95 }) => Math.abs(two95 - 0.95) <= 0.01 + 3 * noiseOf(surveys / 5),
        ),
      },
    ],
  };
}

const noiseOf = (surveys: number) => Math.sqrt((0.95 * 0.05) / surveys);
