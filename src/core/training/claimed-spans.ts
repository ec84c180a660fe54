import type { RowSpan } from '../layers/rasterize.ts';

/** Pixels that a sample claims for its class. `label` is an index into the classes in use. */
export interface Claim extends RowSpan {
  readonly label: number;
  readonly sampleId: string;
}

/**
 * Pixels of one class only. `rank`: of its first pixel among all of that class, row-major.
 * `sample`: index of the sample that they come from, the first of those that cover them.
 */
export interface ClaimedSpan extends RowSpan {
  readonly label: number;
  readonly rank: number;
  readonly sample: number;
}

export interface ClaimedPixels {
  /** Disjoint, in row-major order. */
  readonly spans: readonly ClaimedSpan[];
  readonly pixelsPerLabel: readonly number[];
  /** Claimed by two classes, hence by none. */
  readonly disputedPixels: number;
  /** Samples that took part in a dispute. */
  readonly disputingSamples: readonly string[];
  /** Ids of the samples that claim a pixel, in the order of the claims. */
  readonly sampleIds: readonly string[];
  /** Per sample: the first one that it shares ground with, itself where there is none. */
  readonly ground: readonly number[];
}

/** Which samples lie over each other, directly or by way of others: the least of each such set. */
function createGrounds(samples: number) {
  const first = Array.from({ length: samples }, (_, i) => i);
  const find = (sample: number): number => {
    let root = sample;
    while (first[root] !== root) root = first[root]!;
    return root;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [find(a), find(b)].sort((p, q) => p - q) as [number, number];
    first[high] = low;
  };
  return { join, all: () => first.map((_, sample) => find(sample)) };
}

function rowsOf(claims: readonly Claim[]): Claim[][] {
  const rows = new Map<number, Claim[]>();
  for (const claim of claims) {
    const row = rows.get(claim.row);
    if (row) row.push(claim);
    else rows.set(claim.row, [claim]);
  }
  return [...rows.values()].sort((a, b) => a[0]!.row - b[0]!.row);
}

/**
 * Settles who owns which pixel: a pixel that samples of one class cover counts once, one that
 * samples of two classes cover is dropped from both.
 */
export function settleClaims(claims: readonly Claim[], labels: number): ClaimedPixels {
  const spans: ClaimedSpan[] = [];
  const pixelsPerLabel = new Array<number>(labels).fill(0);
  const disputing = new Set<string>();
  let disputedPixels = 0;
  const sampleIds = [...new Set(claims.map((claim) => claim.sampleId))];
  const places = new Map(sampleIds.map((id, place) => [id, place]));
  const grounds = createGrounds(sampleIds.length);
  for (const row of rowsOf(claims)) {
    const cuts = [...new Set(row.flatMap((c) => [c.colStart, c.colEnd]))].sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [colStart, colEnd] = [cuts[i]!, cuts[i + 1]!];
      const owners = row.filter((c) => c.colStart <= colStart && colEnd <= c.colEnd);
      const first = owners[0];
      if (!first) continue;
      const sample = places.get(first.sampleId)!;
      for (const owner of owners) grounds.join(sample, places.get(owner.sampleId)!);
      if (owners.some((c) => c.label !== first.label)) {
        disputedPixels += colEnd - colStart;
        for (const owner of owners) disputing.add(owner.sampleId);
        continue;
      }
      const { label } = first;
      const rank = pixelsPerLabel[label]!;
      spans.push({ row: first.row, colStart, colEnd, label, rank, sample });
      pixelsPerLabel[label] = rank + colEnd - colStart;
    }
  }
  return {
    spans,
    pixelsPerLabel,
    disputedPixels,
    disputingSamples: [...disputing].sort(),
    sampleIds,
    ground: grounds.all(),
  };
}
