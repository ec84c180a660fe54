import { ALLOCATIONS, type Allocation, allocate } from '../core/accuracy/allocate.ts';
import type { PlannedStratum } from '../core/accuracy/planned-stratum.ts';
import { allocationForSe } from '../core/accuracy/sample-size.ts';
import { SurveyError } from '../core/errors.ts';
import type { MapStratum } from '../files/accuracy/scan-strata.ts';
import type { CommandArguments } from './command-arguments.ts';
import { wholeOption } from './whole-option.ts';
import { wordOption } from './word-option.ts';

/** Options that say how many points, and where. */
export const PLAN_OPTIONS = [
  'n',
  'target-se',
  'target-se-overall',
  'allocation',
  'target-class',
  'expected-accuracy',
  'expected-omission',
] as const;

export const MOST_POINTS = 100_000;

export interface DesignPlan {
  readonly points: number;
  /** By stratum, as the asked allocation has it. */
  readonly allocation: Allocation;
  /** All of them for the same number of points, to compare. */
  readonly compared: readonly Allocation[];
  readonly targetClass: string;
  readonly totalM2: number;
}

/** A number above 0 of an option; null where it is not given. Error: `cli-option-invalid`. */
function numberOption(
  { options }: CommandArguments,
  name: string,
  allowed: string,
  isFine: (value: number) => boolean,
): number | null {
  const text = options.get(name);
  if (text === undefined) return null;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && isFine(value)) return value;
  throw new SurveyError('cli-option-invalid', { option: `--${name}`, value: text, allowed });
}

const isShare = (value: number) => value > 0 && value < 1;

function plannedStrata(
  given: CommandArguments,
  strata: readonly MapStratum[],
  names: readonly string[],
  target: number,
): PlannedStratum[] {
  const accuracy = numberOption(given, 'expected-accuracy', '0 … 1', isShare) ?? 0.8;
  const omission = numberOption(given, 'expected-omission', '0 … 1', isShare) ?? 0.02;
  const total = strata.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
  return strata.map(({ pixels, areaM2 }, h) => ({
    name: names[h]!,
    weight: (areaM2 ?? 0) / total,
    pixels,
    targetShare: h === target ? accuracy : omission,
    usersAccuracy: accuracy,
  }));
}

/** The class whose area matters: the one that is named, else the smallest. */
function targetOf(
  given: CommandArguments,
  strata: readonly MapStratum[],
  names: readonly string[],
) {
  const name = given.options.get('target-class');
  if (name === undefined) {
    const least = strata.reduce(
      (best, { pixels }, h) => (pixels < strata[best]!.pixels ? h : best),
      0,
    );
    return least;
  }
  const at = names.indexOf(name);
  if (at >= 0) return at;
  throw new SurveyError('accuracy-class-unknown', { class: name, classes: names.join(', ') });
}

/**
 * How many points each stratum gets. Errors: `design-size-missing`: not one of --n, --target-se (m², of
 * the target class) and --target-se-overall; `cli-option-invalid`, `accuracy-class-unknown`, those of
 * allocate and allocationForSe.
 */
export function designPlan(
  given: CommandArguments,
  strata: readonly MapStratum[],
  names: readonly string[],
): DesignPlan {
  const sizes = ['n', 'target-se', 'target-se-overall'].filter((name) => given.options.has(name));
  if (sizes.length !== 1) throw new SurveyError('design-size-missing');
  const target = targetOf(given, strata, names);
  const planned = plannedStrata(given, strata, names, target);
  const totalM2 = strata.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
  const name = wordOption(given.options, 'allocation', ALLOCATIONS) ?? 'recommended';
  const ofArea = numberOption(given, 'target-se', 'm² > 0', (value) => value > 0);
  const ofOverall = numberOption(given, 'target-se-overall', '0 … 1', isShare);
  const points = given.options.has('n')
    ? wholeOption(given.options, 'n', 2, 2, MOST_POINTS)
    : allocationForSe(
        planned,
        name,
        ofArea === null ? 'overall' : 'target',
        ofArea === null ? ofOverall! : ofArea / totalM2,
        MOST_POINTS,
      ).points.reduce((sum, n) => sum + n, 0);
  const compared = allocate(planned, points);
  const allocation = compared.find((one) => one.name === name)!;
  return { points, allocation, compared, targetClass: names[target]!, totalM2 };
}
