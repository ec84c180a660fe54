import { contourRings, patchesOfRings } from './contour.ts';
import { cosineOfTurn, fractal, noise, sineOfTurn } from './field.ts';
import type { LocalPoint, LocalRing, Patch } from './local-ring.ts';

export const PIXEL_M = 0.25;
export const WIDTH = 960;
export const HEIGHT = 720;
export const SEED = 20260718;

interface Star {
  readonly u: number;
  readonly v: number;
  readonly ru: number;
  readonly rv: number;
  /** How ragged, as a share of the radius. */
  readonly ragged: number;
  readonly seed: number;
  /** Turn of the long axis, in turns. */
  readonly turn?: number;
}

/** A closed outline about a centre, its radius disturbed by noise: ragged, never self-crossing. */
export function starRing({ u, v, ru, rv, ragged, seed, turn = 0 }: Star): LocalRing {
  const vertices = Math.max(14, Math.floor((ru + rv) * 5));
  const ring: LocalPoint[] = [];
  const axisCos = cosineOfTurn(turn);
  const axisSin = sineOfTurn(turn);
  for (let i = 0; i < vertices; i++) {
    const c = cosineOfTurn(i / vertices);
    const s = sineOfTurn(i / vertices);
    const broad = fractal(c * 1.3 + 40, s * 1.3 + 40, seed, 2);
    const scale = (ru + rv) / 9;
    const fine = fractal(c * scale + 40, s * scale + 40, seed + 7, 3);
    const k = 1 + ragged * (0.75 * broad + 0.5 * fine);
    const a = ru * k * c;
    const b = rv * k * s;
    ring.push([u + a * axisCos - b * axisSin, v + a * axisSin + b * axisCos]);
  }
  return ring;
}

export function insideRing(ring: LocalRing, u: number, v: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ui, vi] = ring[i]!;
    const [uj, vj] = ring[j]!;
    if (vi > v !== vj > v && u < ((uj - ui) * (v - vi)) / (vj - vi) + ui) inside = !inside;
  }
  return inside;
}

/** Where the beach meets the water. */
export function shoreV(u: number): number {
  const t = (u - 118) / 120;
  return 20 + 20 * t * t + 3.2 * noise(u / 38, 3.5, SEED + 1) + 0.9 * noise(u / 9, 8.5, SEED + 2);
}

/** Where the slope breaks and the bottom is lost to sight: the edge of the class 深場. */
export function deepV(u: number): number {
  const t = (u - 130) / 120;
  return 131 - 9 * t * t + 5 * noise(u / 46, 1.5, SEED + 3) + 1.6 * noise(u / 11, 4.5, SEED + 4);
}

/** The survey's edge: a rectangle flown a little askew, its sides ragged as a mosaic's are. */
export function footprintRing(): LocalRing {
  const corners: LocalPoint[] = [
    [11, 5.5],
    [235.5, 11],
    [229, 174.5],
    [4.5, 168.5],
  ];
  const ring: LocalPoint[] = [];
  corners.forEach(([u0, v0], side) => {
    const [u1, v1] = corners[(side + 1) % 4]!;
    const length = Math.sqrt((u1 - u0) * (u1 - u0) + (v1 - v0) * (v1 - v0));
    const steps = Math.floor(length / 1.5);
    for (let i = 0; i < steps; i++) {
      const t = i / steps;
      const step = Math.floor(i / 14);
      const wobble =
        1.5 * noise(step + 0.5, side * 9 + 0.5, SEED + 11) + 0.55 * noise(i / 2.3, side, SEED + 12);
      ring.push([
        u0 + (u1 - u0) * t - ((v1 - v0) / length) * wobble,
        v0 + (v1 - v0) * t + ((u1 - u0) / length) * wobble,
      ]);
    }
  });
  return ring;
}

/** 1 at the centre of an ellipse, 0 on it, negative outside. */
function dome(u: number, v: number, at: readonly number[]): number {
  const [cu, cv, ru, rv, tilt] = at as readonly [number, number, number, number, number];
  const du = (u - cu) / ru;
  const dv = (v - cv - tilt * (u - cu)) / rv;
  return 1 - du * du - dv * dv;
}

const MEADOWS: readonly (readonly number[])[] = [
  [66, 88, 46, 21, -0.06],
  [116, 72, 27, 12, -0.2],
  [34, 74, 14, 9, 0.1],
  [150, 62, 13, 8, 0.2],
];

