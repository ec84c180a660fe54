import { derivedFigure, type Figure, type FigureSource, printedInput } from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import { sumOfRows } from './area-sums.ts';
import { areaOfNets } from './net-area.ts';
import { rowLedger, rowsAlike } from './row-ledger.ts';

/** One row of a table of nets, as typed. */
export interface NetTexts {
  readonly id: string;
  readonly season: string;
  readonly cooperative: string;
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
const NET_AREA: FieldRule = {
  quantity: 'net-area',
  unit: 'm2',
  min: '0',
  plausible: { min: '1', max: '1000' },
  ...unsourced,
};

/** `at`: where the row's figures stand: at the area's own place if it is the only row. */
function rowArea(
  whole: Ledger,
  net: NetTexts,
  sourceOf: (field: string) => FigureSource,
  at: { readonly prefix: string; readonly area: string },
): Figure | null {
  const ledger = at.prefix === '' ? whole : rowLedger(whole, net.season, net.cooperative);
  const read = (rule: FieldRule, field: 'netCount' | 'netAreaM2') => {
    const given = { text: net[field], source: sourceOf(`nets/${net.id}/${field}`) };
    return readGiven(ledger, rule, given, `${at.prefix}${rule.quantity}`);
  };
  const count = read(NET_COUNT, 'netCount');
  const area = read(NET_AREA, 'netAreaM2');
  if (!count || !area) return null;
  const inputs = [count.input('netCount'), area.input('netArea')];
  const head = headOf(ledger, 'area', 'm2', at.area);
  return enter(ledger, derivedFigure(head, areaOfNets, inputs, null));
}

/** Σ count × net area over the rows of the table; null where any row can't be read. */
export function netFigures(
  ledger: Ledger,
  nets: readonly NetTexts[],
  sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  const [only] = nets;
  if (!only) {
    raise(ledger, 'error', 'rows-missing', 'net-count');
    return noEstimate();
  }
  if (nets.length === 1) {
    const areaM2 = rowArea(ledger, only, sourceOf, { prefix: '', area: 'area-m2' });
    return { ...noEstimate(), areaM2 };
  }
  for (const { id, season, cooperative } of rowsAlike(nets, (net) => [
    net.season,
    net.cooperative,
  ])) {
    raise(ledger, 'doubt', 'net-rows-alike', `net:${id}/net-count`, { season, cooperative });
  }
  const rows = nets.map((net) => {
    const prefix = `net:${net.id}/`;
    return rowArea(ledger, net, sourceOf, { prefix, area: `${prefix}area` });
  });
  const known = rows.filter((figure) => figure !== null);
  if (known.length < rows.length) return noEstimate();
  const inputs = known.map((figure) => printedInput('rowArea', figure));
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  return { ...noEstimate(), areaM2: enter(ledger, derivedFigure(head, sumOfRows, inputs, null)) };
}
