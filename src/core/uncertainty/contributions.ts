import type { FigureId } from '../derivation.ts';
import type { CompiledCredit } from './compile-derivation.ts';
import { errorQuantile } from './error-sampler.ts';
import { expectedErrors, programValue } from './evaluate-program.ts';
import { propagate } from './propagate.ts';

/** What one source of error does to the credit, alone. */
export interface Contribution {
  readonly term: string;
  /** What it makes err; several where they share it. */
  readonly figures: readonly FigureId[];
  /** In the unit of the figure (of its term where a factor stands between). */
  readonly standardUncertainty: number;
  /** ∂ credit ÷ ∂ error, t-CO2 per unit. */
  readonly sensitivity: number;
  /** Of the variance of the credit, 0 … 1, first order. */
  readonly varianceShare: number;
  /** The credit where this term alone errs to its 5 % and 95 % quantile, t-CO2, lower first. */
  readonly swingTCo2: readonly [number, number];
}

/** The bars of a tornado, the widest swing first. */
export function contributions({ program, figuresOf }: CompiledCredit): readonly Contribution[] {
  const { terms } = propagate(program);
  const expected = expectedErrors(program);
  return program.terms
    .map(({ id, error }, at): Contribution => {
      const quantile = errorQuantile(error);
      const creditAt = (p: number) =>
        programValue(
          program,
          expected.map((value, index) => (index === at ? quantile(p) : value)),
        );
      const [one, other] = [creditAt(0.05), creditAt(0.95)];
      const share = terms[at]!;
      return {
        term: id,
        figures: figuresOf.get(id) ?? [],
        standardUncertainty: share.standardUncertainty,
        sensitivity: share.sensitivity,
        varianceShare: share.varianceShare,
        swingTCo2: one < other ? [one, other] : [other, one],
      };
    })
    .sort(
      (a, b) => b.swingTCo2[1] - b.swingTCo2[0] - (a.swingTCo2[1] - a.swingTCo2[0]) || order(a, b),
    );
}

const order = (a: Contribution, b: Contribution) => (a.term < b.term ? -1 : 1);
