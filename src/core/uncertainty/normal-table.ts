const PER_UNIT = 64;
/** A draw from 2³² points lies within ±6.34. */
const FARTHEST = 6.5;
const INTERVALS = 2 * FARTHEST * PER_UNIT;

/** A smooth function of a standard normal z, |z| < 6.5: four coefficients for each 1/64 of z. */
export type NormalTable = Float64Array;

/** A value of the function, and its slope there. */
export interface Node {
  readonly value: number;
  readonly slope: number;
}

/** The z of the nodes that a table asks for, ascending. */
export const tableNodes = (): readonly number[] =>
  Array.from({ length: INTERVALS + 1 }, (_, at) => at / PER_UNIT - FARTHEST);

/** Cubic Hermite through the nodes, which are those of `tableNodes`. */
export function normalTable(nodes: readonly Node[]): NormalTable {
  const table = new Float64Array(4 * INTERVALS);
  for (let at = 0; at < INTERVALS; at++) {
    const [from, to] = [nodes[at]!, nodes[at + 1]!];
    const [start, end] = [from.slope / PER_UNIT, to.slope / PER_UNIT];
    const rise = to.value - from.value;
    const bend = start + end - 2 * rise;
    table.set([from.value, start, rise - start - bend, bend], 4 * at);
  }
  return table;
}

export function lookUp(table: NormalTable, z: number): number {
  const x = (z + FARTHEST) * PER_UNIT;
  const at = x | 0;
  const u = x - at;
  const first = 4 * at;
  return table[first]! + u * (table[first + 1]! + u * (table[first + 2]! + u * table[first + 3]!));
}
