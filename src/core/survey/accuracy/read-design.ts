import type {
  AccuracyDesign,
  DesignKind,
  PointsFile,
  ReferencePoint,
} from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import { drawnDesign } from './drawn-design.ts';

/** A point of a file on the pixel of the map in which it lies; `mapClass` −1: nodata or outside. */
export interface PlacedPoint {
  readonly col: number;
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
  readonly mapClass: number;
  readonly text: string;
}

export interface ReadPoints {
  readonly design: AccuracyDesign;
  readonly points: readonly ReferencePoint[];
  /** Of each point, in order. */
  readonly texts: readonly string[];
  /** Off the map, or on a pixel that another point has already. */
  readonly outside: number;
  readonly repeated: number;
}

/** Points of a file as an assessment: `kind` is what a person says of how they were chosen. */
export function readDesign(
  kind: DesignKind,
  placed: readonly PlacedPoint[],
  coverage: CoverageStep,
  file: PointsFile,
): ReadPoints {
  const seen = new Set<string>();
  const inside = placed.filter(({ mapClass }) => mapClass >= 0);
  const kept = inside.filter(({ col, row }) => {
    const pixel = `${col} ${row}`;
    return !seen.has(pixel) && seen.add(pixel);
  });
  const drawnAs = kind === 'not-probability' ? 'simple' : kind;
  const drawn = { seed: 0, stepPixels: null, points: kept };
  const { design, points } = drawnDesign(drawnAs, drawn, coverage);
  return {
    design: { ...design, kind, file },
    points,
    texts: kept.map(({ text }) => text),
    outside: placed.length - inside.length,
    repeated: inside.length - kept.length,
  };
}
