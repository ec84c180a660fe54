import type { Figure } from '../../core/derivation.ts';
import type { Unit } from '../../core/units.ts';

/** Decimals of a measured figure on a panel; the derivation shows it finer. */
const MEASURED_DECIMALS: Readonly<Partial<Record<Unit, number>>> = {
  m: 3,
  m2: 2,
  ha: 5,
  deg: 1,
  '%': 1,
  count: 0,
  pixels: 0,
};

/** Digits as they stand, grouped by thousands before the point: "13288.80" → "13,288.80". */
export function groupDigits(text: string): string {
  const match = /^([+-]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const whole = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${match[1] === '-' ? '−' : ''}${whole}${match[3] ?? ''}`;
}

/** An exact value as long as the eye can use; `…` says that digits follow. */
export function shortDigits(text: string, decimals = 12): string {
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length <= decimals) return groupDigits(text);
  return `${groupDigits(`${whole}.${fraction.slice(0, decimals)}`)}…`;
}

/** An exact value in a chip: eight digits after the point, from the first that is not 0. */
export function chipDigits(text: string): string {
  const zeros = /^[+-]?0\.(0*)/.exec(text)?.[1]?.length ?? 0;
  return shortDigits(text, 8 + zeros);
}

/** Decimals of a column, one under the other: "9.5" beside "8.143" is "9.500". */
export function padDecimals(digits: string, decimals: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  return decimals === 0 ? digits : `${whole}.${fraction.padEnd(decimals, '0')}`;
}

/** A float for the eye, cut toward zero so that no area looks larger than it is. */
export function formatMeasured(value: number, unit: Unit, detail: 'panel' | 'derivation'): string {
  const decimals = (MEASURED_DECIMALS[unit] ?? 4) + (detail === 'derivation' ? 2 : 0);
  const digits = unit === 'count' || unit === 'pixels' ? 0 : decimals;
  const text = new Intl.NumberFormat('en-US', {
    maximumFractionDigits: digits,
    roundingMode: 'trunc',
  }).format(value);
  return text.replace('-', '−');
}

/** Centimetres, always both digits: a coordinate that follows the pointer must not jump. */
export const formatCoordinate = (value: number): string =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .format(value)
    .replace('-', '−');

/** A pixel's value in seven digits at most, ungrouped: neighbours are compared digit by digit. */
export const formatPixel = (value: number): string =>
  Number.isInteger(value)
    ? String(value).replace('-', '−')
    : String(Number(value.toPrecision(6))).replace('-', '−');

/** The figure in digits, or null where it is not known. */
export function formatFigure(figure: Figure, detail: 'panel' | 'derivation'): string | null {
  if (figure.value.kind === 'unknown') return null;
  if (figure.value.kind === 'decimal') return groupDigits(figure.value.text);
  return formatMeasured(figure.value.value, figure.unit, detail);
}
