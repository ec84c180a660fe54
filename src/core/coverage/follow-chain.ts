/** Where a component goes; below it −2 − the class that it takes. Itself where no chain has an end. */
export const STAYS = -1;
/** It goes where component n of EdgeGroups goes: this − n. */
export const WITH_EDGE = -258;
/** Below every other code. */
const ON_PATH = -(2 ** 31);

export const takesClass = (value: number): number => -2 - value;

/**
 * Follows the largest neighbours from `start` to the first component that is large enough, and puts
 * where they lead in their place: one of the codes above. A chain that runs in a circle leads
 * nowhere: STAYS. `endOf` gives the code of a component at which every chain ends, 0 of another.
 */
export function followChain(
  largest: Int32Array,
  start: number,
  endOf: (label: number) => number,
  path: number[],
): number {
  path.length = 0;
  let at = start;
  let goal = 0;
  while (goal === 0) {
    goal = endOf(at);
    if (goal !== 0) break;
    const next = largest[at]!;
    if (next < 0) {
      // What is on the path points to its place there until its end is known: a circle comes back.
      goal = next === ON_PATH ? STAYS : next;
      break;
    }
    largest[at] = ON_PATH;
    path.push(at);
    at = next;
  }
  for (const label of path) largest[label] = goal;
  return goal;
}
