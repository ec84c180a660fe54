import type { Figure } from '../../core/derivation.ts';
import type { Unit } from '../../core/units.ts';
import { type Language, lookUp } from '../../i18n/t.ts';

export const unitName = (language: Language, unit: Unit): string =>
  lookUp(language, `unit.${unit}`) ?? unit;

export const quantityName = (language: Language, figure: Figure): string =>
  lookUp(language, `quantity.${figure.quantity}`) ?? figure.quantity;
