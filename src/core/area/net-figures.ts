import { derivedFigure, type FigureSource } from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, readGiven } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import { areaOfNets } from './net-area.ts';

/** One row of a table of nets, as typed. */
export interface NetTexts {
  readonly id: string;
  readonly netCount: string;
  readonly netAreaM2: string;
}

const unsourced = { sourceMissingCode: 'area-without-basis' } as const;
const NET_COUNT: FieldRule = {
  quantity: 'net-count',
  unit: 'count',
  min: '0',
  whole: true,
  ...unsourced,
};
const NET_AREA: FieldRule = { quantity: 'net-area', unit: 'm2', min: '0', ...unsourced };

/** Σ count × net area over the rows of the table. */
export function netFigures(
  ledger: Ledger,
  nets: readonly NetTexts[],
  sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  const [net] = nets;
  if (!net) return noEstimate();
  const source = sourceOf(`nets/${net.id}`);
  const count = readGiven(ledger, NET_COUNT, { text: net.netCount, source });
  const area = readGiven(ledger, NET_AREA, { text: net.netAreaM2, source });
  if (!count || !area) return noEstimate();
  const inputs = [count.input('netCount'), area.input('netArea')];
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  const areaM2 = enter(ledger, derivedFigure(head, areaOfNets, inputs, null));
  return { ...noEstimate(), areaM2 };
}
