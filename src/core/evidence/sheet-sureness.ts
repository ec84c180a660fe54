import { downTCo2 } from '../survey/uncertainty/credit-bound.ts';
import { grouped } from './number-text.ts';
import type { SheetFact } from './sheet-facts.ts';
import { type EvidenceText, fillTemplate } from './text.ts';
import type { UncertaintyRecord } from './uncertainty-record.ts';

/** The lower bound of the total, what it does not hold for, and the run that a stranger repeats. */
export function surenessFacts(
  record: UncertaintyRecord | null,
  { sureness }: Pick<EvidenceText, 'sureness'>,
): SheetFact[] {
  if (record === null) return [];
  const { creditedTCo2, isComplete, unknown, confidencePct, seed } = record;
  const draws = grouped(String(record.draws));
  const count = unknown.length;
  if (creditedTCo2 === null) {
    return [{ label: sureness.label, value: fillTemplate(sureness.notKnown, { count }) }];
  }
  const lower = confidencePct === 90 ? creditedTCo2.lower90 : creditedTCo2.lower95;
  const words = { lower: grouped(downTCo2(Number(lower))), pct: confidencePct, count, seed, draws };
  const value = fillTemplate(isComplete ? sureness.lower : sureness.lowerKnown, words);
  return [
    { label: sureness.label, value },
    { label: '', value: fillTemplate(sureness.run, words) },
  ];
}
