import { isCalendarDate } from '../calendar-date.ts';
import { type CrsCode, isCrsCode } from '../geo/crs-code.ts';
import type { BasisFact } from '../survey/basis/basis-fact.ts';
import { grouped } from './number-text.ts';
import { type BasisWords, fillTemplate } from './text.ts';

/** How the names in a clause are said. */
export interface BasisNames {
  readonly crs: (code: CrsCode) => string;
  readonly model: (kind: string) => string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function spokenDate(language: BasisWords['language'], isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return language === 'ja'
    ? `${year}年${month}月${day}日`
    : `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function clause(
  { code, numbers, words, rows }: BasisFact,
  spoken: BasisWords,
  names: BasisNames,
): string {
  const said = (key: string, word: string): string => {
    if (key === 'date') return isCalendarDate(word) ? spokenDate(spoken.language, word) : word;
    if (key === 'crs') return isCrsCode(word) ? names.crs(word) : word;
    return key === 'model' ? names.model(word) : word;
  };
  const digits = Object.entries(numbers).map(([key, text]) => [key, grouped(text)]);
  const named = Object.entries(words).map(([key, word]) => [key, said(key, word)]);
  const list = rows.map((row) => clause(row, spoken, names)).join(spoken.betweenRows);
  const values = Object.fromEntries([...digits, ...named, ['rows', list]]);
  return fillTemplate(spoken.clauses[code] ?? code, values);
}

/** The sentence for 【面積の算定根拠】; empty where the area has no figures. */
export const basisSentence = (
  facts: readonly BasisFact[],
  spoken: BasisWords,
  names: BasisNames,
): string => facts.map((fact) => clause(fact, spoken, names)).join(spoken.betweenClauses);
