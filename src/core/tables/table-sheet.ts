/** A number that a spreadsheet stored with the noise of a float, and the digits taken for it. */
export interface CleanedCell {
  /** Indices of `rows`, from 0. */
  readonly row: number;
  readonly column: number;
  readonly stored: string;
  readonly taken: string;
}

/** One sheet of a table file, as text: numbers as plain decimal digits, dates as ISO. */
export interface TableSheet {
  /** Of a CSV: the file's name. */
  readonly name: string;
  /** Rows that hold anything, all of one length; an empty cell is ''. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row stands in the file, counted from 1. */
  readonly rowNumbers: readonly number[];
  readonly cleaned: readonly CleanedCell[];
}

/** What was read of a CSV, a TSV or a workbook (files/table/read-table). */
export interface TableFile {
  readonly sheets: readonly TableSheet[];
}
