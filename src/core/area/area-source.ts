import type { Figure } from '../derivation.ts';

/** Typed m², or the figure of another area of the survey. */
export type AreaSourceTexts =
  | { readonly kind: 'typed'; readonly areaM2: string }
  | { readonly kind: 'area'; readonly areaId: string };

/** An area by its id: its figure in m²; null = it has none; undefined = no such area, or not one that may be used. */
export type AreaLookup = (areaId: string) => Figure | null | undefined;
