import { decimalFromInteger, type ExactDecimal, type Rounding } from '../decimal.ts';
import {
  type ComputedFormula,
  derivedFigure,
  type Figure,
  leafFigure,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import {
  enter,
  type FieldRule,
  type Given,
  headOf,
  type Ledger,
  raise,
  readGiven,
} from '../ledger.ts';
import { exactValue } from './exact-value.ts';
import { SHOWN, STANDARD_ERROR } from './shown-digits.ts';
import {
  allocatedQuadrats,
  neymanQuota,
  proportionalQuota,
  stratifiedStandardError,
  stratumVarianceShare,
  weightedDeviation,
} from './stratified-formulas.ts';

/** What a harvest of this year says about a stratum, for the harvest of the next. */
export interface KnownStratum {
  readonly id: string;
  readonly name: string;
  readonly weight: Figure;
  /** s², kg²/m⁴. */
  readonly variance: Figure;
}

/** Quadrats per stratum, in the order of the strata, and the standard error to expect, kg/m². */
export interface Allocation {
  readonly quadrats: readonly Figure[];
  readonly standardError: Figure;
}

export interface Allocations {
  readonly proportional: Allocation;
  /** Null where no stratum varies: then any allocation does. */
  readonly neyman: Allocation | null;
}

const LEAST = 2;
const PLANNED: FieldRule = { quantity: 'planned-quadrats', unit: 'count', min: '0', whole: true };
const WHOLE: Rounding = { rule: 'truncate', places: 'decimals', digits: 0 };

/**
 * `total` in proportion to `parts`, at least 2 each, the rest by largest remainders (the first of
 * equals). `total` ≥ 2 × the number of parts; parts ≥ 0 and not all 0.
 */
export function largestRemainders(parts: readonly ExactDecimal[], total: number): number[] {
  const least = new Set<number>();
  for (;;) {
    const open = parts.map((_, index) => index).filter((index) => !least.has(index));
    const sum = open.reduce((so, index) => so.plus(parts[index]!), decimalFromInteger(0));
    const remaining = total - LEAST * least.size;
    const quotas = new Map(
      open.map((index) => [index, parts[index]!.times(remaining).div(sum)] as const),
    );
    const small = open.filter((index) => quotas.get(index)!.lt(LEAST));
    if (small.length > 0) {
      for (const index of small) least.add(index);
      continue;
    }
    const counts = parts.map((_, index) => quotas.get(index)?.floor().toNumber() ?? LEAST);
    const remainder = (index: number) => quotas.get(index)!.minus(counts[index]!);
    const left = total - counts.reduce((so, count) => so + count, 0);
    const byRemainder = [...open].sort((a, b) => remainder(b).cmp(remainder(a)) || a - b);
    for (const index of byRemainder.slice(0, left)) counts[index]! += 1;
    return counts;
  }
}

interface Plan {
  readonly name: 'proportional' | 'neyman';
  readonly quotas: readonly Figure[];
  readonly counts: readonly number[];
}

function allocation(ledger: Ledger, strata: readonly KnownStratum[], plan: Plan): Allocation {
  const made = strata.map((stratum, index) => {
    const own = { ...ledger, subject: `${ledger.subject} / ${stratum.name}` };
    const tail = (name: string) => `${plan.name}:${stratum.id}/${name}`;
    const quota = plan.quotas[index]!;
    const adjustment = plan.counts[index]! - exactValue(quota).floor().toNumber();
    const leaf = leafFigure(
      headOf(own, 'allocation-adjustment', 'count', tail('allocation-adjustment')),
      { kind: 'decimal', text: String(adjustment) },
      { kind: 'constant', citation: allocatedQuadrats.citation },
    );
    const inputs = [printedInput('quota', quota), printedInput('adjustment', enter(own, leaf))];
    const head = headOf(own, 'allocated-quadrats', 'count', tail('allocated-quadrats'));
    const count = enter(own, derivedFigure(head, allocatedQuadrats, inputs, null));
    const shareHead = headOf(own, 'variance-share', 'kg2/m4', tail('variance-share'));
    const shareInputs = [
      unroundedInput('stratumWeight', stratum.weight),
      unroundedInput('stratumVariance', stratum.variance),
      printedInput('quadratCount', count),
    ];
    const share = enter(own, derivedFigure(shareHead, stratumVarianceShare, shareInputs, SHOWN));
    return { count, share };
  });
  const head = headOf(ledger, 'standard-error', 'kg/m2', `${plan.name}/standard-error`);
  const inputs = made.map(({ share }) => unroundedInput('varianceShare', share));
  const standardError = derivedFigure(head, stratifiedStandardError, inputs, STANDARD_ERROR);
  return { quadrats: made.map(({ count }) => count), standardError: enter(ledger, standardError) };
}

/**
 * How `total` quadrats would be spread over the strata, in proportion to their ground and after
 * Neyman (n_h ∝ W_h s_h), with the standard error of each. Null for fewer than 2 per stratum.
 */
export function allocateQuadrats(
  ledger: Ledger,
  strata: readonly KnownStratum[],
  total: Given,
): Allocations | null {
  const planned = readGiven(ledger, PLANNED, total);
  if (planned === null || strata.length === 0) return null;
  if (planned.value.lt(LEAST * strata.length) || planned.value.gt(1_000_000)) {
    const details = { least: LEAST * strata.length, strata: strata.length };
    raise(ledger, 'error', 'allocation-too-few', PLANNED.quantity, details);
    return null;
  }
  const count = planned.value.toNumber();
  const quota = (formula: ComputedFormula, stratum: KnownStratum, inputs: readonly RoleInput[]) => {
    const own = headOf(ledger, 'allocation-quota', 'count', `${formula.id}:${stratum.id}`);
    const all = [planned.input('plannedQuadrats'), ...inputs];
    const head = { ...own, subject: `${ledger.subject} / ${stratum.name}` };
    return enter(ledger, derivedFigure(head, formula, all, WHOLE));
  };
  const quotas = strata.map((stratum) =>
    quota(proportionalQuota, stratum, [unroundedInput('stratumWeight', stratum.weight)]),
  );
  const weights = strata.map(({ weight }) => exactValue(weight));
  const proportional = allocation(ledger, strata, {
    name: 'proportional',
    quotas,
    counts: largestRemainders(weights, count),
  });
  const deviations = strata.map((stratum) => {
    const own = headOf(ledger, 'weighted-deviation', 'kg/m2', `weighted-deviation:${stratum.id}`);
    const head = { ...own, subject: `${ledger.subject} / ${stratum.name}` };
    const inputs = [
      unroundedInput('stratumWeight', stratum.weight),
      unroundedInput('stratumVariance', stratum.variance),
    ];
    return enter(ledger, derivedFigure(head, weightedDeviation, inputs, SHOWN));
  });
  const sizes = deviations.map(exactValue);
  if (sizes.every((size) => size.isZero())) return { proportional, neyman: null };
  const every = deviations.map((figure) => unroundedInput('everyWeightedDeviation', figure));
  const neyman = allocation(ledger, strata, {
    name: 'neyman',
    quotas: strata.map((stratum, index) => {
      const own = unroundedInput('weightedDeviation', deviations[index]!);
      return quota(neymanQuota, stratum, [own, ...every]);
    }),
    counts: largestRemainders(sizes, count),
  });
  return { proportional, neyman };
}
