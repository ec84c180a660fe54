/** One line of the report: what we did and what the peer did, in the same unit, higher is better. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** The ratio that the project set itself. */
  readonly goal: number | null;
  readonly note?: string;
}

const digits = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4);

/** A table of ratios; absolute figures of these machines mean nothing beside another day's. */
export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, unit, ours, peer, goal, note } of rows) {
    const own = `${what.padEnd(46)} ${digits(ours).padStart(9)} ${unit.padEnd(10)}`;
    const aside = note ? `  ${note}` : '';
    if (peer === null) {
      console.log(`${own}${aside}`);
      continue;
    }
    const ratio = ours / peer.value;
    const met = goal === null ? '' : ratio >= goal ? `  goal ${goal} ✓` : `  goal ${goal} ✗`;
    const theirs = `${peer.name} ${digits(peer.value)}`.padEnd(32);
    console.log(`${own} ${theirs} × ${ratio.toFixed(2)}${met}${aside}`);
  }
}
