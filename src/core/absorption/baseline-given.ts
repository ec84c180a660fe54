import type { FigureSource } from '../derivation.ts';
import type { Given } from '../ledger.ts';

/** Before–after × control–impact, in the order in which they are read. */
export const BACI_GROUPS = [
  'impactBefore',
  'impactAfter',
  'controlBefore',
  'controlAfter',
] as const;

export type BaciGroup = (typeof BACI_GROUPS)[number];

/** What would be absorbed without the project. */
export type BaselineGiven =
  | { readonly kind: 'typed'; readonly baselineTCo2: Given }
  | {
      readonly kind: 'earlier';
      readonly areaHa: Given;
      readonly coefficientTCo2PerHa: Given;
    }
  | {
      readonly kind: 'control';
      /** Of the whole table; its `missing` is said once. */
      readonly source: FigureSource;
      readonly confidencePct: '90' | '95';
      /** Replicates as decimal texts, at least two in each group. */
      readonly groups: Readonly<Record<BaciGroup, readonly string[]>>;
    };
