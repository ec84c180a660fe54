import { type FigureId, figureById, figureText } from '../core/derivation.ts';
import type { Issue } from '../core/issues.ts';
import { surveyFromText } from '../core/survey/document/schema.ts';
import { evaluateSurvey } from '../core/survey/evaluate.ts';
import { commandArguments, onlyFile } from './command-arguments.ts';
import {
  UNCERTAINTY_OPTIONS,
  type UncertaintyReport,
  uncertaintyChoice,
  uncertaintyReport,
} from './credit-uncertainty-report.ts';
import { readTextFile } from './node-files.ts';
import { USAGES } from './usages.ts';

/** Values as the forms print them; null where the survey doesn't allow the figure. */
export interface EvaluateReport {
  readonly items: readonly {
    readonly id: string;
    readonly areaHa: string | null;
    readonly ropeLengthM: string | null;
    readonly wetMassTPerHa: string | null;
    readonly coefficientTCo2PerHa: string | null;
    /** Of an item on ropes. */
    readonly coefficientTCo2PerM: string | null;
    readonly absorptionTCo2: string | null;
    readonly baselineTCo2: string | null;
    readonly vesselTCo2: readonly (string | null)[];
    readonly creditedTCo2: string | null;
  }[];
  readonly totalTCo2: string | null;
  /** Where an input of the total carries one. */
  readonly uncertainty?: UncertaintyReport;
  readonly issues: readonly Issue[];
}

const USAGE = USAGES.evaluate;

/**
 * `evaluate SURVEY.json [--seed N] [--draws N] [--unknown list|zero]`. Errors: `cli-usage`,
 * `cli-option-invalid`, `unknown-uncertainty-not-zero`, those of readTextFile and of
 * core/survey/schema.
 */
export async function evaluateCommand(args: readonly string[]): Promise<EvaluateReport> {
  const given = commandArguments(args, UNCERTAINTY_OPTIONS, USAGE);
  const path = onlyFile(given, USAGE);
  const choice = uncertaintyChoice(given.options);
  const survey = surveyFromText(await readTextFile(path));
  const evaluation = evaluateSurvey(survey);
  const figures = figureById(evaluation.derivation);
  const printed = (id: FigureId | null): string | null => {
    const figure = id === null ? undefined : figures.get(id);
    return figure === undefined ? null : figureText(figure);
  };
  const { issues, ...sure } = uncertaintyReport(survey, evaluation, choice);
  return {
    items: evaluation.items.map((item) => ({
      id: item.itemId,
      areaHa: printed(item.areaHa),
      ropeLengthM: printed(item.ropeLengthM),
      wetMassTPerHa: printed(item.wetMassTPerHa),
      coefficientTCo2PerHa: printed(item.coefficientTCo2PerHa),
      coefficientTCo2PerM: printed(item.coefficientTCo2PerM),
      absorptionTCo2: printed(item.absorptionTCo2),
      baselineTCo2: printed(item.baselineTCo2),
      vesselTCo2: item.vesselTCo2.map(printed),
      creditedTCo2: printed(item.creditedTCo2),
    })),
    totalTCo2: printed(evaluation.totalTCo2),
    ...sure,
    issues: [...evaluation.issues, ...issues],
  };
}
