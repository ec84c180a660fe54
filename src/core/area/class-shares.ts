import { CLASS_GROUND, sumOfGround, UNCLASSED_GROUND } from '../coverage/class-ground.ts';
import { derivedFigure, type Figure, printedInput } from '../derivation.ts';
import { enter, headOf, type Ledger } from '../ledger.ts';

/** Ground of a survey by cover class: m², or m of tape. */
export interface ClassShares {
  /** By class code. Empty where the ground could not be measured: an issue stands at its place. */
  readonly byCode: ReadonlyMap<string, Figure>;
  /** Null where there is none. */
  readonly unclassed: Figure | null;
}

/**
 * Ground per cover class, summed into `ledger` as weights of strata. `parts`: the ledger of one
 * `cover` area, or those of the transects. A class needs no bounds for it.
 */
export function classShares(
  ledger: Ledger,
  parts: readonly Pick<Ledger, 'prefix' | 'figures'>[],
): ClassShares {
  const byTail = new Map<string, Figure[]>();
  for (const { prefix, figures } of parts) {
    const grounds = figures
      .map((figure) => [figure.id.slice(prefix.length + 1), figure] as const)
      .filter(([tail]) => tail === UNCLASSED_GROUND || tail.startsWith(CLASS_GROUND));
    // One part without ground would leave its classes out of the weights without a word.
    if (grounds.length === 0) return { byCode: new Map(), unclassed: null };
    for (const [tail, figure] of grounds) byTail.set(tail, [...(byTail.get(tail) ?? []), figure]);
  }
  const sum = (tail: string): Figure | null => {
    const ground = byTail.get(tail);
    const [first] = ground ?? [];
    if (!ground || !first) return null;
    const own = headOf(ledger, 'ground-share', first.unit, `ground-share/${tail}`);
    const inputs = ground.map((figure) => printedInput('ground', figure));
    const head = { ...own, subject: first.subject };
    return enter(ledger, derivedFigure(head, sumOfGround, inputs, null));
  };
  const codes = [...byTail.keys()].filter((tail) => tail.startsWith(CLASS_GROUND));
  const byCode = codes.flatMap((tail) => {
    const figure = sum(tail);
    return figure ? [[tail.slice(CLASS_GROUND.length), figure] as const] : [];
  });
  return { byCode: new Map(byCode), unclassed: sum(UNCLASSED_GROUND) };
}
