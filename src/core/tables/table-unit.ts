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

/** In kg, m, m² and percent: what one of a unit is. Exact. */
export const UNIT_SIZE: Readonly<Record<TableUnit, string>> = {
  kg: '1',
  g: '0.001',
  t: '1000',
  m: '1',
  cm: '0.01',
  mm: '0.001',
  km: '1000',
  m2: '1',
  cm2: '0.0001',
  ha: '10000',
  a: '100',
  km2: '1000000',
  '%': '1',
  ratio: '100',
  count: '1',
  'kg/m2': '1',
  'g/m2': '0.001',
  't/ha': '0.1',
};

/** The unit in which a field of the survey is held; null for words and dates. */
export const heldUnit = (dimension: TableDimension): TableUnit | null =>
  TABLE_UNITS[dimension][0] ?? null;

export const fitsDimension = (unit: TableUnit, dimension: TableDimension): boolean =>
  (TABLE_UNITS[dimension] as readonly TableUnit[]).includes(unit);

export const isDensity = (unit: TableUnit): boolean => fitsDimension(unit, 'density');
