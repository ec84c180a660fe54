import type { LocalRing, Patch } from './local-ring.ts';
import { type CoveShapes, HEIGHT, PIXEL_M, WIDTH } from './shapes.ts';

/** Class ids of the sample; 0 lies outside the footprint. */
export const EELGRASS = 1;
export const KELP = 2;
export const SAND = 3;
export const DEEP = 4;
export const GLINT = 5;

/** Samples per pixel and axis where an outline crosses a pixel. */
const FINE = 4;

/** Share of each pixel inside the rings (even-odd), row-major, 0 … FINE². */
function coverage(rings: readonly LocalRing[]): Uint8Array {
  const counts = new Uint8Array(WIDTH * HEIGHT);
  const step = PIXEL_M / FINE;
  for (let line = 0; line < HEIGHT * FINE; line++) {
    const v = (line + 0.5) * step;
    const crossings: number[] = [];
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ui, vi] = ring[i]!;
        const [uj, vj] = ring[j]!;
        if (vi > v !== vj > v) crossings.push(ui + ((uj - ui) * (v - vi)) / (vj - vi));
      }
    }
    crossings.sort((a, b) => a - b);
    const row = Math.floor(line / FINE) * WIDTH;
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.max(0, Math.ceil(crossings[k]! / step - 0.5));
      const to = Math.min(WIDTH * FINE, Math.ceil(crossings[k + 1]! / step - 0.5));
      for (let x = from; x < to; x++) counts[row + Math.floor(x / FINE)]! += 1;
    }
  }
  return counts;
}

const ringsOf = (patches: readonly Patch[]): LocalRing[] =>
  patches.flatMap((patch) => [patch.outer, ...patch.holes]);

export interface CoveLabels {
  /** Row-major class of the greater part of each pixel; 0 outside the footprint. */
  readonly classes: Uint8Array;
  /** Share of the pixel covered, 0 … 1 by `/ 16`. */
  readonly eelgrass: Uint8Array;
  readonly kelp: Uint8Array;
  readonly glint: Uint8Array;
}

export function labelCove(shapes: CoveShapes): CoveLabels {
  const footprint = coverage([shapes.footprint]);
  const deep = coverage([shapes.deep]);
  const eelgrass = coverage(ringsOf(shapes.eelgrass));
  const kelp = coverage(ringsOf(shapes.kelp));
  const glint = coverage(ringsOf(shapes.glint));
  const half = (FINE * FINE) / 2;
  const classes = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < classes.length; i++) {
    if (footprint[i]! < half) continue;
    if (glint[i]! >= half) classes[i] = GLINT;
    else if (kelp[i]! >= half) classes[i] = KELP;
    else if (eelgrass[i]! >= half) classes[i] = EELGRASS;
    else classes[i] = deep[i]! >= half ? DEEP : SAND;
  }
  return { classes, eelgrass, kelp, glint };
}
