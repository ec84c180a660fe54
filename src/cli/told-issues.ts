import type { Issue } from '../core/issues.ts';
import { type Language, sentence } from '../i18n/t.ts';

const UNNAMED = { ja: '（名前なし）', en: '(unnamed)' } as const;

/** An issue of a survey; what is told of a feature of a file (code and index) is no such thing. */
const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' && value !== null && 'severity' in value && 'details' in value;

/** A report whose issues say in a sentence what is wrong and what to do, beside their codes. */
export function withSentences(report: object, language: Language): object {
  if (!('issues' in report) || !Array.isArray(report.issues)) return report;
  const issues = report.issues.map((issue: unknown) => {
    if (!isIssue(issue)) return issue;
    const { code, details } = issue;
    const named = details.subject === '' ? { ...details, subject: UNNAMED[language] } : details;
    return { ...issue, message: sentence(language, 'issue', code, named) };
  });
  return { ...report, issues };
}
