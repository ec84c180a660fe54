import type { Figure } from '../derivation.ts';
import { type Ledger, openLedger } from '../ledger.ts';

/** Shoots weighed and shoots counted, as typed. */
export interface LengthWeightTexts {
  readonly id: string;
  readonly name: string;
  readonly biasCorrection: 'none' | 'baskerville' | 'smearing';
  readonly shoots: readonly {
    readonly id: string;
    readonly lengthCm: string;
    readonly wetMassG: string;
  }[];
  readonly counts: readonly {
    readonly id: string;
    readonly transect: string;
    readonly areaM2: string;
    readonly shoots: string;
    readonly meanLengthCm: string;
  }[];
}

/** The ledger of one regression, and the wet mass per area that it gives in kg/m². */
export function lengthWeightDensity(entry: LengthWeightTexts): {
  readonly ledger: Ledger;
  readonly kgPerM2: Figure | null;
  /** Of the mean over transects, kg/m²; null = not known. */
  readonly standardError: Figure | null;
} {
  const at = { kind: 'length-weight', lengthWeightId: entry.id } as const;
  const ledger = openLedger(`length-weight:${entry.id}`, entry.name, () => at);
  return { ledger, kgPerM2: null, standardError: null };
}
