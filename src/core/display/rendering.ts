import type { ColorMapId } from '../layers/color-maps.ts';
import type { StretchRule } from '../layers/stretch-limits.ts';
import type { FeatureSpec } from '../training/features/feature-spec.ts';

/** Three bands as red, green and blue, each with a stretch of its own. Bands count from 0. */
export interface CompositeRendering {
  readonly kind: 'composite';
  readonly bands: readonly [red: number, green: number, blue: number];
  readonly stretch: readonly [StretchRule, StretchRule, StretchRule];
  /** 1 = straight; above 1 the dark parts become lighter. 0.1 … 10 */
  readonly gamma: number;
}

/** One band or index through a colour map. */
export interface SingleRendering {
  readonly kind: 'single';
  readonly feature: FeatureSpec;
  readonly colorMap: ColorMapId;
  readonly stretch: StretchRule;
  readonly gamma: number;
}

/** The colours that the file itself brings. */
export interface PaletteRendering {
  readonly kind: 'palette';
}

/** How a person wants to see an image: for the eye alone, no figure follows from it. */
export type RasterRendering = CompositeRendering | SingleRendering | PaletteRendering;
