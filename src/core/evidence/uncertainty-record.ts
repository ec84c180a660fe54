import type { Json } from '../content-id.ts';
import type { FigureId } from '../derivation.ts';
import type { ConfidencePct } from '../survey/document/accuracy-entry.ts';
import type { Survey } from '../survey/document/document.ts';
import { creditConfidence } from '../survey/edit/edit-uncertainty.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { creditModel } from '../survey/uncertainty/credit-model.ts';
import { notFiniteIssue } from '../survey/uncertainty/not-finite-issue.ts';
import type { CompiledCredit } from '../uncertainty/compile-derivation.ts';
import { type CreditUncertainty, creditUncertainty } from '../uncertainty/credit-uncertainty.ts';
import { FEWEST_DRAWS } from '../uncertainty/simulate.ts';
import type { UnknownFigure } from '../uncertainty/uncertain-figure.ts';
import { USUAL_DRAWS } from '../uncertainty/usual-run.ts';
import { readableJson } from './readable-json.ts';

/** A run that a stranger can repeat. */
export interface UncertaintyRun {
  readonly seed: number;
  readonly draws: number;
  readonly onDraws?: (done: number) => void;
}

/** How sure the total of a package is, t-CO2. */
export interface UncertaintyRecord {
  readonly seed: number;
  readonly draws: number;
  readonly confidencePct: ConfidencePct;
  /** Null: no input has an uncertainty, or the chain leaves the numbers. Lower bounds as text. */
  readonly creditedTCo2: {
    readonly lower95: string;
    readonly lower90: string;
    readonly p05: number;
    readonly p50: number;
    readonly p95: number;
  } | null;
  /** False: the bounds hold only for what is known. */
  readonly isComplete: boolean;
  readonly unknown: readonly UnknownFigure[];
  /** Widest first. */
  readonly drivers: readonly {
    readonly figures: readonly FigureId[];
    readonly swingTCo2: readonly [number, number];
    readonly varianceShare: number;
  }[];
}

function drawn(credit: CompiledCredit, run: UncertaintyRun) {
  if (credit.program.terms.length === 0) return null;
  try {
    return creditUncertainty(credit, run);
  } catch (error) {
    if (notFiniteIssue(error) === null) throw error;
    return null;
  }
}

const boundsOf = ({ creditedTCo2 }: CreditUncertainty) => {
  const { lower95, lower90, p05, p50, p95 } = creditedTCo2;
  return { lower95, lower90, p05, p50, p95 };
};

/** By the draws of `run`; null where nothing is claimed. Errors: `uncertainty-draws-refused`. */
export function uncertaintyRecord(
  survey: Survey,
  evaluation: Evaluation,
  run: UncertaintyRun,
): UncertaintyRecord | null {
  const { credit } = creditModel(survey, evaluation);
  if (credit === null) return null;
  const made = drawn(credit, run);
  return {
    seed: run.seed,
    draws: run.draws,
    confidencePct: creditConfidence(survey),
    creditedTCo2: made && boundsOf(made),
    isComplete: credit.unknown.length === 0,
    unknown: credit.unknown,
    drivers: (made?.contributions ?? []).map(({ figures, swingTCo2, varianceShare }) => ({
      figures,
      swingTCo2,
      varianceShare,
    })),
  };
}

export const uncertaintyText = (record: UncertaintyRecord): string =>
  readableJson(record as unknown as Json);

/** The run that a recorded text names, or null where it names none that may be repeated. */
export function recordedRun(text: string): UncertaintyRun | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const { seed, draws } = (parsed ?? {}) as { readonly seed?: unknown; readonly draws?: unknown };
  const isWhole = (value: unknown): value is number => Number.isInteger(value);
  if (!isWhole(seed) || !isWhole(draws)) return null;
  return draws < FEWEST_DRAWS || draws > USUAL_DRAWS ? null : { seed, draws };
}

/** Whether the same run on the survey gives the recorded text, to the last digit. */
export function uncertaintyAgrees(
  text: string,
  survey: Survey,
  evaluation: Evaluation,
  onDraws?: (done: number) => void,
): boolean {
  const run = recordedRun(text);
  if (run === null) return false;
  const again = uncertaintyRecord(survey, evaluation, onDraws ? { ...run, onDraws } : run);
  return again !== null && uncertaintyText(again) === text;
}
