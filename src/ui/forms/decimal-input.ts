import { decimalFromText } from '../../core/decimal.ts';

/**
 * What a person typed as plain digits: full-width figures, thousands commas and blanks are
 * forgiven. Null where it is no decimal; '' stays '' (not known).
 */
export function readDecimal(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/[−ー‐]/g, '-');
  if (text === '') return '';
  try {
    decimalFromText(text, 'input');
    return text;
  } catch {
    return null;
  }
}
