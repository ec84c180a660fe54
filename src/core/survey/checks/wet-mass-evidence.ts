import { isCalendarDate } from '../../calendar-date.ts';
import { type Ledger, raise } from '../../ledger.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Evidence, Siting } from '../document/evidence-entry.ts';

/** What stands behind a mass per area or per rope. */
export interface SampledMass {
  readonly siting: Siting;
  readonly reusedFrom: string;
  readonly evidence: Evidence;
  readonly kind: string;
}

/** The years of samples that were taken before the period began; empty = none was. */
function earlierYears(takenOn: readonly string[], periodFrom: string): string {
  if (!isCalendarDate(periodFrom)) return '';
  const earlier = takenOn.filter((date) => isCalendarDate(date) && date < periodFrom);
  return [...new Set(earlier.map((date) => date.slice(0, 4)))].sort().join('・');
}

/** Re-used data, the choice of the spots, and what a reviewer can't see. `takenOn`: ISO dates. */
export function tellEvidence(
  ledger: Ledger,
  mass: SampledMass,
  field: string,
  { period }: Pick<CreditItem, 'period'>,
  takenOn: readonly string[] = [],
): void {
  const from = mass.reusedFrom.trim() || earlierYears(takenOn, period.from);
  if (from !== '') raise(ledger, 'doubt', 'data-reused', field, { from });
  if (mass.siting === 'best') raise(ledger, 'doubt', 'sampled-best-spots', field);
  if (mass.siting === 'unstated') raise(ledger, 'note', 'siting-unstated', field);
  const { attachment, fileIds, isWithheld } = mass.evidence;
  if (mass.kind === 'typed' && attachment.trim() === '' && fileIds.length === 0) {
    raise(ledger, 'doubt', 'attachment-missing', field);
  }
  if (isWithheld) raise(ledger, 'note', 'evidence-withheld', field);
}
