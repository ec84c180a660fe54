import { SurveyError } from '../errors.ts';
import { errorSampler } from './error-sampler.ts';
import { callOf, clampTo, type PairOperator, type Program, type Step } from './program.ts';

/** Small enough for the cache; the digits don't depend on it. */
const BLOCK = 1024;
/** As many draws as 80 MB hold. */
export const MOST_DRAWS = 10_000_000;
export const FEWEST_DRAWS = 1000;

export interface SimulateOptions {
  /** Any 32-bit integer. */
  readonly seed: number;
  readonly draws: number;
  /** Told from time to time how many are done. */
  readonly onDraws?: (done: number) => void;
  /** Draws at a time. */
  readonly block?: number;
}

/** `draws` results in ascending order, NaN not among them. */
export type Distribution = Float64Array;

function runPair(
  op: PairOperator,
  left: Float64Array,
  right: Float64Array,
  to: Float64Array,
  count: number,
): void {
  switch (op) {
    case 'add':
      for (let i = 0; i < count; i++) to[i] = left[i]! + right[i]!;
      return;
    case 'sub':
      for (let i = 0; i < count; i++) to[i] = left[i]! - right[i]!;
      return;
    case 'mul':
      for (let i = 0; i < count; i++) to[i] = left[i]! * right[i]!;
      return;
    case 'div':
      for (let i = 0; i < count; i++) to[i] = left[i]! / right[i]!;
  }
}

/** One step over a block. Errors and constants were filled before. */
function runStep(step: Step, blocks: readonly Float64Array[], at: number, count: number): void {
  const to = blocks[at]!;
  if (step.op === 'constant' || step.op === 'error') return;
  if ('left' in step) {
    runPair(step.op, blocks[step.left]!, blocks[step.right]!, to, count);
    return;
  }
  const of = blocks[step.of]!;
  if (step.op === 'clamp') {
    const { least, most } = step;
    for (let i = 0; i < count; i++) to[i] = clampTo(of[i]!, least, most);
    return;
  }
  const { op } = step;
  for (let i = 0; i < count; i++) to[i] = callOf(op, of[i]!);
}

/**
 * Propagation of distributions by Monte Carlo, JCGM 101:2008 §7, all terms independent. One seed
 * gives the same digits in every engine and for every block size. Errors:
 * `uncertainty-draws-refused` {draws, least, most}, `uncertainty-not-finite`.
 */
export function simulate(program: Program, options: SimulateOptions): Distribution {
  const { seed, draws, onDraws, block = BLOCK } = options;
  if (!Number.isInteger(draws) || draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
    const range = { least: FEWEST_DRAWS, most: MOST_DRAWS };
    throw new SurveyError('uncertainty-draws-refused', { draws, ...range });
  }
  const { steps, terms } = program;
  const samplers = terms.map(({ error }, index) => errorSampler(error, seed, index));
  const blocks = steps.map((step) => {
    const values = new Float64Array(block);
    return step.op === 'constant' ? values.fill(step.value) : values;
  });
  const result = blocks.at(-1) ?? new Float64Array(block);
  const drawn = new Float64Array(draws);
  for (let from = 0; from < draws; from += block) {
    const count = Math.min(block, draws - from);
    for (const [at, step] of steps.entries()) {
      if (step.op === 'error') samplers[step.term]!(blocks[at]!, count);
      else runStep(step, blocks, at, count);
    }
    drawn.set(count === block ? result : result.subarray(0, count), from);
    if (onDraws && (from / block) % 64 === 0) onDraws(from);
  }
  drawn.sort();
  // NaN sorts last: one is enough to see all.
  if (!Number.isFinite(drawn[0]!) || !Number.isFinite(drawn[draws - 1]!)) {
    throw new SurveyError('uncertainty-not-finite');
  }
  return drawn;
}

/** The p-quantile of sorted draws by JCGM 101:2008 §7.7.2: the r-th, r = pM, or ⌊pM + ½⌋. */
export function quantile(sorted: Distribution, p: number): number {
  const rank = Math.floor(p * sorted.length + 0.5);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1]!;
}
