import { derivedFigure, printedInput, type RoleInput } from '../derivation.ts';
import { enter, headOf, type Ledger, readGiven } from '../ledger.ts';
import { FIELDS } from './fields.ts';
import { yieldFromNets } from './formulas.ts';
import type { YieldGiven } from './given.ts';
import type { RulePack } from './rule-pack.ts';

/** 水揚量, t dry: as typed, or from nets. The printed (cut) yield goes onward. */
export function landedYield(
  ledger: Ledger,
  given: YieldGiven,
  pack: RulePack,
): ((role: string) => RoleInput) | null {
  if (given.kind === 'typed') {
    return readGiven(ledger, FIELDS.landedYield, given.yieldDryT)?.input ?? null;
  }
  const nets = readGiven(ledger, FIELDS.netCount, given.netCount);
  const mass = readGiven(ledger, FIELDS.wetMassPerNet, given.wetMassTPerNet);
  const water = readGiven(ledger, FIELDS.measuredWater, given.measuredWaterPct);
  const loss = readGiven(ledger, FIELDS.lossRatio, given.lossRatio);
  if (!nets || !mass || !water || !loss) return null;
  const head = headOf(ledger, 'landed-yield', 't');
  const inputs = [
    nets.input('netCount'),
    mass.input('wetMassPerNet'),
    water.input('measuredWater'),
    loss.input('lossRatio'),
  ];
  const figure = derivedFigure(head, yieldFromNets, inputs, pack.rounding.landedYield);
  enter(ledger, figure);
  return (role) => printedInput(role, figure);
}
