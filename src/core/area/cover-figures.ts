import type { ClassValue, CoverReading, CoverScale } from '../coverage/cover-scale.ts';
import type { Figure, FigureSource } from '../derivation.ts';
import type { Ledger } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import type { AreaLookup, AreaSourceTexts } from './area-source.ts';

/** Zones of one cover each. */
export interface CoverTexts {
  readonly classValue: ClassValue;
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly area: AreaSourceTexts;
    readonly cover: CoverReading;
  }[];
}

export interface CoverSurroundings {
  readonly scale: CoverScale | null;
  readonly areaOf: AreaLookup;
  /** Mean cover of each transect, %; null = could not be made. */
  readonly transectCover: ReadonlyMap<string, Figure | null>;
}

/** Σ area × cover. */
export function coverFigures(
  _ledger: Ledger,
  _entry: CoverTexts,
  _sourceOf: (field: string) => FigureSource,
  _around: CoverSurroundings,
): AreaEstimate {
  return noEstimate('cover-weighted');
}
