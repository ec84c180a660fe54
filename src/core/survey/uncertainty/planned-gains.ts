import type { FigureId } from '../../derivation.ts';
import type { CompiledCredit } from '../../uncertainty/compile-derivation.ts';
import type { SurveyPlan } from '../../uncertainty/next-survey.ts';
import { downTCo2 } from './credit-bound.ts';

/** A next survey as it is told; `gain` t-CO2 on the lower bound, null: under 0.001. */
export interface PlannedGain {
  readonly key: string;
  readonly unit: string;
  readonly now: number;
  readonly more: number;
  readonly gain: string | null;
  /** What would be known better. */
  readonly figures: readonly FigureId[];
}

const LEAST_TCO2 = 0.001;

/** Greatest gain first, as they come. */
export const plannedGains = (
  plans: readonly SurveyPlan[],
  { figuresOf }: Pick<CompiledCredit, 'figuresOf'>,
): readonly PlannedGain[] =>
  plans.map(({ terms, unit, now, more, gainTCo2 }) => ({
    key: `${terms[0]} ${more}`,
    unit,
    now,
    more,
    gain: gainTCo2 < LEAST_TCO2 ? null : downTCo2(gainTCo2),
    figures: [...new Set(terms.flatMap((term) => figuresOf.get(term) ?? []))],
  }));
