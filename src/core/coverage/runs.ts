/** Some rows of a class map as runs of equal class. */
export interface RunStrip {
  readonly row: number;
  readonly height: number;
  /** First column << 8 | class of each run; each row is closed by a run at column `width`. */
  readonly runs: Int32Array;
  /** Where the runs of each row start, length height + 1; the closing run is counted in. */
  readonly rowStart: Int32Array;
}
