import { useMemo } from 'react';
import { creditConfidence } from '../../core/survey/edit/edit-uncertainty.ts';
import {
  type CreditBound,
  claimedTCo2,
  creditBound,
} from '../../core/survey/uncertainty/credit-bound.ts';
import { surenessOf } from '../../store/current-uncertainty.ts';
import type { Sureness } from '../../store/uncertainty-state.ts';
import { useAppState } from '../app-context.tsx';
import { useFigure } from '../figures/use-figure.ts';

export type MadeSureness = Extract<Sureness, { readonly kind: 'made' }>;

export const useSureness = (): Sureness => useAppState(surenessOf);

export const useCreditConfidence = () => useAppState(({ survey }) => creditConfidence(survey));

/** The total as it is claimed, t-CO2. */
export function useClaimTCo2(): number {
  const total = useFigure(useAppState((state) => state.evaluation.totalTCo2));
  return claimedTCo2(total);
}

/** The lower bound that was chosen, and what stands beside it. */
export function useBound({ result }: MadeSureness): CreditBound {
  const pct = useCreditConfidence();
  const claimTCo2 = useClaimTCo2();
  return useMemo(() => creditBound(result, pct, claimTCo2), [result, pct, claimTCo2]);
}
