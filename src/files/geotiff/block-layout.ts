/** How the values of a decoded block lie: row-major, pixel-interleaved, rows without padding. */
export interface BlockLayout {
  readonly blockWidth: number;
  /** Samples per pixel in this block: 1 where planar. */
  readonly samples: number;
  readonly valueBytes: 1 | 2 | 4 | 8;
  readonly predictor: 1 | 2 | 3;
  /** The values' bytes are in the other order than this machine's. */
  readonly swap: boolean;
}

/** Pixels of a block, counted from its upper left corner. */
export interface BlockPart {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}
