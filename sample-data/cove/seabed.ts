import { cell, clamp, fractal, mix, noise, ridge, sineOfTurn, smoothStep } from './field.ts';
import { deepV, eelgrassField, SEED, STONE_REEFS, shoreV } from './shapes.ts';

/** Reflectance as the camera would count it without water: red, green, blue, near infrared. */
export type Colour = [red: number, green: number, blue: number, infrared: number];

export const blend = (under: Colour, over: Colour, share: number): Colour => [
  mix(under[0], over[0], share),
  mix(under[1], over[1], share),
  mix(under[2], over[2], share),
  mix(under[3], over[3], share),
];

export const lit = (colour: Colour, gain: number): Colour => [
  colour[0] * gain,
  colour[1] * gain,
  colour[2] * gain,
  colour[3] * gain,
];

/** 0 at the water's edge, 1 where the bottom is lost to sight. Negative on the beach. */
export function seawardShare(u: number, v: number): number {
  const shore = shoreV(u);
  return (v - shore) / (deepV(u) - shore);
}

/** Height of the stone heaps above the bottom, m: cones, rounded by the stones. */
function stoneHeight(u: number, v: number): number {
  for (const reef of STONE_REEFS) {
    const du = u - reef.u;
    const dv = v - reef.v;
    const d = Math.sqrt(du * du + dv * dv);
    if (d < reef.radiusM) return reef.heightM * (1 - d / reef.radiusM);
  }
  return 0;
}

/** Water depth, m; negative above water. `rock` is the share of reef in the pixel. */
export function depthM(u: number, v: number, rock: number): number {
  const t = seawardShare(u, v);
  const bar = smoothStep(0.16, 0.28, t) * (1 - smoothStep(0.28, 0.4, t));
  const slope = 3.1 * t + 0.5 * t * t + 3.4 * smoothStep(0.9, 1.16, t) - 0.3 * bar;
  const bumps = t > 0 ? 0.22 * fractal(u / 21, v / 15, SEED + 31, 3) * smoothStep(0, 0.2, t) : 0;
  const boulders = rock > 0 ? rock * (0.55 + 0.55 * boulderHeight(u, v)) : 0;
  return Math.max(slope + bumps - boulders - stoneHeight(u, v) * 0.8, t > 0.02 ? 0.05 : -9);
}

function boulderHeight(u: number, v: number): number {
  const wide = cell(u / 4.6, v / 4.1, SEED + 41);
  const small = cell(u / 1.7, v / 1.6, SEED + 42);
  return (
    clamp((wide.second - wide.nearest) * 1.3, 0, 1) * 0.75 + (small.second - small.nearest) * 0.35
  );
}

function sand(u: number, v: number, depth: number): Colour {
  const broad = fractal(u / 24, v / 17, SEED + 51, 4);
  const grain = noise(u * 3.1, v * 3.1, SEED + 52);
  const bend = 1.4 * noise(u / 13, v / 13, SEED + 53) + 0.5 * noise(u / 4, v / 4, SEED + 54);
  const strength = smoothStep(-0.2, 0.7, noise(u / 17, v / 11, SEED + 55) + 0.25);
  const ripple = sineOfTurn(v / 1.35 + u / 14 + bend) * strength * smoothStep(0.2, 0.7, depth);
  const gain = 1 + 0.075 * broad + 0.02 * grain + 0.045 * ripple;
  const shell = noise(u * 2.2, v * 2.2, SEED + 56) > 0.93 ? 1.1 : 1;
  return lit([228, 210, 168, 206], gain * shell);
}

function eelgrassLeaves(u: number, v: number): Colour {
  const sway = 0.8 * noise(u / 7, v / 7, SEED + 61);
  const blades = noise((u + v * 0.35) / 0.42 + sway, (v - u * 0.35) / 1.5, SEED + 62);
  const clump = fractal(u / 3.6, v / 3.1, SEED + 63, 3);
  const gain = 1 + 0.2 * blades + 0.2 * clump;
  return lit([50, 74, 34, 116], clamp(gain, 0.5, 1.6));
}

/** Share of the bottom that leaves hide, inside the meadow's outline: thin at the margin. */
export function eelgrassCover(u: number, v: number): number {
  const heart = smoothStep(-0.05, 0.4, eelgrassField(u, v));
  const broad = fractal(u / 9, v / 7, SEED + 64, 3);
  const fine = noise(u / 0.9, v / 0.9, SEED + 65);
  const frayed = smoothStep(
    -0.4,
    0.2,
    2.5 * eelgrassField(u, v) + 0.5 * noise(u / 0.7, v / 0.6, SEED + 66),
  );
  return clamp(0.66 + 0.26 * heart + 0.16 * broad + 0.15 * fine, 0.4, 1) * (0.35 + 0.65 * frayed);
}

