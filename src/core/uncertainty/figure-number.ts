import { type Figure, figureText } from '../derivation.ts';

/** A figure before its cut as float64; NaN where it is not known. */
export const figureNumber = (figure: Figure | undefined): number =>
  figure === undefined ? Number.NaN : Number(figure.exact ?? figureText(figure) ?? Number.NaN);
