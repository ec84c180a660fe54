import type { Stratum } from '../../core/survey/biomass-entry.ts';
import type { CreditItem } from '../../core/survey/credit-item.ts';

interface AllocationFormProps {
  readonly item: CreditItem;
  readonly strata: readonly Stratum[];
}

export function AllocationForm(_: AllocationFormProps) {
  return null;
}
