import { type Language, sentence } from '../i18n/t.ts';

interface Told {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

const UNNAMED = { ja: '（名前なし）', en: '(unnamed)' } as const;

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';

/** A report whose issues say in a sentence what is wrong and what to do, beside their codes. */
export function withSentences(report: object, language: Language): object {
  if (!('issues' in report) || !Array.isArray(report.issues)) return report;
  const issues = report.issues.map((issue: unknown) => {
    if (!isTold(issue)) return issue;
    const { code, details, ...rest } = issue;
    const params = details ?? (rest as NonNullable<Told['details']>);
    const named = params.subject === '' ? { ...params, subject: UNNAMED[language] } : params;
    return { ...issue, message: sentence(language, 'issue', code, named) };
  });
  return { ...report, issues };
}
