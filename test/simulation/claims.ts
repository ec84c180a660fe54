import type { IntervalMethod } from '../../src/core/accuracy/proportion-interval.ts';
import { allocated, GROUNDS } from './planned-populations.ts';
import { BAD, GOOD_BESIDE_BAD, MODERATE, type Population, SMALL, TABLE_8 } from './populations.ts';
import { type Simulated, simulateSurveys } from './simulate-surveys.ts';
import { type Claim, percent, type Validation } from './validation.ts';

export interface Row extends Simulated {
  readonly group: string;
  readonly name: string;
  readonly method: IntervalMethod;
}

const least = (rows: readonly Row[], of: (row: Row) => number) => Math.min(...rows.map(of));

/** How many standard errors of the simulation the mean lower bound rises by. */
const gainOf = ({ equal, recommended }: { readonly equal: Row; readonly recommended: Row }) =>
  (recommended.meanLower95 - equal.meanLower95) /
  Math.hypot(recommended.meanLowerSe, equal.meanLowerSe);

function linesOf(rows: readonly Row[]): string[] {
  return rows.flatMap((row, at) => {
    const covers = [row.two95, row.lower95, row.lower90].map(percent).join('  ');
    const sizes = [row.meanLower95, row.meanWidth, row.rmse].map((value) => value.toFixed(5));
    const line = `${covers}  ${sizes.join('  ')}  ${row.name}`;
    return row.group === rows[at - 1]?.group ? [line] : ['', row.group, line];
  });
}

/** The claims of docs/accuracy.md and decision 12, each held against surveys of known truth. */
export function validateShares(surveys: number): Validation {
  let seed = 0;
  const row = (
    group: string,
    population: Population,
    k: number,
    method: IntervalMethod,
    times = 1,
  ): Row => {
    seed += 1;
    const name = `${population.name}${population.truth[0]!.length > 2 ? `, class ${k + 1}` : ''}`;
    const options = { surveys: times * surveys, seed };
    return { group, name, method, ...simulateSurveys(population, k, method, options) };
  };
  const small = SMALL.map((population) => row('small n', population, 0, 'safe'));
  const naive = SMALL.map((population) => row('small n, Student’s t', population, 0, 'student-t'));
  const moderate = [0, 1, 2, 3].map((k) => row('moderate n', MODERATE, k, 'safe'));
  const table8 = [0, 1, 2, 3].map((k) => row('Table 8', TABLE_8, k, 'safe'));
  const bad = BAD.map((population) => row('bad classifier', population, 0, 'safe'));
  const good = GOOD_BESIDE_BAD.map((population) => row('good classifier', population, 0, 'safe'));
  const shared = GROUNDS.map((ground) => ({
    equal: row('allocation', allocated(ground, 'equal'), 0, 'safe', 10),
    recommended: row('allocation', allocated(ground, 'recommended'), 0, 'safe', 10),
  }));
  const common = moderate.slice(1);
  const safe = [...small, ...moderate, ...table8, ...bad, ...good];
  const allocations = shared.flatMap(({ equal, recommended }) => [equal, recommended]);
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
      says: 'moderate n, a class of 3.7 %: the 95 % interval covers 94 to 97 %',
      holds: moderate[0]!.two95 >= 0.94 && moderate[0]!.two95 <= 0.97,
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
      says: 'everywhere: the one-sided 90 % bound covers 90 % or more, less three standard errors of the simulation',
      holds: least(safe, (r) => r.lower90) >= 0.9 - 3 * Math.sqrt(0.09 / surveys),
    },
    {
      says: 'Student’s t fails at small n: under 70 % in one case at least',
      holds: least(naive, (r) => r.two95) < 0.7,
    },
    {
      says: 'a bad classifier widens the interval, and the bound’s distance from the truth, and keeps the coverage of both',
      holds: bad.every((row, i) => {
        const distance = ({ truth, meanLower95 }: Row) => truth - meanLower95;
        return (
          row.meanWidth > good[i]!.meanWidth &&
          distance(row) > distance(good[i]!) &&
          Math.min(row.two95, row.lower95) >= 0.94
        );
      }),
    },
    {
      says: 'the recommended allocation beats the equal one on every ground: a higher mean lower bound (by more than two standard errors on one ground at least, nowhere lower by as much), a smaller error, a narrower interval',
      holds:
        shared.every(
          (pair) =>
            gainOf(pair) > -2 &&
            pair.recommended.rmse < pair.equal.rmse &&
            pair.recommended.meanWidth < pair.equal.meanWidth,
        ) && shared.some((pair) => gainOf(pair) > 2),
    },
    {
      says: 'standard errors are of the size of the errors (within 5 %) at moderate n',
      holds: moderate.every(
        ({ rmse, rootMeanVariance }) => Math.abs(rootMeanVariance / rmse - 1) < 0.05,
      ),
    },
  ];
  return { lines: linesOf([...safe, ...allocations, ...naive]), claims };
}
