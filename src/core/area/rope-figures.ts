import type { FigureSource } from '../derivation.ts';
import type { Ledger } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';

/** One row of a table of ropes, as typed. */
export interface RopeTexts {
  readonly id: string;
  readonly ropeCount: string;
  readonly ropeLengthM: string;
}

export function ropeFigures(
  _ledger: Ledger,
  _entry: readonly RopeTexts[],
  _sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  return noEstimate();
}
