import { clamp, noise, smoothStep } from './field.ts';
import { blend, type Colour } from './seabed.ts';
import { SEED } from './shapes.ts';

/** The survey boat, under way to the west-south-west over deep water. */
const BOW: readonly [u: number, v: number] = [128, 155.5];
const AHEAD: readonly [u: number, v: number] = [-0.9701425, 0.2425356];
const LENGTH_M = 6.6;

/** Metres astern of the bow, and to starboard of the keel. */
function aboard(u: number, v: number): readonly [astern: number, abeam: number] {
  const du = u - BOW[0];
  const dv = v - BOW[1];
  return [-(du * AHEAD[0] + dv * AHEAD[1]), du * -AHEAD[1] + dv * AHEAD[0]];
}

const positive = (value: number): number => (value < 0 ? -value : value);

export function wakeFoam(u: number, v: number): number {
  const [astern, abeam] = aboard(u, v);
  if (astern < 0.5 || astern > 95) return 0;
  const side = positive(abeam);
  const curl = noise(u / 0.8, v / 0.6, SEED + 171) + 0.6 * noise(u / 0.35, v / 0.35, SEED + 172);
  const fade = 1 - smoothStep(12, 95, astern);
  const churnWidth = 0.7 + 0.028 * astern;
  const churn = astern > LENGTH_M - 0.6 ? 1 - smoothStep(churnWidth * 0.4, churnWidth, side) : 0;
  const arm = positive(side - 0.5 - 0.26 * astern);
  const crest = (1 - smoothStep(0.15, 0.5 + 0.012 * astern, arm)) * (1 - smoothStep(6, 46, astern));
  const bow = astern < 3 ? 1 - smoothStep(0.2, 0.9, positive(side - 0.9)) : 0;
  return clamp(
    fade * fade * churn * (0.5 + 0.55 * curl) + crest * (0.26 + 0.5 * curl) + bow * 0.4,
    0,
    0.92,
  );
}

function beamM(astern: number): number {
  const t = astern / LENGTH_M;
  if (t < 0 || t > 1) return 0;
  return 1.12 * (t < 0.45 ? 1 - (1 - t / 0.45) * (1 - t / 0.45) : 1 - 0.16 * (t - 0.45));
}

export function boatColour(under: Colour, u: number, v: number): Colour {
  const [shadeAstern, shadeAbeam] = aboard(u - 0.5, v + 0.7);
  let colour = under;
  if (positive(shadeAbeam) < beamM(shadeAstern)) colour = blend(colour, [8, 24, 32, 5], 0.6);
  const [astern, abeam] = aboard(u, v);
  const beam = beamM(astern);
  const side = positive(abeam);
  if (side >= beam) return colour;
  if (side > beam - 0.22) return [232, 234, 232, 214];
  if (astern > 2.1 && astern < 2.6) return [40, 52, 62, 40];
  if (astern >= 2.6 && astern < 4.2) return [246, 247, 245, 228];
  if (astern > 5.9) return [70, 72, 76, 60];
  return [198, 190, 168, 176];
}
