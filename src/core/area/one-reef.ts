import type { Rounding } from '../decimal.ts';
import { derivedFigure, type Figure, type FigureSource, type RoleInput } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  type Read,
  raise,
  readGiven,
} from '../ledger.ts';
import {
  type ConeSurface,
  coneBaseArea,
  coneLateralArea2,
  truncatedConeArea,
} from './cone-reef.ts';
import { rowLedger } from './row-ledger.ts';

/** One measured reef, as typed. */
export interface ReefTexts {
  readonly id: string;
  readonly name: string;
  readonly baseRadiusM: string;
  readonly heightM: string;
  readonly topRadiusM: string;
}

/** Larger than any stone reef: a diameter, or centimetres, were typed. */
const LARGEST_RADIUS_M = '50';
const RADIUS_RULE = { unit: 'm', min: '0', plausible: { max: LARGEST_RADIUS_M } } as const;

const RULES = {
  baseRadius: { quantity: 'base-radius', ...RADIUS_RULE, aboveMin: true },
  topRadius: { quantity: 'top-radius', ...RADIUS_RULE },
  reefHeight: { quantity: 'reef-height', unit: 'm', min: '0' },
} as const satisfies Record<string, FieldRule>;

/** Stones don't stand steeper: a depth was typed for a height. */
const STEEPEST_HEIGHT_PER_RADIUS = 3;

/** Cut where a measured area enters too (core/area/measured-area). */
const REEF_AREA: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };

interface Sizes {
  readonly radius: Read;
  readonly height: Read;
  readonly top: Read | null;
}

/** Null: the top is not narrower than the base, so this is no frustum. */
function inputsOf(
  ledger: Ledger,
  tail: string,
  { radius, height, top }: Sizes,
): RoleInput[] | null {
  const cone = [radius.input('baseRadius'), height.input('reefHeight')];
  if (top === null) return cone;
  if (top.value.lt(radius.value)) return [...cone, top.input('topRadius')];
  const details = { top: top.value.toFixed(), base: radius.value.toFixed() };
  raise(ledger, 'error', 'reef-top-not-smaller', tail, details);
  return null;
}

/** Surface of one reef, m², cut to 0.01; null where its sizes don't allow one. */
export function reefArea(
  whole: Ledger,
  sourceOf: (field: string) => FigureSource,
  reef: ReefTexts,
  surface: ConeSurface,
): Figure | null {
  const ledger = rowLedger(whole, reef.name);
  const tail = (name: string) => `reef:${reef.id}/${name}`;
  const read = (rule: FieldRule, field: 'baseRadiusM' | 'heightM' | 'topRadiusM') => {
    const given = { text: reef[field], source: sourceOf(`reefs/${reef.id}/${field}`) };
    return readGiven(ledger, rule, given, tail(rule.quantity));
  };
  const radius = read(RULES.baseRadius, 'baseRadiusM');
  const head = headOf(ledger, 'reef-area', 'm2', tail('reef-area'));
  if (surface === 'base') {
    if (!radius) return null;
    const inputs = [radius.input('baseRadius')];
    return enter(ledger, derivedFigure(head, coneBaseArea, inputs, REEF_AREA));
  }
  const height = read(RULES.reefHeight, 'heightM');
  const top = surface === 'truncated' ? read(RULES.topRadius, 'topRadiusM') : null;
  if (!radius || !height || (surface === 'truncated' && !top)) return null;
  if (height.value.gt(radius.value.times(STEEPEST_HEIGHT_PER_RADIUS))) {
    const details = { height: height.value.toFixed(), radius: radius.value.toFixed() };
    raise(ledger, 'doubt', 'reef-too-steep', tail('reef-height'), details);
  }
  const inputs = inputsOf(ledger, tail('top-radius'), { radius, height, top });
  if (inputs === null) return null;
  const formula = surface === 'truncated' ? truncatedConeArea : coneLateralArea2;
  return enter(ledger, derivedFigure(head, formula, inputs, REEF_AREA));
}
