import { createRandom } from '../../src/core/random.ts';

/** Map and truth, pixel by pixel: 1 is bed, 0 is not. Square. */
export interface Ground {
  readonly side: number;
  readonly map: Uint8Array;
  readonly truth: Uint8Array;
}

const SIDE = 400;

/** The places of the lowest `share` of a field are bed. */
function lowest(field: Float64Array, share: number): Uint8Array {
  const limit = field.slice().sort()[Math.floor(share * field.length)]!;
  return Uint8Array.from(field, (value) => (value < limit ? 1 : 0));
}

/** Sum of waves of 60 to 300 pixels in random directions: beds some tens of pixels wide. */
function waves(seed: number): Float64Array {
  const random = createRandom(seed);
  const all = Array.from({ length: 24 }, () => {
    const [turn, length] = [2 * Math.PI * random.unit(), 60 + 240 * random.unit()];
    const rate = (2 * Math.PI) / length;
    const phase = 2 * Math.PI * random.unit();
    return { x: rate * Math.cos(turn), y: rate * Math.sin(turn), phase };
  });
  return Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [col, row] = [at % SIDE, Math.floor(at / SIDE)];
    return all.reduce((sum, { x, y, phase }) => sum + Math.cos(x * col + y * row + phase), 0);
  });
}

const joined = (a: Float64Array, b: Float64Array, part: number) =>
  a.map((value, at) => value + part * b[at]!);

/** Beds with smooth edges, and a map that has the edges a bit elsewhere. */
export function smoothGround(seed: number): Ground {
  const [field, other] = [waves(seed), waves(seed + 1000)];
  return {
    side: SIDE,
    truth: lowest(field, 0.2),
    map: lowest(joined(field, other, 0.5), 0.2),
  };
}

/** No two pixels know of each other. */
export function patchyGround(seed: number): Ground {
  const random = createRandom(seed);
  const truth = Uint8Array.from({ length: SIDE * SIDE }, () => (random.unit() < 0.2 ? 1 : 0));
  const map = truth.map((value) => (random.unit() < 0.15 ? 1 - value : value));
  return { side: SIDE, truth, map };
}

/** Stripes of kelp on ropes, `period` pixels apart, that the map has as wide bands. */
export function stripedGround(period: number): Ground {
  const of = (isBed: (col: number) => boolean) =>
    Uint8Array.from({ length: SIDE * SIDE }, (_, at) => (isBed((at % SIDE) % period) ? 1 : 0));
  return { side: SIDE, truth: of((x) => x < 0.25 * period), map: of((x) => x < 0.45 * period) };
}
