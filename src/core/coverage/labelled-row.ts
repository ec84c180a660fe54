/** One row of runs (see RunStrip) and the label of each; −1 where there is no class. */
export interface LabelledRow {
  readonly runs: Int32Array;
  readonly labels: Int32Array;
  /** Runs from … to − 1; run `to` closes the row. */
  readonly from: number;
  readonly to: number;
}

/** 4: pixels touch by sides; 8: by corners, too. */
export type Connectivity = 4 | 8;
