/**
 * The units that a figure may carry. Quantities are held in m, m², kg and t CO2; ha and t/ha
 * stand only in the calculator and at the edges, because the scheme's forms speak them.
 */
export const UNITS = [
  'm',
  'cm',
  'm2',
  'm4',
  'ha',
  'g',
  'kg',
  't',
  'g/cm',
  'kg/m',
  'kg/m2',
  'kg2/m4',
  'kg2',
  'g2',
  't/ha',
  'count/m2',
  't-CO2',
  't-CO2/ha',
  't-CO2/m',
  't-CO2/t',
  'kg-CO2/kWh',
  'kW',
  'PS',
  'h',
  '%',
  'deg',
  'yen',
  'yen/t-CO2',
  'count',
  'pixels',
  '1',
] as const;

export type Unit = (typeof UNITS)[number];

export const M2_PER_HA = 10_000;
