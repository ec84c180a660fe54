import { type AllocationName, allocation } from '../../src/core/accuracy/allocate.ts';
import type { Population } from './populations.ts';

interface Ground {
  readonly name: string;
  readonly points: number;
  readonly weights: readonly number[];
  /** Share of each stratum that is bed; what is planned with is the truth. */
  readonly bed: readonly number[];
}

/** Grounds on which the equal and the recommended allocation are compared. */
export const GROUNDS: readonly Ground[] = [
  {
    name: 'bed 3 %, three strata beside it',
    points: 600,
    weights: [0.03, 0.27, 0.2, 0.5],
    bed: [0.85, 0.01, 0.02, 0.005],
  },
  { name: 'bed 3 %, one stratum', points: 600, weights: [0.03, 0.97], bed: [0.9, 0.01] },
  { name: 'bed 3 %, few points', points: 200, weights: [0.03, 0.97], bed: [0.9, 0.01] },
  {
    name: 'bed 30 %, four strata beside it',
    points: 300,
    weights: [0.3, 0.1, 0.2, 0.2, 0.2],
    bed: [0.8, 0.1, 0.02, 0.01, 0.005],
  },
  {
    name: 'eight strata',
    points: 600,
    weights: [0.03, 0.07, 0.1, 0.1, 0.1, 0.15, 0.2, 0.25],
    bed: [0.9, 0.05, 0.02, 0.01, 0.01, 0.01, 0.01, 0.005],
  },
];

/** A ground as an allocation has it sampled. */
export function allocated(ground: Ground, name: AllocationName): Population {
  const { weights, bed } = ground;
  const planned = weights.map((weight, h) => ({
    name: String(h),
    weight,
    pixels: 1_000_000,
    targetShare: bed[h]!,
    usersAccuracy: 0.85,
  }));
  const { points } = allocation(name, planned, ground.points);
  return {
    name: `${name}, ${ground.name}: ${points.join(', ')}`,
    weights,
    points,
    truth: bed.map((share) => [share, 1 - share]),
  };
}
