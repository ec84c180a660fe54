import { SurveyError } from '../core/errors.ts';

/** A whole number from `least` to `most`; `usual` where it is not given. Error: `cli-option-invalid`. */
export function wholeOption(
  options: ReadonlyMap<string, string>,
  name: string,
  usual: number,
  least: number,
  most: number,
): number {
  const text = options.get(name);
  if (text === undefined) return usual;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    const details = { option: `--${name}`, value: text, allowed: `${least} … ${most}` };
    throw new SurveyError('cli-option-invalid', details);
  }
  return value;
}
