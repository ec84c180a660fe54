import { decimalFromText, decimalText } from '../decimal.ts';
import { derivedFigure, type Figure, printedInput, type RoleInput } from '../derivation.ts';
import { enter, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { sumOfNets, wetMassPerNet } from './culture-formulas.ts';
import { FIELDS } from './fields.ts';
import { arithmeticValue } from './filed-arithmetic.ts';
import { yieldFromNets } from './formulas.ts';
import type { NetMassGiven, YieldGiven } from './given.ts';
import type { RulePack } from './rule-pack.ts';

type InRole = (role: string) => RoleInput;

/** Below it, the filed sum and the mass differ by less than the last printed digit. */
const LAST_DIGIT_T = '0.0001';

/** What the filing prints as its sum, held against the mass that its own numbers give. */
function checkWorking(ledger: Ledger, filedWorking: string, mass: Figure): void {
  if (filedWorking.trim() === '') return;
  const filed = arithmeticValue(filedWorking);
  if (filed === null) {
    const details = { working: filedWorking };
    raise(ledger, 'note', 'filed-working-unreadable', 'wet-mass-per-net', details);
    return;
  }
  const computed = decimalFromText(mass.exact ?? '', mass.id);
  if (filed.minus(computed).abs().lt(LAST_DIGIT_T)) return;
  const shown = (value: typeof filed) => decimalText(value.toSignificantDigits(6));
  raise(ledger, 'doubt', 'filed-working-differs', 'wet-mass-per-net', {
    working: filedWorking,
    filed: shown(filed),
    computed: shown(computed),
    factor: computed.isZero() ? '–' : shown(filed.div(computed)),
  });
}

/** Wet mass of one net, t: typed, or of its rope (and then cut for print). */
function netMass(ledger: Ledger, given: NetMassGiven, pack: RulePack): InRole | null {
  if (given.kind === 'typed') {
    return readGiven(ledger, FIELDS.wetMassPerNet, given.wetMassTPerNet)?.input ?? null;
  }
  const length = readGiven(ledger, FIELDS.netRopeLength, given.ropeLengthM);
  const perCm = readGiven(ledger, FIELDS.ropeMass, given.massGPerCm);
  if (!length || !perCm) return null;
  const inputs = [length.input('netRopeLength'), perCm.input('ropeMass')];
  const head = headOf(ledger, 'wet-mass-per-net', 't');
  const mass = derivedFigure(head, wetMassPerNet, inputs, pack.rounding.wetMassPerNet);
  enter(ledger, mass);
  checkWorking(ledger, given.filedWorking, mass);
  return (role) => printedInput(role, mass);
}

function netCount(
  ledger: Ledger,
  counts: Extract<YieldGiven, { kind: 'nets' }>['netCounts'],
): InRole | null {
  if (counts === null) return null;
  const [only, second] = counts;
  if (only !== undefined && second === undefined) {
    return readGiven(ledger, FIELDS.netCount, only)?.input ?? null;
  }
  const reads = counts.map((given, row) =>
    readGiven(ledger, FIELDS.netCount, given, `net:${row + 1}/net-count`),
  );
  const known = reads.filter((read) => read !== null);
  if (known.length === 0 || known.length < reads.length) return null;
  const inputs = known.map((read) => read.input('netCount'));
  const total = derivedFigure(headOf(ledger, 'net-count', 'count'), sumOfNets, inputs, null);
  enter(ledger, total);
  return (role) => printedInput(role, total);
}

/** 水揚量, t dry: as typed, or from nets. The printed (cut) yield goes onward. */
export function landedYield(ledger: Ledger, given: YieldGiven, pack: RulePack): InRole | null {
  if (given.kind === 'typed') {
    return readGiven(ledger, FIELDS.landedYield, given.yieldDryT)?.input ?? null;
  }
  const nets = netCount(ledger, given.netCounts);
  const mass = netMass(ledger, given.netMass, pack);
  const water = readGiven(ledger, FIELDS.measuredWater, given.measuredWaterPct);
  const loss = readGiven(ledger, FIELDS.lossRatio, given.lossRatio);
  if (!nets || !mass || !water || !loss) return null;
  const inputs = [
    nets('netCount'),
    mass('wetMassPerNet'),
    water.input('measuredWater'),
    loss.input('lossRatio'),
  ];
  const head = headOf(ledger, 'landed-yield', 't');
  const figure = derivedFigure(head, yieldFromNets, inputs, pack.rounding.landedYield);
  enter(ledger, figure);
  return (role) => printedInput(role, figure);
}
