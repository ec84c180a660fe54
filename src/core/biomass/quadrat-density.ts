import { isCalendarDate } from '../calendar-date.ts';
import { derivedFigure, type Figure } from '../derivation.ts';
import {
  enter,
  type FieldRule,
  headOf,
  type Ledger,
  openLedger,
  raise,
  readGiven,
} from '../ledger.ts';
import { wetMassOfQuadrat } from './formulas.ts';
import { SHOWN } from './shown-digits.ts';

const FRAME_AREA: FieldRule = {
  quantity: 'frame-area',
  unit: 'm2',
  min: '0',
  aboveMin: true,
  plausible: { min: '0.0025', max: '100' },
};
const WET_MASS: FieldRule = { quantity: 'quadrat-wet-mass', unit: 'kg', min: '0' };
const COVER: FieldRule = { quantity: 'quadrat-cover', unit: '%', min: '0', max: '100' };

/** Above it, grams were typed for kilograms or a side length for an area: no bed is that heavy. */
const IMPLAUSIBLE_KG_PER_M2 = 50;

/** One harvested frame as typed: m², kg and %. */
export interface QuadratTexts {
  readonly id: string;
  readonly station: string;
  readonly species: string;
  readonly frameAreaM2: string;
  readonly wetMassKg: string;
  readonly coverClass: string;
  readonly coverPct: string;
  /** ISO date; empty = not stated. */
  readonly takenOn: string;
}

/** The ledger of one quadrat, and its wet mass per area in kg/m²; null where it can't be made. */
export function quadratDensity(quadrat: QuadratTexts): {
  readonly ledger: Ledger;
  readonly kgPerM2: Figure | null;
} {
  const { id, station } = quadrat;
  const ledger = openLedger(`quadrat:${id}`, station, () => ({ kind: 'quadrat', quadratId: id }));
  const given = (field: 'frameAreaM2' | 'wetMassKg' | 'coverPct') => ({
    text: quadrat[field],
    source: { kind: 'typed', path: `quadrats/${id}/${field}` } as const,
  });
  if (quadrat.takenOn !== '' && !isCalendarDate(quadrat.takenOn)) {
    raise(ledger, 'error', 'sample-date-malformed', 'taken-on', { date: quadrat.takenOn });
  }
  if (quadrat.coverPct.trim() !== '') readGiven(ledger, COVER, given('coverPct'));
  const frame = readGiven(ledger, FRAME_AREA, given('frameAreaM2'));
  const mass = readGiven(ledger, WET_MASS, given('wetMassKg'));
  if (!frame || !mass) return { ledger, kgPerM2: null };
  const head = headOf(ledger, 'wet-mass-per-area', 'kg/m2');
  const inputs = [mass.input('quadratWetMass'), frame.input('frameArea')];
  const kgPerM2 = enter(ledger, derivedFigure(head, wetMassOfQuadrat, inputs, SHOWN));
  if (mass.value.div(frame.value).gt(IMPLAUSIBLE_KG_PER_M2)) {
    const limit = String(IMPLAUSIBLE_KG_PER_M2);
    const value = mass.value.div(frame.value).toFixed(1);
    raise(ledger, 'doubt', 'quadrat-implausible', 'wet-mass-per-area', { value, limit });
  }
  return { ledger, kgPerM2 };
}
