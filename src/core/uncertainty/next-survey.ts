import type { ErrorTerm, Program, SampleSize } from './program.ts';
import { quantile, simulate } from './simulate.ts';

/** What more samples of one kind would do to the lower bound of the credit. */
export interface SurveyPlan {
  readonly term: string;
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
  /** Samples added, one plan for each. */
  readonly more: readonly number[];
}

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

/**
 * For each sampled term and each number of further samples, how far the lower bound would rise if
 * the mean and the spread stayed as they are. The same draws are used throughout, so that a plan is
 * compared with today and not with chance. Greatest gain first.
 */
export function nextSurvey(program: Program, options: NextSurveyOptions): readonly SurveyPlan[] {
  const { seed, draws, confidence, more } = options;
  const bound = (terms: readonly ErrorTerm[]) =>
    quantile(simulate({ ...program, terms }, { seed, draws }), 1 - confidence);
  const sampled = program.terms.filter(
    ({ error, sample }) => error.kind === 'student' && sample !== null,
  );
  if (sampled.length === 0) return [];
  const today = bound(program.terms);
  const plans = sampled.flatMap(({ id, sample }) =>
    more.map((added): SurveyPlan => {
      const terms = program.terms.map((term) =>
        term.id === id ? termWithMore(term, added) : term,
      );
      const { count: now, unit } = sample!;
      const taken = terms.find((term) => term.id === id)!.sample!.count - now;
      return { term: id, unit, now, more: taken, gainTCo2: bound(terms) - today };
    }),
  );
  const isFirst = (plan: SurveyPlan, at: number) =>
    plan.more > 0 &&
    plans.findIndex(({ term, more: other }) => term === plan.term && other === plan.more) === at;
  return plans.filter(isFirst).sort((a, b) => b.gainTCo2 - a.gainTCo2);
}
