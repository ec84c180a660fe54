/**
 * The units that a figure may carry. Quantities are held in m, m², kg and t CO2; ha and t/ha
 * stand only in the calculator and at the edges, because the scheme's forms speak them.
 */
export const UNITS = [
  'm',
  'm2',
  'ha',
  'kg',
  't',
  'kg/m2',
  'kg2/m4',
  't/ha',
  't-CO2',
  't-CO2/ha',
  'kg-CO2/kWh',
  'kW',
  'h',
  '%',
  'count',
  'pixels',
  '1',
] as const;

export type Unit = (typeof UNITS)[number];

export const M2_PER_HA = 10_000;
