import { type Language, sentence } from '../../i18n/t.ts';
import type { IssueGroup } from './issue-groups.ts';

const JOINED = { ja: '、', en: ', ' } as const;
const WORD_JOINER = '\u2060';
const NO_BREAK_SPACE = '\u00a0';

/** As printed on the form: t-CO₂ and a number with its unit stay on one line, minus is a minus. */
export const typeset = (text: string): string =>
  text
    .replace(/\b(k?[gt])-CO2/g, `$1-${WORD_JOINER}CO₂`)
    .replace(/(?<![\w.])-(?=\d)/g, '−')
    .replace(/ = (?=\d)/g, `${NO_BREAK_SPACE}=${NO_BREAK_SPACE}`)
    .replace(/(\d) (?=%|°|(?:t|kg|g|m|cm|ha|kW|PS|h)(?![a-z]))/g, `$1${NO_BREAK_SPACE}`);

/** The sentence of a remark, with all that it is about. */
export function issueText(language: Language, { issue, subjects }: IssueGroup): string {
  const unnamed = language === 'ja' ? '（名前なし）' : '(unnamed)';
  const subject = subjects.map((each) => each.trim() || unnamed).join(JOINED[language]);
  return typeset(sentence(language, 'issue', issue.code, { ...issue.details, subject }));
}
