/** Where a group goes; below it −2 − the class that it takes. Itself where no chain has an end. */
export const STAYS = -1;
/** It goes where component n goes that crosses tiles: this − n. */
export const WITH_COMPONENT = -258;
/** On the path that is followed now: this − the next. */
const ON_PATH = -(2 ** 30);

export const takesClass = (value: number): number => -2 - value;

/**
 * Follows chains from group to group to the first code below 0, and puts that in the place of each
 * of them: one of the codes above. A chain that runs in a circle leads nowhere: STAYS. The kernel's
 * twin.
 */
export function followPlainly(next: Int32Array, count: number): void {
  for (let start = 0; start < count; start++) {
    let at = start;
    while (next[at]! >= 0) {
      const to = next[at]!;
      next[at] = ON_PATH - to;
      at = to;
    }
    const goal = next[at]! <= ON_PATH ? STAYS : next[at]!;
    for (at = start; next[at]! <= ON_PATH; ) {
      const to = ON_PATH - next[at]!;
      next[at] = goal;
      at = to;
    }
  }
}
