/** Units that a column may say it is in; each dimension's first is the one held inside. */
export const TABLE_UNITS = {
  mass: ['kg', 'g', 't'],
  'small-mass': ['g', 'kg'],
  length: ['m', 'cm', 'mm', 'km'],
  'small-length': ['cm', 'm', 'mm'],
  area: ['m2', 'cm2', 'ha', 'a', 'km2'],
  percent: ['%', 'ratio'],
  count: ['count'],
  density: ['kg/m2', 'g/m2', 't/ha'],
  text: [],
  date: [],
} as const;

export type TableDimension = keyof typeof TABLE_UNITS;

export type TableUnit = (typeof TABLE_UNITS)[TableDimension][number];
