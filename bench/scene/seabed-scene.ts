import { addNoise, createBell, type TilePlace } from './noise.ts';

/** Six classes over four bands (blue, green, red, near infrared), in digital numbers of a satellite. */
export const SCENE_CLASSES = 6;
export const SCENE_BANDS = 4;
const MEANS = [
  [420, 380, 260, 120],
  [520, 640, 430, 2600],
  [700, 900, 700, 3100],
  [1500, 1700, 1900, 2300],
  [1300, 1350, 1400, 1600],
  [800, 1050, 1150, 2700],
];
const DEVIATIONS = [
  [40, 35, 30, 30],
  [60, 70, 60, 330],
  [80, 90, 100, 300],
  [220, 230, 250, 260],
  [330, 330, 340, 340],
  [90, 120, 170, 280],
];
const OCTAVES = [
  [700, 1],
  [160, 0.6],
  [40, 0.35],
  [9, 0.25],
] as const;

/** Labels 1 … 6 and interleaved uint16 bands of one square tile; the same for the same seed. */
export interface SceneTile {
  readonly labels: Uint8Array;
  readonly pixels: Uint16Array;
}

/** Patches of six classes, shading, texture and sensor noise (bench only: made up, not physics). */
export function sceneTile(place: TilePlace, seed: number): SceneTile {
  const count = place.size ** 2;
  const labels = new Uint8Array(count);
  const best = new Float32Array(count).fill(-1e9);
  const field = new Float32Array(count);
  for (let k = 0; k < SCENE_CLASSES; k++) {
    field.fill(0);
    OCTAVES.forEach(([wavelength, weight], octave) => {
      addNoise(field, place, { seed: seed + 31 * k + 7 * octave, wavelength, weight });
    });
    for (let i = 0; i < count; i++) {
      if (field[i]! <= best[i]!) continue;
      best[i] = field[i]!;
      labels[i] = k + 1;
    }
  }
  const shade = new Float32Array(count).fill(1);
  addNoise(shade, place, { seed: seed + 1001, wavelength: 300, weight: 0.2 });
  const texture = new Float32Array(count);
  addNoise(texture, place, { seed: seed + 2003, wavelength: 3, weight: 3 });
  const bell = createBell(
    seed ^ Math.imul(place.col + 1, 73856093) ^ Math.imul(place.row + 1, 19349663),
  );
  const pixels = new Uint16Array(count * SCENE_BANDS);
  for (let i = 0; i < count; i++) {
    const mean = MEANS[labels[i]! - 1]!;
    const deviation = DEVIATIONS[labels[i]! - 1]!;
    for (let b = 0; b < SCENE_BANDS; b++) {
      const noise = 0.75 * texture[i]! + 0.35 * bell();
      const value = mean[b]! * shade[i]! + deviation[b]! * noise;
      pixels[i * SCENE_BANDS + b] = Math.max(1, Math.min(10_000, value));
    }
  }
  return { labels, pixels };
}

/** The scene's red, green, blue as a photograph has them: one byte each, a tenth of the number. */
export function photographOf(pixels: Uint16Array): Uint8Array {
  const count = pixels.length / SCENE_BANDS;
  const rgb = new Uint8Array(count * 3);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) {
      rgb[i * 3 + c] = Math.min(255, pixels[i * SCENE_BANDS + 2 - c]! / 10);
    }
  }
  return rgb;
}
