import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  type FigureSource,
  formulaKey,
  leafFigure,
  printedInput,
} from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import {
  areaOfReefs,
  type ConeSurface,
  coneLateralArea,
  coneLateralAreaM2,
  meanReefArea,
} from './cone-reef.ts';
import { crossToDecimal } from './measured-area.ts';

type SourceOf = (field: string) => FigureSource;

/** One measured reef, as typed. */
export interface ReefTexts {
  readonly id: string;
  readonly baseRadiusM: string;
  readonly heightM: string;
  readonly topRadiusM: string;
}

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
  baseRadius: { quantity: 'base-radius', unit: 'm', min: '0', aboveMin: true },
  reefHeight: { quantity: 'reef-height', unit: 'm', min: '0' },
} as const satisfies Record<string, FieldRule>;

/** The mean was kept to 0.1 m² in the one filing that shows it (271.2 m²); cut, so never larger. */
const MEAN_REEF: Rounding = { rule: 'truncate', places: 'decimals', digits: 1 };

function reefArea(ledger: Ledger, sourceOf: SourceOf, reef: ReefTexts): Figure | null {
  const tail = (name: string) => `reef:${reef.id}/${name}`;
  const source = (field: string) => sourceOf(`reefs/${reef.id}/${field}`);
  const radiusGiven = { text: reef.baseRadiusM, source: source('baseRadiusM') };
  const heightGiven = { text: reef.heightM, source: source('heightM') };
  const radius = readGiven(ledger, RULES.baseRadius, radiusGiven, tail('base-radius'));
  const height = readGiven(ledger, RULES.reefHeight, heightGiven, tail('reef-height'));
  if (!radius || !height) return null;
  const baseRadiusM = radius.value.toNumber();
  const heightM = height.value.toNumber();
  const head = headOf(ledger, 'measured-area', 'm2', tail('measured-area'));
  const measured: Figure = {
    ...leafFigure(
      head,
      { kind: 'measured', value: coneLateralAreaM2({ baseRadiusM, heightM }) },
      { kind: 'missing' },
    ),
    source: null,
    formula: formulaKey(coneLateralArea),
    inputs: [radius.input('baseRadius'), height.input('reefHeight')].map(({ role, figure }) => ({
      role,
      figure,
    })),
  };
  enter(ledger, measured);
  const crossed = headOf(ledger, 'reef-area', 'm2', tail('reef-area'));
  return enter(ledger, crossToDecimal(crossed, measured));
}

function meanOfReefs(ledger: Ledger, entry: ReefsTexts, sourceOf: SourceOf): Figure | null {
  const areas = entry.reefs.map((reef) => reefArea(ledger, sourceOf, reef));
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
  return enter(ledger, derivedFigure(head, meanReefArea, inputs, MEAN_REEF));
}

export function reefFigures(ledger: Ledger, entry: ReefsTexts, sourceOf: SourceOf): AreaEstimate {
  const count = readGiven(ledger, RULES.reefCount, {
    text: entry.reefCount,
    source: sourceOf('reefCount'),
  });
  let mean = null;
  if (entry.reefs.length > 0) {
    const figure = meanOfReefs(ledger, entry, sourceOf);
    mean = figure && printedInput('meanReefArea', figure);
  } else if (entry.meanAreaM2 === null) {
    raise(ledger, 'error', 'reefs-not-measured', 'mean-reef-area');
  } else {
    const given = { text: entry.meanAreaM2, source: sourceOf('meanAreaM2') };
    mean = readGiven(ledger, RULES.meanReefArea, given)?.input('meanReefArea') ?? null;
  }
  if (!count || !mean) return noEstimate();
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  const inputs = [count.input('reefCount'), mean];
  const areaM2 = enter(ledger, derivedFigure(head, areaOfReefs, inputs, null));
  return { ...noEstimate(), areaM2 };
}
