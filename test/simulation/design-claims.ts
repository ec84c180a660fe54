import { type Habits, simulateInterpreters } from './simulate-interpreters.ts';
import { type SimulatedDesign, simulateDesign } from './simulate-systematic.ts';
import { type Ground, patchyGround, smoothGround, stripedGround } from './systematic-ground.ts';
import { type Claim, percent, type Validation } from './validation.ts';

/** A grid of 20 × 20 pixels on 400 × 400: 400 points. */
const STEP = 20;

const line = (name: string, { two95, lower95, rmse, rootMeanVariance }: SimulatedDesign) =>
  `${percent(two95)}  ${percent(lower95)}  ${rmse.toFixed(5)}  ${rootMeanVariance.toFixed(5)}  ${name}`;

/** The systematic design taken as points at random: every second start of the grid in both directions. */
export function validateSystematic(): Validation {
  const of = (name: string, ground: Ground, each: number) =>
    (['systematic', 'simple-random'] as const).map((kind) => {
      const found = simulateDesign(ground, STEP, each, kind);
      return { kind, found, line: line(`${name}, ${kind}`, found) };
    });
  const smooth = [1, 2, 3, 4].flatMap((seed) => of(`smooth beds ${seed}`, smoothGround(seed), 2));
  const patchy = [1, 2].flatMap((seed) => of(`patches of a pixel ${seed}`, patchyGround(seed), 2));
  const striped = [20, 40, 50, 21].flatMap((period) =>
    of(`stripes ${period} pixels apart`, stripedGround(period), 1),
  );
  const grids = (all: typeof smooth) => all.filter(({ kind }) => kind === 'systematic');
  const aligned = grids(striped).slice(0, 2);
  const all = [...smooth, ...patchy, ...striped];
  const title = 'systematic, step 20: two-sided 95 | lower 95 | RMSE | standard error | ground';
  const claims: Claim[] = [
    {
      says: 'systematic on smooth beds: covers 99 % or more, and errs by less than three quarters of what it says',
      holds: grids(smooth).every(
        ({ found }) => found.two95 >= 0.99 && found.rmse < 0.75 * found.rootMeanVariance,
      ),
    },
    {
      says: 'systematic on stripes in step with the grid: it breaks (covers under 10 %), where points at random hold',
      holds:
        aligned.every(({ found }) => found.two95 < 0.1) &&
        striped.every(({ kind, found }) => kind === 'systematic' || found.two95 > 0.91),
    },
  ];
  return { lines: ['', title, ...all.map((one) => one.line)], claims };
}

const HABITS: readonly Habits[] = [
  { name: 'no habit, no slip', own: 0, shared: 0, slip: 0 },
  { name: 'habits of half the sampling error', own: 0.03, shared: 0, slip: 0 },
  { name: 'habits as large as the sampling error', own: 0.06, shared: 0, slip: 0 },
  { name: 'habits twice the sampling error', own: 0.12, shared: 0, slip: 0 },
  { name: 'a slip at 1 % of the points, settled by a coin', own: 0, shared: 0, slip: 0.01 },
  { name: 'a slip at 3 % of the points, settled by a coin', own: 0, shared: 0, slip: 0.03 },
  { name: 'a habit that both share', own: 0, shared: 0.06, slip: 0 },
];

/** Two interpreters, 100 and 300 points, bed 15 % of the map. */
export function validateInterpreters(surveys: number): Validation {
  const found = HABITS.map((habits, at) => {
    const options = { surveys: Math.ceil(surveys / 2), seed: 2000 + at };
    return { name: habits.name, ...simulateInterpreters(habits, [100, 300], options) };
  });
  const [none, half, equal, twice] = found;
  return {
    lines: [
      '',
      'two interpreters: two-sided 95 | lower 95 | the same without their disagreement | RMSE | standard error',
      ...found.map(
        (one) =>
          `${percent(one.two95)}  ${percent(one.lower95)}  ${percent(one.plainTwo95)}  ${percent(one.plainLower95)}  ${one.rmse.toFixed(5)}  ${one.rootMeanVariance.toFixed(5)}  ${one.name}`,
      ),
    ],
    claims: [
      {
        says: 'two interpreters whose habits are up to half the sampling error: 94 % or more',
        holds: [none!, half!].every(({ two95, lower95 }) => Math.min(two95, lower95) >= 0.94),
      },
      {
        says: 'their variance is of the size of the error (within 10 %) for habits of any size',
        holds: [none!, half!, equal!, twice!].every(
          ({ rmse, rootMeanVariance }) => Math.abs(rootMeanVariance / rmse - 1) < 0.1,
        ),
      },
      {
        says: 'larger habits: the interval covers less than it says, and more than without the disagreement',
        holds: [equal!, twice!].every(
          ({ two95, plainTwo95 }) => two95 < 0.94 && two95 > plainTwo95 + 0.05,
        ),
      },
    ],
  };
}
