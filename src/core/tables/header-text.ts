import type { TableUnit } from './table-unit.ts';
import { unitFromText } from './unit-text.ts';

/** A header parted into what it names and its unit: `湿重量（㎏）`, `Wet mass [kg]`, `wet_mass_kg`. */
export interface HeaderText {
  /** Lower case, half width, without spaces, brackets and marks. */
  readonly name: string;
  readonly unit: TableUnit | null;
  /** The header says that it is per ground area, whatever its unit. */
  readonly isPerArea: boolean;
}

const BRACKETED = /[([〔【]([^()[\]〔〕【】]*)[)\]〕】]/g;
const MARKS = /[\s_\-・:/.,。、*※#'"’]/g;
const PER_AREA =
  /単位面積|面積(当|あ)たり|m2(当|あ)たり|\/m2|perm2|perarea|perunitarea|現存量|密度/;

export const headerName = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(BRACKETED, '').replace(MARKS, '');

export function headerText(text: string): HeaderText {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  const bracketed = [...plain.matchAll(BRACKETED)].map((match) => unitFromText(match[1] ?? ''));
  const words = plain
    .replace(BRACKETED, ' ')
    .trim()
    .split(/[\s_:、,]+/);
  const last = words.length > 1 ? unitFromText(words.at(-1) ?? '') : null;
  const unit = bracketed.find((found) => found !== null) ?? last;
  const named = bracketed.every((found) => found === null) && last ? words.slice(0, -1) : words;
  const name = headerName(named.join(' '));
  return { name, unit, isPerArea: PER_AREA.test(plain.replace(/\s/g, '')) };
}
