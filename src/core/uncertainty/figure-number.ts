import { type Figure, figureText } from '../derivation.ts';

/**
 * To seven digits: what was measured on an ellipsoid went through sines and long sums, whose last bits
 * are not the same in every engine (1e-11 of an area were seen). The cut to 0.01 m² takes up the rest.
 */
export const withoutLastBits = (value: number): number => Number(value.toPrecision(7));

/** A figure before its cut as float64, the same in every engine; NaN where it is not known. */
export function figureNumber(figure: Figure | undefined): number {
  if (figure === undefined) return Number.NaN;
  const number = Number(figure.exact ?? figureText(figure) ?? Number.NaN);
  const isMeasured = figure.value.kind === 'measured' || figure.note === 'measured-to-decimal';
  return isMeasured ? withoutLastBits(number) : number;
}
