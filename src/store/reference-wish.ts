import type { DesignKind } from '../core/survey/document/accuracy-entry.ts';

export type { PointsHead } from '../jobs/jobs.ts';

/** Points of a file, with what a person says of them. */
export interface ReferenceWish {
  readonly file: File;
  /** Column of the classes, and the class (or not to be told) that each of its words means. */
  readonly field: string;
  readonly classOf: Readonly<Record<string, number | 'unsure'>>;
  readonly kind: DesignKind;
}
