import { derivedFigure, type Figure, type FigureSource, printedInput } from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import { areaOfStrip, sumOfRows } from './area-sums.ts';
import { rowLedger, rowsAlike } from './row-ledger.ts';

/** One depth zone of a revetment, as typed. */
export interface StripTexts {
  readonly id: string;
  readonly zone: string;
  readonly slopeDistanceM: string;
  readonly horizontalLengthM: string;
}

const LENGTH = {
  unit: 'm',
  min: '0',
  aboveMin: true,
  sourceMissingCode: 'area-without-basis',
} as const;
/** A tape is not longer, and a revetment not: centimetres were typed, or an area. */
const SLOPE_DISTANCE: FieldRule = {
  ...LENGTH,
  quantity: 'slope-distance',
  plausible: { max: '100' },
};
const HORIZONTAL_LENGTH: FieldRule = {
  ...LENGTH,
  quantity: 'horizontal-length',
  plausible: { max: '10000' },
};

function stripArea(
  whole: Ledger,
  strip: StripTexts,
  sourceOf: (field: string) => FigureSource,
): Figure | null {
  const ledger = rowLedger(whole, strip.zone);
  const tail = (name: string) => `strip:${strip.id}/${name}`;
  const read = (rule: FieldRule, field: 'slopeDistanceM' | 'horizontalLengthM') => {
    const given = { text: strip[field], source: sourceOf(`strips/${strip.id}/${field}`) };
    return readGiven(ledger, rule, given, tail(rule.quantity));
  };
  const slope = read(SLOPE_DISTANCE, 'slopeDistanceM');
  const length = read(HORIZONTAL_LENGTH, 'horizontalLengthM');
  if (!slope || !length) return null;
  const inputs = [slope.input('slopeDistance'), length.input('horizontalLength')];
  const head = headOf(ledger, 'strip-area', 'm2', tail('strip-area'));
  return enter(ledger, derivedFigure(head, areaOfStrip, inputs, null));
}

/** Σ distance along the slope (diver) × horizontal length over the depth zones, m². */
export function stripFigures(
  ledger: Ledger,
  strips: readonly StripTexts[],
  sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  if (strips.length === 0) {
    raise(ledger, 'error', 'rows-missing', 'slope-distance');
    return noEstimate();
  }
  const named = strips.filter(({ zone }) => zone.trim() !== '');
  for (const { id, zone } of rowsAlike(named, (strip) => [strip.zone])) {
    raise(ledger, 'doubt', 'strip-rows-alike', `strip:${id}/slope-distance`, { zone });
  }
  const areas = strips.map((strip) => stripArea(ledger, strip, sourceOf));
  const known = areas.filter((figure) => figure !== null);
  if (known.length < areas.length) return noEstimate();
  const inputs = known.map((figure) => printedInput('rowArea', figure));
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  return { ...noEstimate(), areaM2: enter(ledger, derivedFigure(head, sumOfRows, inputs, null)) };
}
