import type { FigureSource } from '../derivation.ts';
import type { Ledger } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import type { AreaLookup, AreaSourceTexts } from './area-source.ts';

/** Transplanted frames and the natural patch beside them, as typed. */
export interface TransplantTexts {
  readonly frames: readonly {
    readonly id: string;
    readonly name: string;
    readonly frameCount: string;
    readonly frameAreaM2: string;
  }[];
  readonly natural: AreaSourceTexts | null;
}

export function transplantFigures(
  _ledger: Ledger,
  _entry: TransplantTexts,
  _sourceOf: (field: string) => FigureSource,
  _areaOf: AreaLookup,
): AreaEstimate {
  return noEstimate();
}
