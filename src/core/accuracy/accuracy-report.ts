import type { Issue } from '../issues.ts';
import type { InterpreterAgreement } from './interpreter-pairs.ts';
import type { IntervalMethod } from './proportion-interval.ts';
import type { DesignName, Estimator } from './sampling-design.ts';

/** `value` and `se` null: no point to tell it by. */
export interface AccuracyFigure {
  readonly value: number | null;
  readonly se: number | null;
  /** Null: no point to tell it by, or a plain method that has none for a ratio. */
  readonly ci95?: readonly [lower: number, upper: number] | null;
}

export interface ClassAccuracy extends AccuracyFigure {
  readonly class: string;
}

/** Area of a class, or of several together. m² are null where the map has no area. */
export interface ClassArea {
  /** Share of the ground, 0 … 1, as the map has it; null where the class of the map is not known. */
  readonly mappedShare: number | null;
  readonly mappedM2: number | null;
  readonly share: number;
  readonly shareSe: number;
  readonly estimateM2: number | null;
  readonly seM2: number | null;
  readonly ci95M2: readonly [lower: number, upper: number] | null;
  /** One-sided, of the report's confidence: the area that may be claimed. */
  readonly lowerM2: number | null;
  readonly ci95Share: readonly [lower: number, upper: number];
  readonly lowerShare: number;
}

/** All that an assessment says. Plain JSON. */
export interface AccuracyReport {
  readonly method: {
    readonly design: DesignName;
    readonly estimator: Estimator;
    readonly interval: IntervalMethod;
    readonly weightsBy: 'area' | 'pixels';
  };
  /** Of `lowerM2`, one-sided. */
  readonly confidence: number;
  readonly overall: AccuracyFigure;
  readonly users: readonly ClassAccuracy[];
  readonly producers: readonly ClassAccuracy[];
  readonly area: readonly (ClassArea & { readonly class: string })[];
  readonly unions: readonly (ClassArea & { readonly classes: readonly string[] })[];
  /** counts[mapClass][referenceClass]; null where the class of the map is not known. */
  readonly counts: readonly (readonly number[])[] | null;
  /** Estimated shares of the ground, as `counts`. */
  readonly shares: readonly (readonly number[])[] | null;
  readonly strata: readonly {
    readonly name: string;
    readonly weight: number;
    readonly points: number;
    readonly pixels: number | null;
    readonly areaM2: number | null;
  }[];
  /** Null: one interpreter. */
  readonly interpreters: InterpreterAgreement | null;
  /** Never alone: `why` is the code of the sentence that says why it is not to be used. */
  readonly kappa: { readonly value: number; readonly why: 'kappa-misleading' } | null;
  readonly issues: readonly Issue[];
}
