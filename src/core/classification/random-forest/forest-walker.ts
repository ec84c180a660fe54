/** Pixels that a walker takes at once: their codes and votes stay in the cache. */
export const WALK_ROUND = 2048;

/** Boxes of codes that a walker takes at once. */
export const BOX_ROUND = 1024;

/**
 * A forest with room for pixels and boxes. `codes`: pixel by pixel, `stride` apart. `boxes`: lowest
 * codes, then highest, each `stride` long. `votes`, `sure` and `possible`: one count per class,
 * `classCount` apart; both walks add to them.
 */
export interface ForestWalker {
  readonly stride: number;
  readonly codes: Uint8Array;
  readonly votes: Uint16Array;
  readonly boxes: Uint8Array;
  /** In how many trees the whole box lies in leaves of the class. */
  readonly sure: Uint16Array;
  /** In how many trees a pixel of the box may get the class. */
  readonly possible: Uint16Array;
  /** Votes of trees firstTree … endTree − 1 for the first `count` ≤ WALK_ROUND pixels. */
  readonly walk: (count: number, firstTree: number, endTree: number) => void;
  /** The same trees for the first `count` ≤ BOX_ROUND boxes. */
  readonly walkBoxes: (count: number, firstTree: number, endTree: number) => void;
}

/** Bytes between the codes of two pixels: constants that the kernel was compiled for, where narrow. */
export function codeStride(featureCount: number): number {
  if (featureCount <= 4) return 4;
  return Math.ceil(featureCount / 8) * 8;
}
