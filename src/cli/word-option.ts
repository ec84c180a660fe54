import { SurveyError } from '../core/errors.ts';

/** One of the words of an option; null where it is not given. Error: `cli-option-invalid`. */
export function wordOption<Word extends string>(
  options: ReadonlyMap<string, string>,
  name: string,
  words: readonly Word[],
): Word | null {
  const text = options.get(name);
  if (text === undefined) return null;
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  const details = { option: `--${name}`, value: text, allowed: words.join(', ') };
  throw new SurveyError('cli-option-invalid', details);
}
