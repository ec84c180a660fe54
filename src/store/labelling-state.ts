/**
 * While points are told, the screen belongs to them. `label`: by one interpreter, who sees nobody
 * else's word; `settle`: points on which two differ, with both words.
 */
export type Labelling = {
  readonly pointId: string;
  /** Doublings of the scale at which a point is shown first. */
  readonly zoom: number;
} & (
  | { readonly kind: 'label'; readonly interpreterId: string }
  | { readonly kind: 'settle'; readonly by: string }
);
