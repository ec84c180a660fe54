import type { AssessInput } from '../core/accuracy/assess-input.ts';
import { INTERVAL_METHODS } from '../core/accuracy/proportion-interval.ts';
import { ESTIMATORS } from '../core/accuracy/sampling-design.ts';
import { SurveyError } from '../core/errors.ts';
import type { CommandArguments } from './command-arguments.ts';

/** Options of every way to assess; `union` may be given several times. */
export const ASSESS_OPTIONS = ['estimator', 'interval', 'confidence', 'seed'] as const;

/** Options of an assessment of points against a map. */
export const MAP_OPTIONS = [
  'reference',
  'class-field',
  'crs',
  'design',
  'classes',
  'interpreters',
  'training',
] as const;

/** One of the words of an option; null where it is not given. Error: `cli-option-invalid`. */
export function wordOption<Word extends string>(
  { options }: CommandArguments,
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

/** A whole number of an option; `otherwise` where it is not given. Error: `cli-option-invalid`. */
export function wholeOption(
  { options }: CommandArguments,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  const text = options.get(name);
  if (text === undefined) return otherwise;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const details = { option: `--${name}`, value: text, allowed: `${least} … ${most}` };
  throw new SurveyError('cli-option-invalid', details);
}

/** Errors: `cli-option-invalid` {option, value, allowed}. */
export function assessSettings(given: CommandArguments): Omit<AssessInput, 'matrix'> {
  const confidence = wordOption(given, 'confidence', ['90', '95']) ?? '95';
  const unions = (given.lists.get('union') ?? []).map((text) =>
    text.split('+').map((name) => name.trim()),
  );
  return {
    estimator: wordOption(given, 'estimator', ESTIMATORS),
    interval: wordOption(given, 'interval', INTERVAL_METHODS) ?? 'safe',
    confidence: confidence === '90' ? 0.9 : 0.95,
    seed: wholeOption(given, 'seed', [0, 4294967295], 1),
    unions,
  };
}
