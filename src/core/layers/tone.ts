import type { BandArray } from './raster.ts';
import type { StretchLimits } from './stretch-limits.ts';
import { unitPower } from './unit-power.ts';

/** Limits and gamma of one channel: ((value − low)/(high − low))^(1/gamma), cut to 0 … 1. */
export interface Tone extends StretchLimits {
  /** 1 = straight; above 1 the dark parts become lighter. 0.1 … 10 */
  readonly gamma: number;
}

export const LOWEST_GAMMA = 0.1;
export const HIGHEST_GAMMA = 10;

/** Steps of the gamma curve, fine enough for 8 bits at the dark end. */
const CURVE_STEPS = 4095;

const curves = new Map<number, Uint8Array>();

function curveOf(gamma: number): Uint8Array {
  const known = curves.get(gamma);
  if (known) return known;
  const curve = new Uint8Array(CURVE_STEPS + 1);
  for (let step = 0; step <= CURVE_STEPS; step++) {
    curve[step] = Math.floor(255 * unitPower(step / CURVE_STEPS, 1 / gamma) + 0.5);
  }
  if (curves.size > 32) curves.clear();
  curves.set(gamma, curve);
  return curve;
}

/** 0 … 255 of a value, half rounded up as GDAL's -scale does; NaN becomes 0. */
export function toneOf({ low, high, gamma }: Tone): (value: number) => number {
  if (gamma === 1) {
    const range = high - low;
    return (value) => {
      const byte = ((value - low) * 255) / range;
      return byte > 0 ? (byte < 255 ? Math.floor(byte + 0.5) : 255) : 0;
    };
  }
  const curve = curveOf(gamma);
  return (value) => {
    const t = (value - low) / (high - low);
    return t > 0 ? curve[t < 1 ? Math.floor(t * CURVE_STEPS + 0.5) : CURVE_STEPS]! : 0;
  };
}

/** Of every value that the array's type can hold, from `offset` on; null where they are too many. */
export interface ToneTable {
  readonly bytes: Uint8Array;
  readonly offset: number;
}

export function toneTable(values: BandArray, tone: Tone): ToneTable | null {
  const wide = values instanceof Uint16Array || values instanceof Int16Array;
  const narrow = values instanceof Uint8Array || values instanceof Int8Array;
  if (!wide && !narrow) return null;
  const size = wide ? 65536 : 256;
  const signed = values instanceof Int16Array || values instanceof Int8Array;
  const offset = signed ? size / 2 : 0;
  const byteOf = toneOf(tone);
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++) bytes[i] = byteOf(i - offset);
  return { bytes, offset };
}
