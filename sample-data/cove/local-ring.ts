/** Metres from the top left corner of the image: u east, v south. */
export type LocalPoint = readonly [u: number, v: number];
/** Not closed: the first vertex is not repeated. */
export type LocalRing = readonly LocalPoint[];

/** An outline that the truth is counted from. `holes` are bare gaps. */
export interface Patch {
  readonly outer: LocalRing;
  readonly holes: readonly LocalRing[];
}
