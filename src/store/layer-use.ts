import type { MaskKind } from '../core/layers/mask-layer.ts';

/** A layer of polygons: a vector file of the survey, or one that is picked now. */
export type LayerSource =
  | { readonly kind: 'known'; readonly fileId: string }
  | { readonly kind: 'file'; readonly file: File; readonly companions: readonly File[] };

export type LayerUse =
  | { readonly kind: 'mask'; readonly mask: MaskKind }
  | { readonly kind: 'study-area' };
