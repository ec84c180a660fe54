import { type Figure, leafFigure } from '../derivation.ts';
import { enter, headOf, type Ledger } from '../ledger.ts';

/** How many there are of a list of the document (`path`), as a figure that a formula may take. */
export function sampleCount(
  ledger: Ledger,
  count: number,
  path: string,
  { quantity, tail = quantity }: { readonly quantity: string; readonly tail?: string },
): Figure {
  const head = headOf(ledger, quantity, 'count', tail);
  const value = { kind: 'decimal', text: String(count) } as const;
  return enter(ledger, leafFigure(head, value, { kind: 'typed', path }));
}
