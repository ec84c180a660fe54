/**
 * Noise and waves from integer hashing and + − × ÷ √ alone, so that the cove has the same bytes
 * on every engine: Math.sin, Math.exp and Math.pow are allowed to differ between them.
 */

export function hash2(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Uniform in [0, 1). */
export const unit2 = (x: number, y: number, seed: number): number => hash2(x, y, seed) / 4294967296;

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** 0 below `low`, 1 above `high`, smooth between. */
export function smoothStep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
}

/** Value noise, in [−1, 1], feature size 1. */
export function noise(x: number, y: number, seed: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = x - ix;
  const fy = y - iy;
  const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const top = mix(unit2(ix, iy, seed), unit2(ix + 1, iy, seed), sx);
  const bottom = mix(unit2(ix, iy + 1, seed), unit2(ix + 1, iy + 1, seed), sx);
  return mix(top, bottom, sy) * 2 - 1;
}

/** Octaves of noise, each half as wide and half as strong; in about [−1, 1]. */
export function fractal(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  let px = x;
  let py = y;
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * noise(px, py, seed + octave * 101);
    total += weight;
    weight *= 0.5;
    const qx = px * 1.6 - py * 1.2;
    py = px * 1.2 + py * 1.6;
    px = qx;
  }
  return (sum / total) * 1.5;
}

/** Bright ridges where the noise crosses zero: the net of light on a shallow bottom. In [0, 1]. */
export function ridge(x: number, y: number, seed: number): number {
  const value = noise(x, y, seed);
  const height = 1 - (value < 0 ? -value : value);
  return height * height * height * height;
}

export interface Cell {
  /** Distance to the nearest and second nearest cell centre. */
  readonly nearest: number;
  readonly second: number;
  readonly dx: number;
  readonly dy: number;
  readonly id: number;
}

/** Cells of unit size about hashed centres (Worley 1996): boulders and fronds. */
export function cell(x: number, y: number, seed: number): Cell {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  let nearest = 9;
  let second = 9;
  let dx = 0;
  let dy = 0;
  let id = 0;
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const h = hash2(ix + i, iy + j, seed);
      const cx = ix + i + 0.1 + (0.8 * (h & 0xffff)) / 65536 - x;
      const cy = iy + j + 0.1 + (0.8 * (h >>> 16)) / 65536 - y;
      const d = cx * cx + cy * cy;
      if (d < nearest) {
        second = nearest;
        nearest = d;
        dx = cx;
        dy = cy;
        id = h;
      } else if (d < second) second = d;
    }
  }
  return { nearest: Math.sqrt(nearest), second: Math.sqrt(second), dx, dy, id };
}

/** Sine of an angle in turns, by a refined parabola: within 0.001 of the true one. */
export function sineOfTurn(turn: number): number {
  const t = turn - Math.floor(turn);
  const u = t < 0.5 ? t : t - 0.5;
  const p = 16 * u * (0.5 - u);
  const s = 0.225 * (p * p - p) + p;
  return t < 0.5 ? s : -s;
}

export const cosineOfTurn = (turn: number): number => sineOfTurn(turn + 0.25);

/** e⁻ˣ for x ≥ 0 by six squarings of a fifth-order series of x/64; within 1e-7 for x ≤ 20. */
export function decay(x: number): number {
  const y = x / 64;
  let e = 1 - y * (1 - (y / 2) * (1 - (y / 3) * (1 - (y / 4) * (1 - y / 5))));
  for (let i = 0; i < 6; i++) e *= e;
  return e;
}
