import { decimalFromText, type ExactDecimal } from '../decimal.ts';
import { type Figure, unroundedInput } from '../derivation.ts';

/** The value of a decimal figure before the cut. */
export const exactValue = (figure: Figure): ExactDecimal =>
  decimalFromText(unroundedInput('', figure).text, figure.id);
