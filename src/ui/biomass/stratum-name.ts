import type { Stratum } from '../../core/survey/document/biomass-entry.ts';
import type { Translate } from '../language.ts';

/** Its own name, else that of its cover class, else its number. */
export function stratumName(t: Translate, stratum: Stratum, number: number): string {
  if (stratum.name.trim() !== '') return stratum.name;
  const code = stratum.coverClass.trim();
  return code === '' ? t('strata.new', { number }) : t('strata.of-class', { code });
}
