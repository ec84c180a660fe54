import { allocate } from '../../src/core/accuracy/allocate.ts';
import type { IntervalMethod } from '../../src/core/accuracy/proportion-interval.ts';
import { BAD, GOOD_BESIDE_BAD, MODERATE, type Population, SMALL, TABLE_8 } from './populations.ts';
import { type Simulated, simulateSurveys } from './simulate-surveys.ts';

export interface Row extends Simulated {
  readonly group: string;
  readonly name: string;
  readonly method: IntervalMethod;
}

export interface Claim {
  readonly says: string;
  readonly holds: boolean;
}

export interface Validation {
  readonly rows: readonly Row[];
  readonly claims: readonly Claim[];
}

/** Ground on which the equal and the recommended allocation are compared: 600 points. */
const PLANNED = [
  { name: 'bed', weight: 0.03, targetShare: 0.85 },
  { name: 'sand', weight: 0.27, targetShare: 0.01 },
  { name: 'rock', weight: 0.2, targetShare: 0.02 },
  { name: 'deep', weight: 0.5, targetShare: 0.005 },
].map((stratum) => ({ ...stratum, pixels: 1_000_000, usersAccuracy: 0.85 }));

function allocated(name: 'equal' | 'recommended'): Population {
  const { points } = allocate(PLANNED, 600).find((one) => one.name === name)!;
  return {
    name: `${name} allocation of 600: ${points.join(', ')}`,
    weights: PLANNED.map(({ weight }) => weight),
    points,
    truth: PLANNED.map(({ targetShare }) => [targetShare, 1 - targetShare]),
  };
}

const least = (rows: readonly Row[], of: (row: Row) => number) => Math.min(...rows.map(of));

/** The claims of docs/accuracy.md and decision 12, each held against surveys of known truth. */
export function validate(surveys: number): Validation {
  let seed = 0;
  const row = (group: string, population: Population, k: number, method: IntervalMethod): Row => {
    seed += 1;
    const name = `${population.name}${population.truth[0]!.length > 2 ? `, class ${k + 1}` : ''}`;
    return { group, name, method, ...simulateSurveys(population, k, method, { surveys, seed }) };
  };
  const small = SMALL.map((population) => row('small n', population, 0, 'safe'));
  const naive = SMALL.map((population) => row('small n, Student’s t', population, 0, 'student-t'));
  const moderate = [0, 1, 2, 3].map((k) => row('moderate n', MODERATE, k, 'safe'));
  const table8 = [0, 1, 2, 3].map((k) => row('Table 8', TABLE_8, k, 'safe'));
  const bad = BAD.map((population) => row('bad classifier', population, 0, 'safe'));
  const good = GOOD_BESIDE_BAD.map((population) => row('good classifier', population, 0, 'safe'));
  const [equal, recommended] = [
    row('allocation', allocated('equal'), 0, 'safe'),
    row('allocation', allocated('recommended'), 0, 'safe'),
  ];
  const common = moderate.slice(1);
  const safe = [...small, ...moderate, ...table8, ...bad, ...good, equal, recommended];
  const claims: Claim[] = [
    {
      says: 'moderate n, classes that are not rare: the 95 % interval covers 94 to 96 %',
      holds: common.every(({ two95 }) => two95 >= 0.94 && two95 <= 0.96),
    },
    {
      says: 'moderate n, classes that are not rare: the one-sided 95 % bound covers 94 to 96 %',
      holds: common.every(({ lower95 }) => lower95 >= 0.94 && lower95 <= 0.96),
    },
    {
      says: 'everywhere: the 95 % interval covers 94 % or more',
      holds: least(safe, (r) => r.two95) >= 0.94,
    },
    {
      says: 'everywhere: the one-sided 95 % bound covers 94 % or more',
      holds: least(safe, (r) => r.lower95) >= 0.94,
    },
    {
      says: 'everywhere: the one-sided 90 % bound covers 89 % or more',
      holds: least(safe, (r) => r.lower90) >= 0.89,
    },
    {
      says: 'Student’s t fails at small n: under 70 % in one case at least',
      holds: least(naive, (r) => r.two95) < 0.7,
    },
    {
      says: 'a bad classifier widens the interval, and keeps its coverage',
      holds: bad.every(
        ({ meanWidth, two95 }, i) => meanWidth > good[i]!.meanWidth && two95 >= 0.94,
      ),
    },
    {
      says: 'the recommended allocation beats the equal one: smaller error of the area, interval a tenth narrower, lower bound within 1 %',
      holds:
        recommended.rmse < equal.rmse &&
        recommended.meanWidth < 0.9 * equal.meanWidth &&
        recommended.meanLower95 > 0.99 * equal.meanLower95,
    },
    {
      says: 'standard errors are of the size of the errors (within 5 %) at moderate n',
      holds: moderate.every(
        ({ rmse, rootMeanVariance }) => Math.abs(rootMeanVariance / rmse - 1) < 0.05,
      ),
    },
  ];
  return { rows: [...safe, ...naive], claims };
}
