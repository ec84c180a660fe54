import { isCalendarDate } from '../core/calendar-date.ts';
import { isCrsCode } from '../core/geo/crs-code.ts';
import type { BasisFact } from '../core/survey/basis-fact.ts';
import { areaBasisEn } from './area-basis-en.ts';
import { areaBasisJa } from './area-basis-ja.ts';
import { crsName } from './crs-name.ts';
import { fill } from './fill.ts';
import { type Language, lookUp } from './t.ts';

const CLAUSES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: areaBasisJa,
  en: areaBasisEn,
};
const BETWEEN_ROWS = { ja: '、', en: '; ' } as const;
const BETWEEN_CLAUSES = { ja: '', en: ' ' } as const;
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

/** 44681.5 → 44,681.5, as the filings print it. */
const grouped = (digits: string): string => {
  const [whole = '', ...decimals] = digits.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
};

function spokenDate(language: Language, isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return language === 'ja'
    ? `${year}年${month}月${day}日`
    : `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function spoken(language: Language, key: string, word: string): string {
  if (key === 'date') return isCalendarDate(word) ? spokenDate(language, word) : word;
  if (key === 'crs') return isCrsCode(word) ? crsName(language, word) : word;
  if (key === 'model') return lookUp(language, `model.${word}`) ?? word;
  return word;
}

function clause(language: Language, { code, numbers, words, rows }: BasisFact): string {
  const digits = Object.entries(numbers).map(([key, text]) => [key, grouped(text)]);
  const names = Object.entries(words).map(([key, word]) => [key, spoken(language, key, word)]);
  const list = rows.map((row) => clause(language, row)).join(BETWEEN_ROWS[language]);
  const params = Object.fromEntries([...digits, ...names, ['rows', list]]);
  return fill(CLAUSES[language][code] ?? code, params);
}

/** The sentence for 【面積の算定根拠】; empty where the area has no figures. */
export const basisSentence = (language: Language, facts: readonly BasisFact[]): string =>
  facts.map((fact) => clause(language, fact)).join(BETWEEN_CLAUSES[language]);
