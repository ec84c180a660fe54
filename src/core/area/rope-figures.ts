import { derivedFigure, type Figure, type FigureSource, printedInput } from '../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { type AreaEstimate, noEstimate } from './area-estimate.ts';
import { lengthOfRopes, sumOfLengths } from './area-sums.ts';
import { rowLedger, rowsAlike } from './row-ledger.ts';

/** One row of a table of ropes, as typed. */
export interface RopeTexts {
  readonly id: string;
  readonly season: string;
  readonly cooperative: string;
  readonly ropeCount: string;
  readonly ropeLengthM: string;
}

const unsourced = { sourceMissingCode: 'area-without-basis' } as const;
const ROPE_COUNT: FieldRule = {
  quantity: 'rope-count',
  unit: 'count',
  min: '0',
  whole: true,
  ...unsourced,
};
const LENGTH_PER_ROPE: FieldRule = {
  quantity: 'length-per-rope',
  unit: 'm',
  min: '0',
  plausible: { min: '1', max: '2000' },
  ...unsourced,
};

function rowLength(
  whole: Ledger,
  rope: RopeTexts,
  sourceOf: (field: string) => FigureSource,
): Figure | null {
  const ledger = rowLedger(whole, rope.season, rope.cooperative);
  const tail = (name: string) => `rope:${rope.id}/${name}`;
  const read = (rule: FieldRule, field: 'ropeCount' | 'ropeLengthM') => {
    const given = { text: rope[field], source: sourceOf(`ropes/${rope.id}/${field}`) };
    return readGiven(ledger, rule, given, tail(rule.quantity));
  };
  const count = read(ROPE_COUNT, 'ropeCount');
  const length = read(LENGTH_PER_ROPE, 'ropeLengthM');
  if (!count || !length) return null;
  const inputs = [count.input('ropeCount'), length.input('lengthPerRope')];
  const head = headOf(ledger, 'rope-length', 'm', tail('rope-length'));
  return enter(ledger, derivedFigure(head, lengthOfRopes, inputs, null));
}

/** Σ count × length over the rows, m: a rope has a length and no area. */
export function ropeFigures(
  ledger: Ledger,
  ropes: readonly RopeTexts[],
  sourceOf: (field: string) => FigureSource,
): AreaEstimate {
  if (ropes.length === 0) {
    raise(ledger, 'error', 'rows-missing', 'rope-count');
    return noEstimate();
  }
  for (const { id, season, cooperative } of rowsAlike(ropes, (rope) => [
    rope.season,
    rope.cooperative,
  ])) {
    raise(ledger, 'doubt', 'rope-rows-alike', `rope:${id}/rope-count`, { season, cooperative });
  }
  const rows = ropes.map((rope) => rowLength(ledger, rope, sourceOf));
  const known = rows.filter((figure) => figure !== null);
  if (known.length < rows.length) return noEstimate();
  const inputs = known.map((figure) => printedInput('rowLength', figure));
  const head = headOf(ledger, 'rope-length', 'm');
  const lengthM = enter(ledger, derivedFigure(head, sumOfLengths, inputs, null));
  return { ...noEstimate(), lengthM };
}