/** Positive inside the eelgrass meadow, and greater toward its heart. */
export function eelgrassField(u: number, v: number): number {
  let base = -1.6;
  for (const meadow of MEADOWS) base = Math.max(base, dome(u, v, meadow));
  const lobes = fractal(u / 17, v / 10, SEED + 201, 3);
  const ragged = fractal(u / 4.3, v / 3.2, SEED + 202, 4);
  return base * 0.75 + 0.62 * lobes + 0.3 * ragged - 0.1;
}

const REEFS: readonly (readonly number[])[] = [
  [208, 74, 19, 26, 0.2],
  [196, 96, 11, 10, 0],
  [180, 60, 10, 6, 0.3],
];

/** Positive on the kelp reef. */
export function reefField(u: number, v: number): number {
  let base = -1.6;
  for (const reef of REEFS) base = Math.max(base, dome(u, v, reef));
  const lobes = fractal(u / 12, v / 12, SEED + 211, 3);
  const ragged = fractal(u / 3.6, v / 3.6, SEED + 212, 4);
  return base * 0.8 + 0.45 * lobes + 0.32 * ragged - 0.08;
}

/** Positive where the sun's image covers the water. */
export function glintField(u: number, v: number): number {
  const base = dome(u, v, [68, 153, 49, 15, 0.03]);
  const streaks = fractal(u / 13 + v / 40, v / 2.9 - u / 60, SEED + 221, 3);
  return base * 0.55 + 0.85 * streaks - 0.34;
}

export interface Bounds {
  readonly u: number;
  readonly v: number;
  readonly width: number;
  readonly height: number;
}

function contoured(
  field: (u: number, v: number) => number,
  at: Bounds,
  minAreaM2: number,
): Patch[] {
  const grid = { u: at.u, v: at.v, columns: at.width * 2 + 1, rows: at.height * 2 + 1, stepM: 0.5 };
  const fenced = (u: number, v: number) =>
    u <= at.u || v <= at.v || u >= at.u + at.width || v >= at.v + at.height ? -1 : field(u, v);
  return patchesOfRings(contourRings(fenced, grid, minAreaM2), insideRing);
}

export interface StoneReef {
  readonly u: number;
  readonly v: number;
  readonly radiusM: number;
  readonly heightM: number;
}

/** Heaps of stones set in rows, as 投石礁 are; their cones' areas are known. */
export const STONE_REEFS: readonly StoneReef[] = Array.from({ length: 8 }, (_, i) => ({
  u: 137 + (i % 4) * 13 + noise(i + 0.5, 1.5, SEED + 21),
  v: 104 + Math.floor(i / 4) * 12.5 + noise(i + 0.5, 2.5, SEED + 22),
  radiusM: Math.floor((3.7 + 0.5 * noise(i + 0.5, 3.5, SEED + 23)) * 10) / 10,
  heightM: Math.floor((1.5 + 0.25 * noise(i + 0.5, 4.5, SEED + 24)) * 10) / 10,
}));

function kelp(): Patch[] {
  const reef = contoured(reefField, { u: 160, v: 38, width: 70, height: 80 }, 3);
  const stones = STONE_REEFS.map((at, i) =>
    starRing({ ...at, ru: at.radiusM, rv: at.radiusM, ragged: 0.13, seed: 720 + i }),
  );
  return [...reef, ...stones.map((outer) => ({ outer, holes: [] }))];
}

export interface CoveShapes {
  readonly footprint: LocalRing;
  /** Seaward of the slope's break, past the image's edges: clip it to the footprint. */
  readonly deep: LocalRing;
  readonly eelgrass: readonly Patch[];
  readonly kelp: readonly Patch[];
  readonly glint: readonly Patch[];
}

export function coveShapes(): CoveShapes {
  const edge: LocalPoint[] = Array.from({ length: 251 }, (_, i) => [i - 5, deepV(i - 5)]);
  return {
    footprint: footprintRing(),
    deep: [...edge, [245, 190], [-5, 190]],
    eelgrass: contoured(eelgrassField, { u: 12, v: 48, width: 158, height: 72 }, 2),
    kelp: kelp(),
    glint: contoured(glintField, { u: 8, v: 134, width: 130, height: 32 }, 4),
  };
}
