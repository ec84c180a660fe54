import type { RasterBlock } from '../../src/core/layers/raster.ts';
import { createRandom, type Random } from '../../src/core/random.ts';
import type { TrainingPixels } from '../../src/core/training/training-set.ts';

/** Six classes of 4-band reflectance × 10⁴ (blue, green, red, near infrared): mean and spread. */
const MEANS = [
  [420, 380, 260, 120],
  [520, 640, 430, 2600],
  [700, 900, 700, 3100],
  [1500, 1700, 1900, 2300],
  [1300, 1350, 1400, 1600],
  [800, 1050, 1150, 2700],
];
const SPREADS = [
  [40, 35, 30, 30],
  [60, 70, 60, 330],
  [80, 90, 100, 300],
  [220, 230, 250, 260],
  [330, 330, 340, 340],
  [90, 120, 170, 280],
];
const CLASSES = MEANS.length;
const SAMPLES_PER_CLASS = 4000;
const FLIPPED = 0.1;

export interface Scene {
  readonly side: number;
  /** Row-major class index of each pixel. */
  readonly truth: Uint8Array;
  readonly multispectral: readonly Uint16Array[];
  /** Red, green, blue. */
  readonly rgb: readonly Uint8Array[];
}

const bell = (random: Random) => {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random.unit();
  return sum;
};

/** Normal noise on a grid of `scale` pixels, bilinear in between. */
function smooth(random: Random, side: number, scale: number): Float32Array {
  const nodes = Math.ceil(side / scale) + 2;
  const grid = Float32Array.from({ length: nodes * nodes }, () => bell(random));
  const out = new Float32Array(side * side);
  for (let row = 0; row < side; row++) {
    const y = Math.floor(row / scale);
    const v = row / scale - y;
    for (let col = 0; col < side; col++) {
      const x = Math.floor(col / scale);
      const u = col / scale - x;
      const at = y * nodes + x;
      const upper = grid[at]! * (1 - u) + grid[at + 1]! * u;
      const lower = grid[at + nodes]! * (1 - u) + grid[at + nodes + 1]! * u;
      out[row * side + col] = upper * (1 - v) + lower * v;
    }
  }
  return out;
}

/** Patches of six classes at four scales, shading, texture and sensor noise. */
export function makeScene(side: number, seed: number): Scene {
  const random = createRandom(seed);
  const pixels = side * side;
  const best = new Float32Array(pixels).fill(-99);
  const truth = new Uint8Array(pixels);
  for (let k = 0; k < CLASSES; k++) {
    const layers = [700, 160, 40, 9].map((scale) => smooth(random, side, scale));
    for (let i = 0; i < pixels; i++) {
      const [a, b, c, d] = layers.map((layer) => layer[i]!) as [number, number, number, number];
      const value = a + 0.6 * b + 0.35 * c + 0.25 * d;
      if (value <= best[i]!) continue;
      best[i] = value;
      truth[i] = k;
    }
  }
  const shade = smooth(random, side, 300);
  const texture = smooth(random, side, 3);
  const multispectral = [0, 1, 2, 3].map((band) => {
    const out = new Uint16Array(pixels);
    for (let i = 0; i < pixels; i++) {
      const k = truth[i]!;
      const noise = 0.75 * texture[i]! + 0.35 * bell(random);
      const value = MEANS[k]![band]! * (1 + 0.05 * shade[i]!) + SPREADS[k]![band]! * noise;
      out[i] = Math.min(10_000, Math.max(1, value));
    }
    return out;
  });
  const rgb = [2, 1, 0].map((band) =>
    Uint8Array.from(multispectral[band]!, (value) => Math.min(255, value / 10)),
  );
  return { side, truth, multispectral, rgb };
}

/** 4,000 pixels a class, drawn at random, every tenth under a wrong label. */
export function trainingOf(
  { truth }: Scene,
  bands: readonly (Uint8Array | Uint16Array)[],
  seed: number,
): TrainingPixels {
  const random = createRandom(seed);
  const places: number[] = [];
  for (
    const left = new Array<number>(CLASSES).fill(SAMPLES_PER_CLASS);
    places.length < CLASSES * SAMPLES_PER_CLASS;
  ) {
    const i = random.below(truth.length);
    if (left[truth[i]!]! === 0) continue;
    left[truth[i]!]!--;
    places.push(i);
  }
  const labels = Uint8Array.from(places, (i) =>
    random.unit() < FLIPPED ? (truth[i]! + 1 + random.below(CLASSES - 1)) % CLASSES : truth[i]!,
  );
  const features = Float64Array.from({ length: places.length * bands.length }, (_, at) => {
    const place = places[Math.floor(at / bands.length)]!;
    return bands[at % bands.length]![place]!;
  });
  return { featureCount: bands.length, features, labels, classIds: [1, 2, 3, 4, 5, 6] };
}

export function blockOf(scene: Scene, bands: RasterBlock['bands']): RasterBlock {
  return { window: { col: 0, row: 0, width: scene.side, height: scene.side }, bands, mask: null };
}
