import { decimalFromText, isDecimalText } from '../../decimal.ts';
import type { Figure } from '../../derivation.ts';
import { type Given, type Ledger, raise } from '../../ledger.ts';
import type { AreaFigures } from '../areas/area-figures.ts';
import type { CreditItem } from '../document/credit-item.ts';
import type { ItemBasis } from './item-basis.ts';
import { madeGiven, typedGiven } from './typed-given.ts';

/** The net counts of an area, one figure per row of its table; null where one is not known. */
function countsOf(area: AreaFigures): readonly Figure[] | null {
  const counts = area.ledger.figures.filter(
    ({ quantity, formula }) => quantity === 'net-count' && formula === null,
  );
  const known = counts.every(({ value }) => value.kind === 'decimal');
  return known && counts.length > 0 ? counts : null;
}

const totalOf = (texts: readonly string[]) =>
  texts.map((text) => decimalFromText(text, 'net-count')).reduce((sum, count) => sum.plus(count));

/** Landings of one number of nets spread over the ground of another: neither figure is right. */
function checkAgainst(ledger: Ledger, landed: string, laid: readonly Figure[] | null): void {
  if (laid === null || !isDecimalText(landed)) return;
  const total = totalOf(laid.map((figure) => madeGiven(figure)?.text ?? '0'));
  if (totalOf([landed]).eq(total)) return;
  const details = { landed, laid: total.toFixed() };
  raise(ledger, 'doubt', 'net-counts-differ', 'net-count', details);
}

/** The nets that were landed, row by row: those of the item's area, or a number typed. */
export function landedNets(
  ledger: Ledger,
  item: CreditItem,
  { area }: ItemBasis,
): readonly Given[] | null {
  const { formula } = item;
  if (formula.kind !== 'landed-yield' || formula.yield.kind !== 'nets') return null;
  const laid = area?.method === 'net' ? countsOf(area.figures) : null;
  const { nets } = formula.yield;
  if (nets.kind === 'typed') {
    checkAgainst(ledger, nets.netCount.text, laid);
    return [typedGiven(nets.netCount, `items/${item.id}/formula/yield/nets/netCount`)];
  }
  if (area !== null && area.method !== 'net') {
    raise(ledger, 'error', 'area-is-not-nets', 'net-count', { area: area.figures.ledger.subject });
  }
  return laid?.flatMap((figure) => madeGiven(figure) ?? []) ?? null;
}
