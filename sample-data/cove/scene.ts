import { boatColour, wakeFoam } from './boat.ts';
import { clamp, decay, fractal, hash2, mix, noise, sineOfTurn, smoothStep } from './field.ts';
import type { CoveLabels } from './labels.ts';
import {
  beachColour,
  blend,
  bottomColour,
  type Colour,
  depthM,
  lit,
  seawardShare,
} from './seabed.ts';
import { glintField, HEIGHT, PIXEL_M, SEED, shoreV, WIDTH } from './shapes.ts';

/** Two-way loss of light per metre of water, and the colour of water without a bottom. */
const LOSS: Colour = [0.62, 0.235, 0.215, 2.7];
const DEEP_WATER: Colour = [13, 50, 66, 7];
const FOAM: Colour = [246, 250, 250, 236];

/** Waves on the surface: long swell bent along the shore, wind waves over it. In about [−1, 1]. */
function surface(u: number, v: number, seaward: number): number {
  const bend = 1.1 * noise(u / 31, v / 31, SEED + 101);
  const swell = sineOfTurn(v / 8.5 - u / 60 + bend);
  const warp = 0.9 * noise(u / 5, v / 5, SEED + 102);
  const wind = noise(u / 2.6 + v / 5.2 + warp, v / 0.95 - u / 3.4, SEED + 103);
  const chop = noise(u / 1.05, v / 0.55, SEED + 104);
  return (0.3 * swell + 0.6 * wind + 0.4 * chop) * smoothStep(-0.02, 0.5, seaward);
}

function water(u: number, v: number, labels: CoveLabels, i: number): Colour {
  const reef = labels.kelp[i]! / 16;
  const grass = labels.eelgrass[i]! / 16;
  const depth = Math.max(0.02, depthM(u, v, reef));
  const seaward = seawardShare(u, v);
  const bottom = bottomColour(u, v, depth, grass, reef);
  const silt = 1 + 0.09 * fractal(u / 44, v / 30, SEED + 111, 3);
  const colour: Colour = [0, 0, 0, 0];
  for (let band = 0; band < 4; band++) {
    const light = decay(LOSS[band]! * depth * silt);
    colour[band] = DEEP_WATER[band]! * silt + (bottom[band]! - DEEP_WATER[band]!) * light;
  }
  const wave = surface(u, v, seaward);
  // Sky on the wave faces: the same in all bands, stronger toward the sun (south-west).
  const sky = 3.2 + 3.4 * wave + 5 * smoothStep(0.2, 1.4, seaward + (60 - u) / 260);
  const lens = 1 + 0.03 * wave;
  return [
    colour[0]! * lens + sky * 0.75,
    colour[1]! * lens + sky * 0.95,
    colour[2]! * lens + sky * 1.1,
    colour[3]! * lens + sky * 0.7,
  ];
}

/** Sun on the wave faces: streaks where the survey calls the class 反射, sparks elsewhere. */
function sunGlint(colour: Colour, u: number, v: number, share: number): Colour {
  const facet =
    0.62 * noise(u / 1.5 + 0.3 * noise(u / 3, v / 3, SEED + 121), v / 0.46, SEED + 122) +
    0.38 * noise(u / 0.55, v / 0.34, SEED + 123);
  const zone = smoothStep(0, 55, v - 108) * (1 - smoothStep(0, 70, u - 70));
  const spark = smoothStep(0.7 - 0.14 * zone, 0.9, facet) * (0.12 + 0.6 * zone);
  if (share === 0 && spark <= 0) return colour;
  const heart = share > 0 ? smoothStep(-0.02, 0.3, glintField(u, v)) : 0;
  const streak = share * clamp(0.2 + 0.34 * heart + 0.85 * facet, 0.13, 1);
  return blend(colour, [252, 253, 250, 238], clamp(Math.max(streak, spark * 0.8), 0, 1));
}

/** The swash: a lace of foam along the beach and one breaking line outside it. */
function swashFoam(u: number, v: number): number {
  const inland = shoreV(u) - v + 0.8 * noise(u / 6, v / 6, SEED + 131);
  const lace = noise(u / 0.9, v / 0.7, SEED + 132) + 0.5 * noise(u / 0.4, v / 0.4, SEED + 133);
  const edge = smoothStep(-1.5, -0.2, inland) * (1 - smoothStep(0, 0.7, inland));
  const line = -inland - 5.4 - 1.6 * noise(u / 15, 6.5, SEED + 134);
  const near = line < 0 ? -line : line;
  const breaker =
    (1 - smoothStep(0.2, 1.3, near)) * smoothStep(-0.1, 0.45, noise(u / 12, 2.5, SEED + 135));
  return clamp(edge * (0.55 + 0.5 * lace) + breaker * (0.35 + 0.6 * lace), 0, 0.95);
}

/** Exposure of the photograph that the mosaic took this pixel from: faint seams. */
function exposure(u: number, v: number): number {
  const warp = 2.5 * noise(u / 9, v / 9, SEED + 141);
  const strip = Math.floor((u + v * 0.05 + warp) / 37);
  const shot = Math.floor((v - u * 0.04 + warp) / 29);
  return 1 + 0.016 * ((hash2(strip, shot, SEED + 142) & 255) / 127.5 - 1);
}

function sensorNoise(x: number, y: number, band: number): number {
  const a = hash2(x, y, SEED + 151 + band);
  const b = hash2(x, y, SEED + 161 + band);
  const sum = (a & 255) + ((a >>> 8) & 255) + (b & 255) + ((b >>> 8) & 255);
  return (sum - 510) / 147.8;
}

function pixelColour(u: number, v: number, labels: CoveLabels, i: number): Colour {
  const inland = shoreV(u) - v;
  let colour = inland > 0.4 ? beachColour(u, v, inland) : water(u, v, labels, i);
  if (inland > -0.6 && inland <= 0.4) {
    colour = blend(
      colour,
      beachColour(u, v, Math.max(inland, 0.05)),
      smoothStep(-0.6, 0.4, inland),
    );
  }
  colour = blend(colour, FOAM, swashFoam(u, v));
  if (inland < -2) colour = sunGlint(colour, u, v, labels.glint[i]! / 16);
  colour = blend(colour, FOAM, wakeFoam(u, v));
  return boatColour(colour, u, v);
}

/** Four bands of uint8, row-major; 0 outside the footprint in every band, never inside. */
export function paintCove(labels: CoveLabels): Uint8Array[] {
  const bands = [0, 1, 2, 3].map(() => new Uint8Array(WIDTH * HEIGHT));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const i = y * WIDTH + x;
      if (labels.classes[i] === 0) continue;
      const u = (x + 0.5) * PIXEL_M;
      const v = (y + 0.5) * PIXEL_M;
      const colour = lit(pixelColour(u, v, labels, i), exposure(u, v));
      for (let band = 0; band < 4; band++) {
        const shot = colour[band]! + sensorNoise(x, y, band) * mix(1.5, 2.4, colour[band]! / 255);
        bands[band]![i] = clamp(Math.floor(shot + 0.5), 1, 255);
      }
    }
  }
  return bands;
}
