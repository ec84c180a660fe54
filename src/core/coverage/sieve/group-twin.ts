interface Rows {
  readonly runs: Int32Array;
  readonly rowStart: Int32Array;
  readonly height: number;
}

interface Groups {
  readonly labels: Int32Array;
  readonly links: Int32Array;
  readonly sizes: Int32Array;
  readonly values: Uint8Array;
}

function rootOf(links: Int32Array, label: number): number {
  let at = label;
  for (let next = links[at]!; next >= 0; next = links[at]!) {
    const after = links[next]!;
    if (after >= 0) links[at] = after;
    at = next;
  }
  return at;
}

function unite(links: Int32Array, one: number, other: number): number {
  if (one === other) return one;
  const least = Math.min(one, other);
  const joined = Math.max(one, other);
  links[least] = links[least]! + links[joined]! + 1;
  links[joined] = least;
  return least;
}

/** Labels by run and links between labels, by union-find. Gives the number of labels. */
function join(
  { runs, rowStart, height }: Rows,
  { nodata, reach }: { readonly nodata: number; readonly reach: number },
  { labels, links, values }: Groups,
): number {
  let count = 0;
  let [upper, end] = [0, 0];
  for (let y = 0; y < height; y++) {
    const from = rowStart[y]!;
    const to = rowStart[y + 1]! - 1;
    let p = upper;
    labels.fill(-1, from, to + 1);
    for (let b = from; b < to; b++) {
      const value = runs[b]! & 255;
      if (value === nodata) continue;
      const first = runs[b]! >>> 8;
      const last = runs[b + 1]! >>> 8;
      while (p < end && (runs[p + 1]! >>> 8) + reach <= first) p++;
      let own = -1;
      for (let q = p; q < end && runs[q]! >>> 8 < last + reach; q++) {
        if ((runs[q]! & 255) !== value) continue;
        const met = rootOf(links, labels[q]!);
        own = own < 0 ? met : unite(links, own, met);
      }
      if (own < 0) {
        own = count++;
        links[own] = -1;
        values[own] = value;
      }
      links[own] = links[own]! - (last - first);
      labels[b] = own;
    }
    [upper, end] = [from, to];
  }
  return count;
}

/** The kernel's twin: see `group` of kernels/sieve.ts. */
export function groupPlainly(
  rows: Rows,
  settings: { readonly nodata: number; readonly reach: number },
  found: Groups,
): number {
  const { labels, links, sizes, values } = found;
  const count = join(rows, settings, found);
  let groups = 0;
  for (let label = 0; label < count; label++) {
    const link = links[label]!;
    if (link >= 0) {
      links[label] = links[link]!;
      continue;
    }
    sizes[groups] = link;
    values[groups] = values[label]!;
    links[label] = groups++;
  }
  const length = rows.rowStart[rows.height]!;
  for (let b = 0; b < length; b++) if (labels[b]! >= 0) labels[b] = links[labels[b]!]!;
  return groups;
}
