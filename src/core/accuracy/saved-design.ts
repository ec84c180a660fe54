/** Member of a file of reference points, beside its features, that says how they were drawn. */
export const DESIGN_MEMBER = 'samplingDesign';

export interface SavedDesign {
  readonly kind: 'simple-random' | 'systematic' | 'stratified';
  readonly seed: number;
  /** Columns and rows from one systematic point to the next. */
  readonly stepPixels: number | null;
  readonly strata: readonly {
    /** Value on the map. */
    readonly value: number;
    readonly name: string | null;
    readonly pixels: number;
    readonly areaM2: number | null;
    readonly points: number;
  }[];
}

/** A file of points, of features that are JSON already. `design.kind` may be none that can be assessed. */
export function pointsText(
  features: readonly string[],
  design: Omit<SavedDesign, 'kind'> & { readonly kind: SavedDesign['kind'] | 'not-probability' },
): string {
  const head = `{"type":"FeatureCollection","${DESIGN_MEMBER}":${JSON.stringify(design)},"features":[\n`;
  return `${head}${features.join(',\n')}\n]}\n`;
}
