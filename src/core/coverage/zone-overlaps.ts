import { boxesMeet, type PixelBox } from './pixel-box.ts';
import type { Spans } from './zone-spans.ts';

/** Pixels that two zones (their places in the list) both count. */
export interface ZoneOverlap {
  readonly zones: readonly [number, number];
  readonly pixels: number;
}

/** Pixels that lie in both of two lists of spans. */
function sharedPixels(one: Spans, other: Spans): number {
  let pixels = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const rows = one[i]! - other[j]!;
    if (rows !== 0) {
      if (rows < 0) i += 3;
      else j += 3;
      continue;
    }
    const from = Math.max(one[i + 1]!, other[j + 1]!);
    const to = Math.min(one[i + 2]!, other[j + 2]!);
    if (from < to) pixels += to - from;
    if (one[i + 2]! < other[j + 2]!) i += 3;
    else j += 3;
  }
  return pixels;
}

/**
 * What zones share, added up over windows: `add` takes the spans of the zones that have any. Only
 * zones whose bounding boxes meet are compared. Pairs are listed by their first zone, then by the
 * second.
 */
export function createZoneOverlaps(boxes: readonly PixelBox[]) {
  const shared = new Map<number, number>();
  const add = (found: readonly { readonly zone: number; readonly spans: Spans }[]): void => {
    const byTop = found.toSorted((p, q) => boxes[p.zone]!.top - boxes[q.zone]!.top);
    for (const [i, one] of byTop.entries()) {
      const box = boxes[one.zone]!;
      for (let j = i + 1; j < byTop.length; j++) {
        const other = byTop[j]!;
        if (boxes[other.zone]!.top >= box.bottom) break;
        if (!boxesMeet(box, boxes[other.zone]!)) continue;
        const pixels = sharedPixels(one.spans, other.spans);
        if (pixels === 0) continue;
        const [first, second] = one.zone < other.zone ? [one, other] : [other, one];
        const key = first.zone * boxes.length + second.zone;
        shared.set(key, (shared.get(key) ?? 0) + pixels);
      }
    }
  };
  const list = (): ZoneOverlap[] =>
    [...shared]
      .sort(([p], [q]) => p - q)
      .map(([key, pixels]) => ({
        zones: [Math.floor(key / boxes.length), key % boxes.length],
        pixels,
      }));
  return { add, list };
}
