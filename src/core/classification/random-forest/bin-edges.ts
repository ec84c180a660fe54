/** Codes are bytes: at most 255 edges make 256 bins. */
const MAX_BINS = 256;

/** Between two values, so that the lower is not above it and the upper is. */
function between(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2;
  return lower <= middle && middle < upper ? middle : lower;
}

/**
 * Edges of one feature, ascending: midway between all neighbours where at most 256 values differ,
 * else at the 256-quantiles. `values` are sorted in place.
 */
export function binEdges(values: Float64Array): Float64Array {
  values.sort();
  const n = values.length;
  const cuts: number[] = [];
  for (let i = 1; i < n; i++) if (values[i]! > values[i - 1]!) cuts.push(i);
  const chosen = cuts.length < MAX_BINS ? cuts : quantileCuts(cuts, n);
  return Float64Array.from(chosen, (i) => between(values[i - 1]!, values[i]!));
}

/** For each quantile the first cut at or after it, each once. */
function quantileCuts(cuts: readonly number[], n: number): number[] {
  const chosen: number[] = [];
  let next = 0;
  for (let b = 1; b < MAX_BINS; b++) {
    while (next < cuts.length && cuts[next]! < Math.floor((b * n) / MAX_BINS)) next++;
    const cut = cuts[next];
    if (cut !== undefined && cut !== chosen.at(-1)) chosen.push(cut);
  }
  return chosen;
}

/** The number of edges below a value, by halving; 0 for NaN. */
export function binCode(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
