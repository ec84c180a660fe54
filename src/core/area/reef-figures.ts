import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  type FigureSource,
  leafFigure,
  printedInput,
  type RoleInput,
} from '../derivation.ts';
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
import { areaOfReefs, type ConeSurface, meanReefArea } from './cone-reef.ts';
import { type ReefTexts, reefArea } from './one-reef.ts';
import { standardErrorOfReefTotal } from './reef-error.ts';

export interface ReefsTexts {
  readonly reefCount: string;
  readonly surface: ConeSurface;
  readonly reefs: readonly ReefTexts[];
  readonly meanAreaM2: string | null;
}

const unsourced = { sourceMissingCode: 'area-without-basis' } as const;
const RULES = {
  reefCount: { quantity: 'reef-count', unit: 'count', min: '0', whole: true, ...unsourced },
  meanReefArea: { quantity: 'mean-reef-area', unit: 'm2', min: '0', ...unsourced },
} as const satisfies Record<string, FieldRule>;

/** The mean was kept to 0.1 m² in the one filing that shows it (271.2 m²); cut, so never larger. */
const MEAN_REEF: Rounding = { rule: 'truncate', places: 'decimals', digits: 1 };

interface MeasuredReefs {
  readonly areas: readonly Figure[];
  readonly count: Figure;
  readonly mean: Figure;
}

function measuredReefs(
  ledger: Ledger,
  entry: ReefsTexts,
  sourceOf: (field: string) => FigureSource,
): MeasuredReefs | null {
  const areas = entry.reefs.map((reef) => reefArea(ledger, sourceOf, reef, entry.surface));
  const known = areas.filter((figure) => figure !== null);
  if (known.length < areas.length) return null;
  const count = leafFigure(
    headOf(ledger, 'measured-reefs', 'count'),
    { kind: 'decimal', text: String(known.length) },
    sourceOf('reefs'),
  );
  enter(ledger, count);
  const inputs = [
    ...known.map((figure) => printedInput('reefArea', figure)),
    printedInput('measuredReefs', count),
  ];
  const head = headOf(ledger, 'mean-reef-area', 'm2');
  const mean = enter(ledger, derivedFigure(head, meanReefArea, inputs, MEAN_REEF));
  return { areas: known, count, mean };
}

/** True: fewer reefs stand there than were measured, so one of the numbers is wrong. */
function moreThanCounted(ledger: Ledger, measured: number, count: Read): boolean {
  if (count.value.gte(measured)) return false;
  const details = { measured, counted: count.value.toFixed() };
  raise(ledger, 'error', 'more-reefs-than-counted', 'reef-count', details);
  return true;
}

function total(ledger: Ledger, count: Read, mean: RoleInput): Figure {
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  return enter(ledger, derivedFigure(head, areaOfReefs, [count.input('reefCount'), mean], null));
}

function filedMean(
  ledger: Ledger,
  text: string,
  source: FigureSource,
  count: Read | null,
): AreaEstimate {
  const mean = readGiven(ledger, RULES.meanReefArea, { text, source });
  if (!count || !mean) return noEstimate();
  return { ...noEstimate(), areaM2: total(ledger, count, mean.input('meanReefArea')) };
}

/** Mean surface of the measured reefs × the reefs that stand there. Its error is of the sampling alone. */
export function reefFigures(
  ledger: Ledger,
  entry: ReefsTexts,
  sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  const count = readGiven(ledger, RULES.reefCount, {
    text: entry.reefCount,
    source: sourceOf('reefCount'),
  });
  if (entry.reefs.length === 0) {
    if (entry.meanAreaM2 !== null) {
      return filedMean(ledger, entry.meanAreaM2, sourceOf('meanAreaM2'), count);
    }
    raise(ledger, 'error', 'reefs-not-measured', 'mean-reef-area');
    return noEstimate();
  }
  const measured = measuredReefs(ledger, entry, sourceOf);
  if (!count || moreThanCounted(ledger, entry.reefs.length, count) || !measured) {
    return noEstimate();
  }
  const areaM2 = total(ledger, count, printedInput('meanReefArea', measured.mean));
  const standardError = standardErrorOfReefTotal(ledger, { ...measured, total: count });
  return { ...noEstimate(), areaM2, standardError };
}
