import { type Program, programBuilder } from '../../src/core/uncertainty/program.ts';

export const ITEMS = 6;

/** Σ area × mass × carbon × residual: a t, a normal, a rectangular and a lognormal factor in each. */
export function benchModel(): Program {
  const builder = programBuilder();
  const errors = [
    { kind: 'student', standardError: 0.1, degrees: 4 },
    { kind: 'normal', standardUncertainty: 0.05 },
    { kind: 'rectangular', halfWidth: 0.08 },
    { kind: 'lognormal', mean: 1, geometricDeviation: 1.2 },
  ] as const;
  let total = builder.constant(0);
  for (let item = 0; item < ITEMS; item++) {
    let credit = builder.constant(1);
    for (const [at, error] of errors.entries()) {
      const term = { id: `${item}/${at}`, error, sample: null };
      const value = builder.pair('add', builder.constant(1), builder.error(term));
      const possible = builder.clamp(value, 0, Number.POSITIVE_INFINITY);
      credit = builder.pair('mul', credit, possible);
    }
    total = builder.pair('add', total, credit);
  }
  return builder.finish(total);
}
