import { SurveyError } from '../core/errors.ts';
import { classNames } from './class-names.ts';
import type { CommandArguments } from './command-arguments.ts';

const ALLOWED = '1=NAME,2=NAME,…';

/** `1=eelgrass,2=sand`. Error: `cli-option-invalid`. */
function namesOf(text: string): Map<number, string> {
  const names = new Map<number, string>();
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,3})\s*=\s*(.+?)\s*$/.exec(part);
    const value = Number(match?.[1]);
    if (!match || value > 255 || names.has(value)) {
      throw new SurveyError('cli-option-invalid', {
        option: '--classes',
        value: part,
        allowed: ALLOWED,
      });
    }
    names.set(value, match[2]!);
  }
  return names;
}

/**
 * Name of a class by its value: of `--classes`, of the map's `.aux.xml`, else the value itself. Errors:
 * `cli-option-invalid`, `class-name-repeated` {name}: two values would be counted as one.
 */
export async function mapClassNames(
  map: string,
  { options }: CommandArguments,
): Promise<(value: number) => string> {
  const text = options.get('classes');
  const names = new Map([...(await classNames(map)), ...(text === undefined ? [] : namesOf(text))]);
  const said = [...names.values()];
  const twice = said.find((name, i) => said.indexOf(name) !== i);
  if (twice !== undefined) throw new SurveyError('class-name-repeated', { name: twice });
  return (value) => names.get(value) ?? String(value);
}
