import { decimalFromInteger, decimalText, measuredToDecimal } from '../decimal.ts';
import type { Figure } from '../derivation.ts';
import { M2_PER_HA } from '../units.ts';

/** Resolution of an area on the sheet, as where it enters the decimal chain (core/decimal). */
const AREA_DECIMALS = 2;

/** Digits in groups of three; the text of a decimal goes in and comes out unrounded. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

/** A figure for print; a measured one is cut to 0.01 of its unit. Null: not known. */
export function printedFigure(figure: Figure | undefined): string | null {
  if (figure === undefined || figure.value.kind === 'unknown') return null;
  if (figure.value.kind === 'decimal') return grouped(figure.value.text);
  return grouped(decimalText(measuredToDecimal(figure.value.value, AREA_DECIMALS, figure.id)));
}

const cutArea = (areaM2: number, field: string) => measuredToDecimal(areaM2, AREA_DECIMALS, field);

/** Hectares of an area in m², from the digits that are printed of it; 0.000001 ha is 0.01 m². */
export const hectaresOfM2 = (areaM2: number, field: string): string =>
  cutArea(areaM2, field)
    .div(decimalFromInteger(M2_PER_HA))
    .toFixed(AREA_DECIMALS + 4);

export const squareMetresText = (areaM2: number, field: string): string =>
  grouped(cutArea(areaM2, field).toFixed(AREA_DECIMALS));
