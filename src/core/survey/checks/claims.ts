import { isCalendarDate } from '../../calendar-date.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { Survey } from '../document/document.ts';

/** An item with the area that it claims. */
export interface Claim {
  readonly item: CreditItem;
  readonly area: AreaEntry;
}

/** In the order of the items; those without an area that is in the survey claim nothing. */
export function claimsOf(survey: Survey): readonly Claim[] {
  const areas = new Map(survey.areas.map((area) => [area.id, area]));
  return survey.items.flatMap((item) => {
    const area = areas.get(item.areaId);
    return area ? [{ item, area }] : [];
  });
}

export type Period = CreditItem['period'];

/** Both days stand in the calendar, in this order. */
export const isPeriod = ({ from, to }: Period): boolean =>
  isCalendarDate(from) && isCalendarDate(to) && from <= to;

/** Whether two periods share a day. A period that can't be read may be any: then they may. */
export const mayShareDay = (a: Period, b: Period): boolean =>
  !isPeriod(a) || !isPeriod(b) || (a.from <= b.to && b.from <= a.to);

/** Claims of different areas in periods that share a day: each pair of areas once. */
export function rivalClaims(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const met = new Set<string>();
  return claims.flatMap((claim, index) =>
    claims.slice(0, index).flatMap((earlier) => {
      if (earlier.area === claim.area) return [];
      if (!mayShareDay(earlier.item.period, claim.item.period)) return [];
      const pair = JSON.stringify([earlier.area.id, claim.area.id].sort());
      if (met.has(pair)) return [];
      met.add(pair);
      return [[earlier, claim] as const];
    }),
  );
}
