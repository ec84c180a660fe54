import { grownArray } from '../grown-array.ts';

/** Components that reach the row swept last. Numbers of those that are closed are given out again. */
export interface OpenComponents {
  readonly begin: (classId: number) => number;
  readonly rootOf: (component: number) => number;
  /** Two numbers are one component. Gives the one that stays. */
  readonly unite: (one: number, other: number) => number;
  readonly addRun: (root: number, pixels: number, areaM2: number) => void;
  readonly addRing: (root: number, edge: number) => void;
  /** A run of the row above is behind; true: it was the last one of its component. */
  readonly endRun: (root: number) => boolean;
  /** The numbers that `unite` gave up: no run names them any more. */
  readonly forgetUnited: () => void;
  readonly take: (root: number, eachRing: (edge: number) => void) => ClosedComponent;
}

export interface ClosedComponent {
  readonly classId: number;
  readonly pixels: number;
  readonly areaM2: number;
}

export function createOpenComponents(): OpenComponents {
  let length = 1024;
  let parent = new Int32Array(length);
  let classOf = new Uint8Array(length);
  let runs = new Int32Array(length);
  let pixels = new Float64Array(length);
  let areaM2 = new Float64Array(length);
  let firstRing = new Int32Array(length);
  let lastRing = new Int32Array(length);
  let used = 0;
  const free: number[] = [];
  const united: number[] = [];
  let ringEdge = new Int32Array(1024);
  let ringNext = new Int32Array(1024);
  let rings = 0;
  let freeRing = -1;

  const begin: OpenComponents['begin'] = (classId) => {
    const made = free.pop() ?? used++;
    if (made === length) {
      parent = grownArray(parent, length + 1);
      length = parent.length;
      classOf = grownArray(classOf, length);
      runs = grownArray(runs, length);
      pixels = grownArray(pixels, length);
      areaM2 = grownArray(areaM2, length);
      firstRing = grownArray(firstRing, length);
      lastRing = grownArray(lastRing, length);
    }
    parent[made] = made;
    classOf[made] = classId;
    runs[made] = 0;
    pixels[made] = 0;
    areaM2[made] = 0;
    firstRing[made] = -1;
    return made;
  };
  const rootOf = (component: number): number => {
    let at = component;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const unite: OpenComponents['unite'] = (one, other) => {
    const [root, gone] = [rootOf(one), rootOf(other)];
    if (root === gone) return root;
    parent[gone] = root;
    runs[root]! += runs[gone]!;
    pixels[root]! += pixels[gone]!;
    areaM2[root]! += areaM2[gone]!;
    if (firstRing[root]! < 0) firstRing[root] = firstRing[gone]!;
    else if (firstRing[gone]! >= 0) ringNext[lastRing[root]!] = firstRing[gone]!;
    if (firstRing[gone]! >= 0) lastRing[root] = lastRing[gone]!;
    united.push(gone);
    return root;
  };
  const addRun: OpenComponents['addRun'] = (root, count, area) => {
    runs[root]! += 1;
    pixels[root]! += count;
    areaM2[root]! += area;
  };
  const addRing: OpenComponents['addRing'] = (root, edge) => {
    let made = freeRing;
    if (made >= 0) freeRing = ringNext[made]!;
    else {
      made = rings++;
      if (made === ringEdge.length) {
        ringEdge = grownArray(ringEdge, made + 1);
        ringNext = grownArray(ringNext, made + 1);
      }
    }
    ringEdge[made] = edge;
    ringNext[made] = -1;
    if (firstRing[root]! < 0) firstRing[root] = made;
    else ringNext[lastRing[root]!] = made;
    lastRing[root] = made;
  };
  const forgetUnited = (): void => {
    for (const gone of united) free.push(gone);
    united.length = 0;
  };
  const take: OpenComponents['take'] = (root, eachRing) => {
    for (let ring = firstRing[root]!; ring >= 0; ) {
      eachRing(ringEdge[ring]!);
      const after = ringNext[ring]!;
      ringNext[ring] = freeRing;
      freeRing = ring;
      ring = after;
    }
    free.push(root);
    return { classId: classOf[root]!, pixels: pixels[root]!, areaM2: areaM2[root]! };
  };
  const endRun: OpenComponents['endRun'] = (root) => --runs[root]! === 0;
  return { begin, rootOf, unite, addRun, addRing, endRun, forgetUnited, take };
}
