import { type FieldRule, type Given, type Ledger, type Read, raise, readGiven } from '../ledger.ts';

/** Of the 18 values in the two forms seen; the handbook's table could not be had. */
const SEEN = { min: '60', max: '95', step: '5' } as const;

/** 確実性の評価, %: noted where it is none that a form seen carries. */
export function checkCertainty(ledger: Ledger, rule: FieldRule, given: Given): Read | null {
  const read = readGiven(ledger, rule, given);
  if (read === null) return null;
  const { value } = read;
  const seen = value.gte(SEEN.min) && value.lte(SEEN.max) && value.mod(SEEN.step).isZero();
  if (!seen) raise(ledger, 'note', 'certainty-unseen', rule.quantity, { ...SEEN });
  return read;
}
