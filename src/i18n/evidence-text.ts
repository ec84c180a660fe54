import type { EvidenceText } from '../core/evidence/text.ts';
import { evidenceEn } from './evidence-en.ts';
import { evidenceJa } from './evidence-ja.ts';

/** The words of the evidence package, in the language that the sheet is to be read in. */
export const evidenceText = (language: 'ja' | 'en'): EvidenceText =>
  language === 'ja' ? evidenceJa : evidenceEn;
