import type { AssessInput } from '../core/accuracy/assess-input.ts';
import { INTERVAL_METHODS } from '../core/accuracy/proportion-interval.ts';
import { ESTIMATORS } from '../core/accuracy/sampling-design.ts';
import type { CommandArguments } from './command-arguments.ts';
import { wholeOption } from './whole-option.ts';
import { wordOption } from './word-option.ts';

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

/** Errors: `cli-option-invalid` {option, value, allowed}. */
export function assessSettings({ options, lists }: CommandArguments): Omit<AssessInput, 'matrix'> {
  const confidence = wordOption(options, 'confidence', ['90', '95']) ?? '95';
  const unions = (lists.get('union') ?? []).map((text) =>
    text.split('+').map((name) => name.trim()),
  );
  return {
    estimator: wordOption(options, 'estimator', ESTIMATORS),
    interval: wordOption(options, 'interval', INTERVAL_METHODS) ?? 'safe',
    confidence: confidence === '90' ? 0.9 : 0.95,
    seed: wholeOption(options, 'seed', 1, 0, 2 ** 32 - 1),
    unions,
  };
}
