import { basisSentence as sentence } from '../core/evidence/basis-sentence.ts';
import type { BasisWords } from '../core/evidence/text.ts';
import type { BasisFact } from '../core/survey/basis/basis-fact.ts';
import { areaBasisEn } from './area-basis-en.ts';
import { areaBasisJa } from './area-basis-ja.ts';
import { crsName } from './crs-name.ts';
import { type Language, lookUp } from './t.ts';

export const BASIS_WORDS: Readonly<Record<Language, BasisWords>> = {
  ja: { language: 'ja', clauses: areaBasisJa, betweenRows: '、', betweenClauses: '' },
  en: { language: 'en', clauses: areaBasisEn, betweenRows: '; ', betweenClauses: ' ' },
};

/** The sentence for 【面積の算定根拠】; empty where the area has no figures. */
export const basisSentence = (language: Language, facts: readonly BasisFact[]): string =>
  sentence(facts, BASIS_WORDS[language], {
    crs: (code) => crsName(language, code),
    model: (kind) => lookUp(language, `model.${kind}`) ?? kind,
  });
