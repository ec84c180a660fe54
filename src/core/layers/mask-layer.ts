import type { MultiPolygon, Polygon } from 'geojson';
import type { CrsCode } from '../geo/crs-code.ts';

/** Why a place is left out of the classification. */
export const MASK_KINDS = ['land', 'deep-water', 'boat', 'shadow', 'glint', 'other'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** Ground that is not classified: it becomes nodata. Coordinates are in `crs`. */
export interface MaskLayer {
  readonly id: string;
  readonly kind: MaskKind;
  readonly crs: CrsCode;
  readonly geometry: Polygon | MultiPolygon;
  /** The file that it came from, or null where it was drawn. */
  readonly fileId: string | null;
}
