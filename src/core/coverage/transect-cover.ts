import type { Figure } from '../derivation.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import type { CoverScale, Transect } from './cover-scale.ts';

/** The ledger of one transect, and its mean cover in %; null where it can't be made. */
export function transectCover(
  transect: Transect,
  _scales: readonly CoverScale[],
): { readonly ledger: Ledger; readonly coverPct: Figure | null } {
  const at = { kind: 'transect', transectId: transect.id } as const;
  const ledger = openLedger(`transect:${transect.id}`, transect.name, () => at);
  return { ledger, coverPct: null };
}
