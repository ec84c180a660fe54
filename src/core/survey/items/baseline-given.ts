import type { AbsorptionItem } from '../../absorption/index.ts';
import { isCalendarDate } from '../../calendar-date.ts';
import { type Ledger, raise } from '../../ledger.ts';
import type { CreditItem } from '../document/credit-item.ts';
import { typedGiven, typedSource } from './typed-given.ts';

/** An earlier survey is a baseline only if it was made before the period that is credited. */
function isBefore(ledger: Ledger, surveyedOn: string, periodFrom: string): boolean {
  const date = surveyedOn.trim();
  const field = 'baseline-date';
  if (date === '') {
    raise(ledger, 'doubt', 'baseline-date-missing', field);
    return true;
  }
  if (!isCalendarDate(date)) {
    raise(ledger, 'error', 'baseline-date-malformed', field, { date });
    return false;
  }
  if (!isCalendarDate(periodFrom) || date < periodFrom) return true;
  raise(ledger, 'error', 'baseline-not-before-period', field, { date, from: periodFrom });
  return false;
}

/** The baseline of an item as the calculator takes it; null where its date forbids it. */
export function baselineGiven(ledger: Ledger, item: CreditItem): AbsorptionItem['baseline'] {
  const { baseline } = item;
  const path = (field: string) => `items/${item.id}/baseline/${field}`;
  switch (baseline.kind) {
    case 'typed':
      return {
        kind: baseline.kind,
        baselineTCo2: typedGiven(baseline.baselineTCo2, path('baselineTCo2')),
      };
    case 'earlier':
      if (!isBefore(ledger, baseline.surveyedOn, item.period.from)) return null;
      return {
        kind: baseline.kind,
        areaHa: typedGiven(baseline.areaHa, path('areaHa')),
        coefficientTCo2PerHa: typedGiven(
          baseline.coefficientTCo2PerHa,
          path('coefficientTCo2PerHa'),
        ),
      };
    case 'control': {
      const { measured, source, confidencePct, groups } = baseline;
      const basis = source.trim() === '' ? '' : [measured, source].filter(Boolean).join('：');
      return {
        kind: baseline.kind,
        source: typedSource(basis, path('groups')),
        confidencePct,
        groups,
      };
    }
  }
}
