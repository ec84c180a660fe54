/** The run that every screen and `moba evaluate` show unless another is asked for: same digits. */
export const USUAL_SEED = 1;
export const USUAL_DRAWS = 1_000_000;

/** Plans are compared by the same draws, one run for each: a fifth of them is enough. */
export const PLAN_DRAWS = 200_000;

/** How many more samples a next survey could bring, by `SampleSize.unit`: a day of work, and more. */
export const PLANNED_MORE: Readonly<Record<string, readonly number[]>> = {
  quadrats: [5, 10],
  reefs: [5, 10],
  transects: [2, 5],
  'rope-samples': [5, 10],
  'weighed-shoots': [10, 30],
  'reference-points': [40, 100],
  samples: [5, 10],
};
