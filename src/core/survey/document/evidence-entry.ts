/** A number typed into a form, with the evidence that stands behind it. */
export interface TypedValue {
  readonly text: string;
  /** Citation or evidence; empty = missing, which is shown. */
  readonly source: string;
}

/** 資料 of a field of the form. */
export interface Evidence {
  /** As the form lists them; empty = 添付ファイルなし. */
  readonly attachment: string;
  /** Those of them that the survey holds: ids of `files`. */
  readonly fileIds: readonly string[];
  /** 非公開希望: a stranger can't check what rests on it. */
  readonly isWithheld: boolean;
}

/** How the sampled spots were chosen. `best` (生育の良好な場所) is biased high. */
export type Siting = 'random' | 'systematic' | 'representative' | 'best' | 'unstated';
