import { grownArray } from '../grown-array.ts';
import type { OnMeeting } from './edge-walk.ts';
import { followPlainly, STAYS, takesClass, WITH_COMPONENT } from './follow-chains.ts';

/** A component has at most this many pixels here, as in GDAL. */
const MOST_PIXELS = 2 ** 31 - 1;

/** A neighbour of a component that crosses the edges of tiles. */
export interface CrossingNeighbour {
  readonly component: number;
  /** −1 − the neighbour's pixels. */
  readonly size: number;
  /** When they meet: as edge-walk.ts has it. */
  readonly key: number;
  /** Where the neighbour goes (follow-chains.ts). */
  readonly goal: number;
}

/** Components that cross the edges of tiles; all others are whole within a tile. */
export interface CrossingComponents {
  /** By number of a group at an edge (tile-edges.ts): its component. */
  readonly of: Int32Array;
  readonly count: number;
  /** By component −1 − its pixels. */
  readonly sizes: Int32Array;
  readonly values: Uint8Array;
}

/** Takes groups at edges in the order of their numbers, and joins those of one class that touch. */
export function createCrossingGroups() {
  let links = new Int32Array(1024);
  let values = new Uint8Array(1024);
  let count = 0;

  const add = (size: number, value: number): void => {
    if (count === links.length) {
      links = grownArray(links, count + 1);
      values = grownArray(values, links.length);
    }
    links[count] = size;
    values[count++] = value;
  };
  const root = (number: number): number => {
    let at = number;
    for (let next = links[at]!; next >= 0; next = links[at]!) at = next;
    if (at !== number) links[number] = at;
    return at;
  };
  const onMeeting: OnMeeting = (one, other) => {
    if (values[one] !== values[other]) return;
    const [first, second] = [root(one), root(other)];
    if (first === second) return;
    const [least, joined] = first < second ? [first, second] : [second, first];
    links[least] = Math.max(-1 - MOST_PIXELS, links[least]! + links[joined]! + 1);
    links[joined] = least;
  };
  const finish = (): CrossingComponents => {
    let components = 0;
    for (let number = 0; number < count; number++) if (links[number]! < 0) components++;
    const sizes = new Int32Array(components);
    components = 0;
    // A link never goes up: what a number is linked to has its component already.
    for (let number = 0; number < count; number++) {
      const link = links[number]!;
      if (link < 0) {
        sizes[components] = link;
        values[components] = values[number]!;
      }
      links[number] = link < 0 ? components++ : links[link]!;
    }
    return { of: links, count: components, sizes, values };
  };
  return { add, count: () => count, onMeeting, finish };
}

/** Where each component goes that crosses the edges of tiles. */
export function createCrossingGoals(
  { of, count, sizes, values }: CrossingComponents,
  minPixels: number,
) {
  const enough = -1 - minPixels;
  const goals = new Int32Array(count).fill(STAYS);
  /** −1 − the pixels of its largest neighbour so far, and when it was met; 0: none. */
  const best = new Int32Array(count);
  const keys = new Float64Array(count);

  const offer = ({ component: to, size, key, goal }: CrossingNeighbour): void => {
    if (sizes[to]! <= enough || size > best[to]!) return;
    if (size === best[to]! && key >= keys[to]!) return;
    best[to] = size;
    keys[to] = key;
    goals[to] = goal;
  };
  /** How others follow it. */
  const codeOf = (component: number): number =>
    sizes[component]! <= enough ? takesClass(values[component]!) : WITH_COMPONENT - component;
  const onMeeting: OnMeeting = (one, other, key) => {
    const [first, second] = [of[one]!, of[other]!];
    if (first === second) return;
    offer({ component: first, size: sizes[second]!, key, goal: codeOf(second) });
    offer({ component: second, size: sizes[first]!, key, goal: codeOf(first) });
  };
  const finish = (): Int32Array => {
    for (let i = 0; i < count; i++) {
      if (goals[i]! <= WITH_COMPONENT) goals[i] = WITH_COMPONENT - goals[i]!;
    }
    followPlainly(goals, count);
    return goals;
  };
  return { offer, onMeeting, finish };
}
