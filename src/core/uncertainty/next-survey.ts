import type { ErrorTerm, Program, SampleSize } from './program.ts';
import { quantile, simulate } from './simulate.ts';

/** What more samples of one kind would do to the lower bound of the credit. */
export interface SurveyPlan {
  /** Terms that the samples narrow: several where one sample tells of all of them. */
  readonly terms: readonly [string, ...string[]];
  readonly unit: string;
  readonly now: number;
  readonly more: number;
  /** Of the lower bound, t-CO2. */
  readonly gainTCo2: number;
}

export interface NextSurveyOptions {
  readonly seed: number;
  readonly draws: number;
  /** One-sided, 0.9 or 0.95. */
  readonly confidence: number;
  /** Samples added, one plan for each: the same of every unit, or by `SampleSize.unit`. */
  readonly more: readonly number[] | Readonly<Record<string, readonly number[]>>;
  /** Told how many runs are done, of how many. */
  readonly onRun?: (done: number, total: number) => void;
}

const isList = (more: NextSurveyOptions['more']): more is readonly number[] => Array.isArray(more);

/** SE ∝ √((1 − n/N) ÷ n): by how much it falls from n to n + k. */
function errorRatio({ count, population }: SampleSize, more: number): number {
  const unseen = (n: number) => (population === null ? 1 : Math.max(0, 1 - n / population));
  if (unseen(count) === 0) return 0;
  return Math.sqrt(((unseen(count + more) / unseen(count)) * count) / (count + more));
}

/** The term had it been sampled `more` often, with the spread as it was found: SE falls, degrees rise. */
export function termWithMore(term: ErrorTerm, more: number): ErrorTerm {
  const { error, sample } = term;
  if (error.kind !== 'student' || sample === null) return term;
  const { population } = sample;
  const added = population === null ? more : Math.min(more, population - sample.count);
  const standardError = error.standardError * errorRatio(sample, added);
  const count = sample.count + added;
  return {
    ...term,
    error: { ...error, standardError, degrees: error.degrees + added },
    sample: { ...sample, count },
  };
}

/** Terms by what would be sampled for them, in their order. */
function surveysOf(terms: readonly ErrorTerm[]): readonly (readonly SampledTerm[])[] {
  const surveys = new Map<string, SampledTerm[]>();
  for (const term of terms) {
    const { id, error, sample } = term;
    if (error.kind !== 'student' || sample === null) continue;
    const key = sample.survey === undefined ? `term ${id}` : `survey ${sample.survey}`;
    surveys.set(key, [...(surveys.get(key) ?? []), { id, sample }]);
  }
  return [...surveys.values()];
}

interface SampledTerm {
  readonly id: string;
  readonly sample: SampleSize;
}

/**
 * For each survey (a sampled term, or all that one sample tells of) and each number of further
 * samples, how far the lower bound would rise if means and spreads stayed as they are. The same draws
 * are used throughout, so that a plan is compared with today and not with chance. Greatest gain first.
 */
export function nextSurvey(program: Program, options: NextSurveyOptions): readonly SurveyPlan[] {
  const { seed, draws, confidence, more, onRun } = options;
  const moreOf = (unit: string): readonly number[] => (isList(more) ? more : (more[unit] ?? []));
  const surveys = surveysOf(program.terms);
  if (surveys.length === 0) return [];
  const runs = surveys.reduce((sum, [first]) => sum + moreOf(first?.sample.unit ?? '').length, 1);
  let done = 0;
  const bound = (terms: readonly ErrorTerm[]) => {
    onRun?.(done, runs);
    done += 1;
    return quantile(simulate({ ...program, terms }, { seed, draws }), 1 - confidence);
  };
  const today = bound(program.terms);
  const plans = surveys.flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const ids = new Set([first, ...rest].map(({ id }) => id));
    return moreOf(first.sample.unit).map((added): SurveyPlan => {
      const terms = program.terms.map((term) =>
        ids.has(term.id) ? termWithMore(term, added) : term,
      );
      const { count: now, unit } = first.sample;
      const taken = terms.find((term) => term.id === first.id)!.sample!.count - now;
      const names = [first.id, ...rest.map(({ id }) => id)] as const;
      return { terms: names, unit, now, more: taken, gainTCo2: bound(terms) - today };
    });
  });
  const isFirst = (plan: SurveyPlan, at: number) =>
    plan.more > 0 &&
    plans.findIndex(
      ({ terms: [term], more: other }) => term === plan.terms[0] && other === plan.more,
    ) === at;
  return plans.filter(isFirst).sort((a, b) => b.gainTCo2 - a.gainTCo2);
}
