import { cutRowPlainly } from '../row-runs.ts';
import { followPlainly } from './follow-chains.ts';
import { groupPlainly } from './group-twin.ts';
import { neighboursPlainly } from './neighbours-twin.ts';
import type { SieveKernel } from './sieve-kernel.ts';
import { createTwinMemory } from './twin-memory.ts';

/** kernels/sieve.ts in plain TypeScript, in a memory of its own. */
export function createSieveTwin(): SieveKernel {
  const memory = createTwinMemory();
  const ints = (at: number) => memory.words().subarray(at >> 2);
  const bytes = (at: number) => memory.bytes().subarray(at);

  const countRuns: SieveKernel['countRuns'] = (at, width, height) => {
    const ids = bytes(at);
    let count = 2 * height;
    for (let y = 0; y < height; y++) {
      for (let i = y * width + 1; i < (y + 1) * width; i++) if (ids[i] !== ids[i - 1]) count++;
    }
    return count;
  };
  const cut: SieveKernel['cut'] = (at, width, height, runs, rowStart) => {
    const [ids, out, starts] = [bytes(at), ints(runs), ints(rowStart)];
    let n = 0;
    starts[0] = 0;
    for (let y = 0; y < height; y++) {
      n = cutRowPlainly(ids.subarray(y * width, (y + 1) * width), out, n);
      starts[y + 1] = n;
    }
  };
  const decide: SieveKernel['decide'] = (largest, groups, values, decided, later) => {
    const [codes, own, out, list] = [ints(largest), bytes(values), bytes(decided), ints(later)];
    let count = 0;
    for (let g = 0; g < groups; g++) {
      const code = codes[g]!;
      if (code < -257) list[count++] = g;
      out[g] = code < -257 || code === -1 ? own[g]! : -2 - code;
    }
    return count;
  };
  const paint: SieveKernel['paint'] = (
    ...[runsAt, rowStart, width, height, labelsAt, decided, ids]
  ) => {
    const [runs, starts, labels] = [ints(runsAt), ints(rowStart), ints(labelsAt)];
    const [values, out] = [bytes(decided), bytes(ids)];
    for (let y = 0; y < height; y++) {
      for (let b = starts[y]!; b < starts[y + 1]! - 1; b++) {
        const value = labels[b]! < 0 ? runs[b]! & 255 : values[labels[b]!]!;
        out.fill(value, y * width + (runs[b]! >>> 8), y * width + (runs[b + 1]! >>> 8));
      }
    }
  };
  return {
    memory,
    heapBase: { value: 0 },
    countRuns,
    cut,
    group: (runs, rowStart, height, nodata, reach, labels, links, sizes, values) =>
      groupPlainly(
        { runs: ints(runs), rowStart: ints(rowStart), height },
        { nodata, reach },
        { labels: ints(labels), links: ints(links), sizes: ints(sizes), values: bytes(values) },
      ),
    neighbours: (...[runs, rowStart, width, height, reach, labels, sizes, values, ...rest]) => {
      const [groups, enough, largest, keys] = rest;
      neighboursPlainly(
        { runs: ints(runs), rowStart: ints(rowStart), width, height, labels: ints(labels) },
        { sizes: ints(sizes), values: bytes(values), groups, enough, reach },
        { largest: ints(largest), keys: ints(keys) },
      );
    },
    follow: (largest, groups) => followPlainly(ints(largest), groups),
    decide,
    paint,
  };
}
