import { isCalendarDate } from '../calendar-date.ts';
import { derivedFigure, type FigureSource } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  type Read,
  raise,
  readGiven,
} from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import { planLessExcluded } from './area-sums.ts';
import { rowLedger } from './row-ledger.ts';

/** An as-built plan, as typed. */
export interface PlanTexts {
  readonly planAreaM2: string;
  readonly excluded: readonly {
    readonly id: string;
    readonly name: string;
    readonly areaM2: string;
  }[];
  readonly checkedOn: string;
}

const unsourced = { sourceMissingCode: 'area-without-basis' } as const;
const PLAN_AREA: FieldRule = {
  quantity: 'plan-area',
  unit: 'm2',
  min: '0',
  aboveMin: true,
  ...unsourced,
};
const EXCLUDED_AREA: FieldRule = {
  quantity: 'excluded-area',
  unit: 'm2',
  min: '0',
  ...unsourced,
};

function excludesMore(ledger: Ledger, plan: Read, parts: readonly Read[]): boolean {
  const left = parts.reduce((rest, part) => rest.minus(part.value), plan.value);
  if (left.gte(0)) return false;
  const details = {
    plan: plan.value.toFixed(),
    excluded: plan.value.minus(left).toFixed(),
  };
  raise(ledger, 'error', 'excluded-exceeds-plan', 'excluded-area', details);
  return true;
}

/** The plan less the parts where divers saw no bed, m². A plan that nobody checked is doubted. */
export function planFigures(
  ledger: Ledger,
  entry: PlanTexts,
  sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  const checkedOn = entry.checkedOn.trim();
  if (!isCalendarDate(checkedOn))
    raise(ledger, 'doubt', 'plan-unchecked', 'plan-area', { checkedOn });
  const given = { text: entry.planAreaM2, source: sourceOf('planAreaM2') };
  const plan = readGiven(ledger, PLAN_AREA, given);
  const parts = entry.excluded.map(({ id, name, areaM2 }) => {
    const part = { text: areaM2, source: sourceOf(`excluded/${id}/areaM2`) };
    return readGiven(rowLedger(ledger, name), EXCLUDED_AREA, part, `excluded:${id}/excluded-area`);
  });
  const known = parts.filter((part) => part !== null);
  if (!plan || known.length < parts.length || excludesMore(ledger, plan, known)) {
    return noEstimate();
  }
  const inputs = [plan.input('planArea'), ...known.map((part) => part.input('excludedArea'))];
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  const areaM2 = enter(ledger, derivedFigure(head, planLessExcluded, inputs, null));
  return { ...noEstimate(), areaM2 };
}
