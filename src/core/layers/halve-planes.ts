import type { BandArray } from './raster.ts';

/** Bands of one place, row-major, width·height each; mask 0 = no value, null = every pixel has one. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly BandArray[];
  readonly mask: Uint8Array | null;
}

/** `mean`: of what was measured; `mode`: of classes, which have no average. */
export type Halving = 'mean' | 'mode';

/**
 * A picture of half the size, rounded up: every pixel stands for the four that it covers, those
 * without a value left out. Whole numbers are rounded half up; of equally frequent classes the
 * first counts.
 */
export function halvePlanes(planes: Planes, halving: Halving): Planes {
  const { bands } = planes;
  const mask = halvedMask(planes);
  const size = { width: (planes.width + 1) >> 1, height: (planes.height + 1) >> 1 };
  if (halving === 'mean') {
    return { ...size, bands: bands.map((band) => means(band, planes, size.width)), mask };
  }
  const from = commonest(planes, size.width);
  const picked = bands.map((band) => {
    const out = likeBand(band, from.length);
    for (let i = 0; i < from.length; i++) out[i] = band[from[i]!]!;
    return out;
  });
  return { ...size, bands: picked, mask };
}

function likeBand(band: BandArray, length: number): BandArray {
  const Kind = band.constructor as new (length: number) => BandArray;
  return new Kind(length);
}

function halvedMask({ width, height, mask }: Planes): Uint8Array | null {
  if (!mask) return null;
  const half = (width + 1) >> 1;
  const out = new Uint8Array(half * ((height + 1) >> 1));
  for (let y = 0; y < height; y++) {
    const row = (y >> 1) * half;
    for (let x = 0; x < width; x++) out[row + (x >> 1)]! |= mask[y * width + x]!;
  }
  return out;
}

/** At an odd edge the last pixel stands twice, which leaves the mean what it is. */
function means(band: BandArray, { width, height, mask }: Planes, half: number): BandArray {
  const out = likeBand(band, half * ((height + 1) >> 1));
  const isReal = band instanceof Float32Array || band instanceof Float64Array;
  let to = 0;
  for (let y = 0; y < height; y += 2) {
    const upper = y * width;
    const lower = y + 1 < height ? upper + width : upper;
    for (let x = 0; x < width; x += 2) {
      const right = x + 1 < width ? x + 1 : x;
      const [a, b, c, d] = [upper + x, upper + right, lower + x, lower + right];
      let sum = 0;
      let count = 4;
      if (mask) {
        count = 0;
        for (const at of [a, b, c, d]) {
          if (mask[at] === 0) continue;
          sum += band[at]!;
          count += 1;
        }
      } else {
        sum = band[a]! + band[b]! + band[c]! + band[d]!;
      }
      const mean = count === 0 ? 0 : sum / count;
      out[to++] = isReal ? mean : Math.floor(mean + 0.5);
    }
  }
  return out;
}

/** Which of the four pixels has the value of the first band that most of them have. */
function commonest({ width, height, bands, mask }: Planes, half: number): Uint32Array {
  const [band] = bands;
  const out = new Uint32Array(half * ((height + 1) >> 1));
  if (!band) return out;
  let to = 0;
  for (let y = 0; y < height; y += 2) {
    const upper = y * width;
    const lower = y + 1 < height ? upper + width : upper;
    for (let x = 0; x < width; x += 2) {
      const right = x + 1 < width ? x + 1 : x;
      const four = [upper + x, upper + right, lower + x, lower + right];
      let best = four[0]!;
      let most = 0;
      for (const each of four) {
        if (mask && mask[each] === 0) continue;
        let count = 0;
        for (const other of four) {
          if (band[other] === band[each] && mask?.[other] !== 0) count += 1;
        }
        if (count > most) [best, most] = [each, count];
      }
      out[to++] = best;
    }
  }
  return out;
}
