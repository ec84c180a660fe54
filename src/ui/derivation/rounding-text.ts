import type { Rounding } from '../../core/decimal.ts';
import { type Language, t } from '../../i18n/t.ts';

/** How a figure was cut, as the forms say it: 小数第4位以下切り捨て, 有効6桁・四捨五入. */
export function roundingText(language: Language, rounding: Rounding): string {
  const { rule, places, digits } = rounding;
  if (places === 'significant') return t(language, `rounding.significant.${rule}`, { digits });
  return t(language, `rounding.decimals.${rule}`, { digits, next: digits + 1 });
}
