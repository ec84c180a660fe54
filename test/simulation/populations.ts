/** Ground of known truth, and how many points each stratum gets. */
export interface Population {
  readonly name: string;
  readonly weights: readonly number[];
  readonly points: readonly number[];
  /** truth[stratum][class]: share of the stratum that is of the class. */
  readonly truth: readonly (readonly number[])[];
}

/** A class of 3 % of the map with user's accuracy 0.9, and `omitted` of every other stratum. */
function rare(
  weights: readonly number[],
  points: number,
  omitted: number,
  users = 0.9,
): Population {
  return {
    name: `3 %, ${weights.length} strata of ${points}, user’s ${users}, omission ${omitted}`,
    weights,
    points: weights.map(() => points),
    truth: weights.map((_, h) => (h === 0 ? [users, 1 - users] : [omitted, 1 - omitted])),
  };
}

const TWO = [0.03, 0.97];
const THREE = [0.03, 0.3, 0.67];
const EIGHT = [0.03, 0.07, 0.1, 0.1, 0.1, 0.15, 0.2, 0.25];

/** 25 points a stratum: the case in which ±1.96 SE fails. */
export const SMALL: readonly Population[] = [TWO, THREE, EIGHT].flatMap((weights) =>
  [0, 0.001, 0.003, 0.01, 0.03].map((omitted) => rare(weights, 25, omitted)),
);

/** A map that is mostly wrong about the class. */
export const BAD: readonly Population[] = [rare(THREE, 25, 0.05, 0.4), rare(THREE, 100, 0.05, 0.4)];
export const GOOD_BESIDE_BAD: readonly Population[] = [
  rare(THREE, 25, 0.003, 0.95),
  rare(THREE, 100, 0.003, 0.95),
];

const FOUR_TRUTH = [
  [0.85, 0.05, 0.05, 0.05],
  [0.02, 0.88, 0.05, 0.05],
  [0.01, 0.04, 0.9, 0.05],
  [0.01, 0.03, 0.06, 0.9],
];

/** 300 points a stratum; the first class is rare (3.7 % of the ground). */
export const MODERATE: Population = {
  name: '4 strata of 300',
  weights: [0.03, 0.17, 0.3, 0.5],
  points: [300, 300, 300, 300],
  truth: FOUR_TRUTH,
};

/** The sample of Olofsson et al. 2014, Table 8, its shares taken for the truth. */
export const TABLE_8: Population = {
  name: 'Olofsson et al. 2014, Table 8',
  weights: [0.02, 0.015, 0.32, 0.645],
  points: [75, 75, 165, 325],
  truth: [
    [66 / 75, 0, 5 / 75, 4 / 75],
    [0, 55 / 75, 8 / 75, 12 / 75],
    [1 / 165, 0, 153 / 165, 11 / 165],
    [2 / 325, 1 / 325, 9 / 325, 313 / 325],
  ],
};
