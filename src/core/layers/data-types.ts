import type { BandArray, DataType } from './raster.ts';

const MAKE: Readonly<Record<DataType, (length: number) => BandArray>> = {
  uint8: (n) => new Uint8Array(n),
  int8: (n) => new Int8Array(n),
  uint16: (n) => new Uint16Array(n),
  int16: (n) => new Int16Array(n),
  uint32: (n) => new Uint32Array(n),
  int32: (n) => new Int32Array(n),
  float32: (n) => new Float32Array(n),
  float64: (n) => new Float64Array(n),
};

/** Zeros of a type. */
export const bandOfType = (type: DataType, length: number): BandArray => MAKE[type](length);

/** Bits of the whole numbers from 0 and from below 0 that a type holds exactly. */
const BITS: Readonly<Record<DataType, { bits: number; signed: boolean; real: boolean }>> = {
  uint8: { bits: 8, signed: false, real: false },
  int8: { bits: 7, signed: true, real: false },
  uint16: { bits: 16, signed: false, real: false },
  int16: { bits: 15, signed: true, real: false },
  uint32: { bits: 32, signed: false, real: false },
  int32: { bits: 31, signed: true, real: false },
  float32: { bits: 24, signed: true, real: true },
  float64: { bits: 53, signed: true, real: true },
};

const SMALLEST_FIRST: readonly DataType[] = [
  'uint8',
  'int8',
  'uint16',
  'int16',
  'uint32',
  'int32',
  'float32',
  'float64',
];

/** The smallest type that holds every value of the given ones exactly. */
export function promotedType(types: readonly DataType[]): DataType {
  const need = types.map((type) => BITS[type]);
  const bits = Math.max(...need.map((each) => each.bits));
  const signed = need.some((each) => each.signed);
  const real = need.some((each) => each.real);
  const holds = (type: DataType) => {
    const room = BITS[type];
    // Whole numbers go into the smallest whole type; a float would do, but tells less.
    return room.bits >= bits && (room.signed || !signed) && (room.real || !real);
  };
  return SMALLEST_FIRST.find(holds) ?? 'float64';
}