/** Share of single shoots outside the outline: too thin to be called a bed. */
function strayShoots(u: number, v: number): number {
  const near = smoothStep(-0.5, 0, eelgrassField(u, v));
  const shoot = noise(u / 0.55, v / 0.5, SEED + 58) + 0.35 * noise(u / 3, v / 3, SEED + 59);
  return smoothStep(0.72 - 0.22 * near, 1.1, shoot) * (0.25 + 0.5 * near);
}

function kelpFronds(u: number, v: number): Colour {
  const bendU = u + 0.35 * noise(u / 0.9, v / 0.9, SEED + 73);
  const bendV = v + 0.35 * noise(u / 0.9 + 5, v / 0.9, SEED + 74);
  const plant = cell(bendU / 1.5, bendV / 1.4, SEED + 71);
  const under = cell(bendU / 0.8, bendV / 0.85, SEED + 75);
  const crown = 1 - smoothStep(0.1, 0.75, plant.nearest);
  const lobe = 1 - smoothStep(0.1, 0.7, under.nearest);
  const blades = noise(u / 0.4, v / 0.4, SEED + 76);
  const stand = fractal(u / 7, v / 7, SEED + 77, 3);
  const shade =
    0.68 +
    0.24 * crown +
    0.14 * lobe +
    0.3 * (plant.dx + 0.5 * plant.dy) * crown +
    0.12 * blades +
    0.14 * stand;
  const tone = ((plant.id >>> 8) & 255) / 255;
  return lit(
    [76 + 16 * tone, 64 + 11 * tone, 31 + 5 * tone, 122 + 16 * tone],
    clamp(shade, 0.3, 1.45),
  );
}

function rock(u: number, v: number): Colour {
  const boulder = cell(u / 4.6, v / 4.1, SEED + 41);
  const side = clamp(0.95 - 0.5 * boulder.dx + 0.4 * -boulder.dy, 0.5, 1.4);
  const crack = smoothStep(0.02, 0.16, boulder.second - boulder.nearest);
  const tone = 0.85 + 0.3 * (((boulder.id >>> 5) & 127) / 127);
  return lit(
    [122, 112, 92, 110],
    side * tone * (0.45 + 0.55 * crack) * (1 + 0.08 * noise(u * 2, v * 2, SEED + 44)),
  );
}

/** The bottom before the water, with the net of light that waves throw on it. */
export function bottomColour(
  u: number,
  v: number,
  depth: number,
  grass: number,
  reef: number,
): Colour {
  let colour = sand(u, v, depth);
  const stray = depth > 0.8 && grass < 1 && reef === 0 ? strayShoots(u, v) * (1 - grass) : 0;
  if (stray > 0) colour = blend(colour, eelgrassLeaves(u, v), stray);
  if (grass > 0) colour = blend(colour, eelgrassLeaves(u, v), grass * eelgrassCover(u, v));
  if (reef > 0) {
    const stone = rock(u, v);
    const bare = fractal(u / 4.2, v / 4.2, SEED + 72, 3) > 0.62 ? 0.45 : 0.93;
    colour = blend(colour, blend(stone, kelpFronds(u, v), bare), reef);
  }
  const warpU = u + 0.8 * noise(u / 2.6, v / 2.6, SEED + 81);
  const warpV = v + 0.8 * noise(u / 2.6 + 9, v / 2.6, SEED + 82);
  const net =
    0.5 * ridge(warpU / 1.35, warpV / 0.85, SEED + 83) +
    0.5 * ridge(warpU / 0.75, warpV / 0.55, SEED + 84);
  const caustic = smoothStep(0.1, 0.5, depth) * (1 - smoothStep(0.9, 2.8, depth));
  return lit(colour, 1 + caustic * (0.2 * net - 0.06));
}

/** Dry and wet beach above the water's edge; `inland` m from it. */
export function beachColour(u: number, v: number, inland: number): Colour {
  const wet = 1 - smoothStep(1.1, 3.4, inland + 0.7 * noise(u / 5, v / 5, SEED + 91));
  const broad = fractal(u / 9, v / 6, SEED + 92, 4);
  const grain = noise(u * 2.7, v * 2.7, SEED + 93);
  const steps = noise(u * 1.15, v * 1.15, SEED + 94) > 0.72 ? 0.955 : 1;
  const dry = lit([236, 222, 188, 214], (1 + 0.035 * broad + 0.02 * grain) * steps);
  const sandy = blend(dry, [176, 154, 116, 120], wet * 0.85);
  const line = inland - 4.4 - 1.1 * noise(u / 9, 2.5, SEED + 95);
  const band = smoothStep(-0.7, 0, line) * (1 - smoothStep(0, 0.8, line));
  const tuft = smoothStep(
    -0.3,
    0.7,
    noise(u / 0.7, v / 0.45, SEED + 96) + 0.5 * noise(u / 4, 0.5, SEED + 97),
  );
  return blend(sandy, [96, 84, 54, 130], 0.62 * band * tuft);
}
