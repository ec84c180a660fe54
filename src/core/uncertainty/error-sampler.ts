import { naturalExp } from '../natural-exp.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { createRandom, type Random } from '../random.ts';
import { type ErrorDistribution, logDeviation } from './error-distribution.ts';
import { lookUp, type NormalTable, normalTable, tableNodes } from './normal-table.ts';
import { studentFromNormal } from './student-from-normal.ts';

/** Standard deviates, or probabilities, of a block become errors of the term in place. */
type Shape = (block: Float64Array, count: number) => void;

function shapeOf(error: ErrorDistribution): Shape {
  switch (error.kind) {
    case 'normal': {
      const { standardUncertainty } = error;
      return (block, count) => {
        for (let i = 0; i < count; i++) block[i] = standardUncertainty * block[i]!;
      };
    }
    case 'student': {
      const { standardError, degrees } = error;
      const student = studentFromNormal(degrees);
      return (block, count) => {
        for (let i = 0; i < count; i++) block[i] = standardError * lookUp(student, block[i]!);
      };
    }
    case 'rectangular': {
      const { halfWidth } = error;
      return (block, count) => {
        for (let i = 0; i < count; i++) block[i] = halfWidth * (2 * block[i]! - 1);
      };
    }
    case 'triangular': {
      const { below, above } = error;
      const whole = below + above;
      return (block, count) => {
        for (let i = 0; i < count; i++) {
          const p = block[i]! * whole;
          block[i] =
            p < below ? Math.sqrt(p * below) - below : above - Math.sqrt((whole - p) * above);
        }
      };
    }
    case 'lognormal': {
      const table = lognormalTable(error);
      return (block, count) => {
        for (let i = 0; i < count; i++) block[i] = lookUp(table, block[i]!);
      };
    }
  }
}

/** mean × exp(σz − σ²/2) − mean: cubic pieces err by σ⁴ ÷ 6 × 10⁹, relative. */
function lognormalTable(error: Extract<ErrorDistribution, { kind: 'lognormal' }>): NormalTable {
  const { mean } = error;
  const deviation = logDeviation(error);
  const nodes = tableNodes().map((z) => {
    const value = mean * naturalExp(deviation * z - (deviation * deviation) / 2);
    return { value: value - mean, slope: deviation * value };
  });
  return normalTable(nodes);
}

const startsNormal = ({ kind }: ErrorDistribution) =>
  kind !== 'rectangular' && kind !== 'triangular';

/** The error at a probability, 0 < p < 1: the inverse of its distribution function. */
export function errorQuantile(error: ErrorDistribution): (p: number) => number {
  const shape = shapeOf(error);
  const isNormal = startsNormal(error);
  return (p) => {
    const one = Float64Array.of(isNormal ? normalQuantile(p) : p);
    shape(one, 1);
    return one[0]!;
  };
}

const TWO_32 = 4294967296;

/** Each term draws from a sequence of its own: no other term, and no block size, changes it. */
function streamOf(seed: number, index: number): Random {
  let mixed = (seed + Math.imul(index + 1, 0x85ebca6b)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return createRandom((mixed ^ (mixed >>> 16)) >>> 0);
}

/** Fills the first `count` of a block with the next errors of the term; one draw, one number. */
export type ErrorSampler = (block: Float64Array, count: number) => void;

/** `index`: of the term, so that two terms of one seed are independent. */
export function errorSampler(error: ErrorDistribution, seed: number, index: number): ErrorSampler {
  const { uint32 } = streamOf(seed, index);
  const shape = shapeOf(error);
  const isNormal = startsNormal(error);
  return (block, count) => {
    for (let i = 0; i < count; i++) block[i] = (uint32() + 0.5) / TWO_32;
    if (isNormal) for (let i = 0; i < count; i++) block[i] = normalQuantile(block[i]!);
    shape(block, count);
  };
}
