import { type AccuracyDesign, type ReferencePoint, WHOLE_MAP } from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import type { DrawnKind } from './planned-design.ts';
import { strataOfMap } from './record-broken.ts';

/** Pixels that were drawn on a map. */
export interface Drawn {
  readonly seed: number;
  readonly stepPixels: number | null;
  readonly points: readonly {
    readonly col: number;
    readonly row: number;
    readonly lon: number;
    readonly lat: number;
    readonly mapClass: number;
  }[];
}

/** The record of a drawing: the design, with the sizes that the map gave its strata, and the points. */
export function drawnDesign(
  kind: DrawnKind,
  drawn: Drawn,
  { stepId, classes }: CoverageStep,
): { readonly design: AccuracyDesign; readonly points: readonly ReferencePoint[] } {
  const points = drawn.points.map(
    ({ col, row, lon, lat, mapClass }, at): ReferencePoint => ({
      id: `p${at + 1}`,
      lon,
      lat,
      column: col,
      row,
      stratumId: kind === 'stratified' ? mapClass : WHOLE_MAP,
      mapClassId: mapClass,
    }),
  );
  const sizes = [...strataOfMap(kind, classes)].filter(([, { pixels }]) => pixels > 0);
  const strata = sizes.map(([id, { pixels, areaM2 }]) => ({
    id,
    pixels,
    areaM2,
    points: points.filter(({ stratumId }) => stratumId === id).length,
  }));
  const { seed, stepPixels } = drawn;
  return { design: { kind, seed, mapStepId: stepId, strata, stepPixels, file: null }, points };
}
