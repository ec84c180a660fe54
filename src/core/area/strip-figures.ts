import type { FigureSource } from '../derivation.ts';
import type { Ledger } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';

/** One depth zone of a revetment, as typed. */
export interface StripTexts {
  readonly id: string;
  readonly zone: string;
  readonly slopeDistanceM: string;
  readonly horizontalLengthM: string;
}

export function stripFigures(
  _ledger: Ledger,
  _entry: readonly StripTexts[],
  _sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  return noEstimate();
}
