import { en } from './en.ts';
import { errorsEn } from './errors-en.ts';
import { errorsJa } from './errors-ja.ts';
import { fill, type Params } from './fill.ts';
import { issuesEn } from './issues-en.ts';
import { issuesJa } from './issues-ja.ts';
import { ja, type MessageKey } from './ja.ts';

export type { MessageKey } from './ja.ts';
export type Language = 'ja' | 'en';

type Dictionary = Readonly<Record<string, string>>;

const messages: Readonly<Record<Language, Dictionary>> = { ja, en };
const sentences: Readonly<Record<'error' | 'issue', Readonly<Record<Language, Dictionary>>>> = {
  error: { ja: errorsJa, en: errorsEn },
  issue: { ja: issuesJa, en: issuesEn },
};

/** A message of the interface, in the user's language. */
export function t(language: Language, key: MessageKey, params?: Params): string {
  return fill(messages[language][key] ?? key, params);
}

/** The message at a key that is made at run time (`quantity.<name>`), or null where none is. */
export function lookUp(language: Language, key: string, params?: Params): string | null {
  const message = messages[language][key];
  return message === undefined ? null : fill(message, params);
}

/** A detail that names a field is said in words. */
function spoken(language: Language, details: Params): Params {
  const field = details.field;
  if (typeof field !== 'string') return details;
  const name = field.split(/[./]/).at(-1) ?? field;
  // The same quantity in two units has its unit in the field's name: area-ha.
  const names = [name, name.replace(/-(ha|m2)$/, '')];
  const found = names.map((each) => lookUp(language, `quantity.${each}`)).find(Boolean);
  return { ...details, field: found ?? field };
}

/** The property in which two images disagree, in words. */
function spokenGrid(language: Language, details: Params): Params {
  return { ...details, what: lookUp(language, `grid.${details.what}`) ?? details.what ?? '' };
}

/** The sentence of an error, an issue or a notice; an unknown code gets one that names it. */
export function sentence(
  language: Language,
  kind: 'error' | 'issue' | 'notice',
  code: string,
  details: Params,
): string {
  const found =
    kind === 'notice'
      ? (messages[language][`notice.${code}`] ?? sentences.issue[language][code])
      : sentences[kind][language][code];
  const fallback = messages[language][`${kind}.unknown`] ?? '{code}';
  const isOurField = kind !== 'error' || /^(decimal|measured)-/.test(code);
  if (code === 'raster-grids-differ') return fill(found ?? fallback, spokenGrid(language, details));
  return fill(found ?? fallback, { ...(isOurField ? spoken(language, details) : details), code });
}
