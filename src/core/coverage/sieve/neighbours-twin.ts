import { STAYS, takesClass } from './follow-chains.ts';

interface LabelledRows {
  readonly runs: Int32Array;
  readonly rowStart: Int32Array;
  readonly width: number;
  readonly height: number;
  readonly labels: Int32Array;
}

interface Sized {
  readonly sizes: Int32Array;
  readonly values: Uint8Array;
  readonly groups: number;
  readonly enough: number;
  readonly reach: number;
}

interface Neighbours {
  readonly largest: Int32Array;
  readonly keys: Int32Array;
}

/** The kernel's twin: see `neighbours` of kernels/sieve.ts. */
export function neighboursPlainly(
  { runs, rowStart, width, height, labels }: LabelledRows,
  { sizes, values, groups, enough, reach }: Sized,
  { largest, keys }: Neighbours,
): void {
  const offer = (to: number, from: number, key: number): void => {
    if (sizes[to]! <= enough) return;
    const known = largest[to]!;
    if (known >= 0 && sizes[known]! <= sizes[from]!) return;
    largest[to] = from;
    keys[to] = key;
  };
  const meet = (one: number, other: number, key: number): void => {
    if (other < 0 || one === other) return;
    offer(one, other, key);
    offer(other, one, key);
  };
  for (let g = 0; g < groups; g++)
    largest[g] = sizes[g]! <= enough ? takesClass(values[g]!) : STAYS;
  for (let y = 0; y < height; y++) {
    const from = rowStart[y]!;
    const to = rowStart[y + 1]! - 1;
    let p = y > 0 ? rowStart[y - 1]! : 0;
    const end = y > 0 ? from - 1 : 0;
    for (let b = from; b < to; b++) {
      const one = labels[b]!;
      if (one < 0) continue;
      const first = runs[b]! >>> 8;
      const last = runs[b + 1]! >>> 8;
      const key = 4 * (y * width + first);
      let q = p;
      if (y > 0) {
        while (runs[p + 1]! >>> 8 <= first) p++;
        meet(one, labels[p]!, key);
        if (reach > 0 && first > 0 && runs[p]! >>> 8 === first) meet(one, labels[p - 1]!, key + 1);
        q = p + 1;
        if (reach > 0 && q < end && runs[q]! >>> 8 === first + 1) meet(one, labels[q++]!, key + 2);
      }
      if (b > from) meet(one, labels[b - 1]!, key + 3);
      for (; q < end && runs[q]! >>> 8 < last + reach; q++) {
        meet(one, labels[q]!, 4 * (y * width + (runs[q]! >>> 8) - reach) + 2 * reach);
      }
    }
  }
}
