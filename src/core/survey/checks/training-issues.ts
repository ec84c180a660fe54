import type { Issue } from '../../issues.ts';
import { repeatedNames, trainingIssues } from '../../training/training-report.ts';
import type { CoverageStep, TrainingRecord } from '../document/coverage-step.ts';
import type { Survey } from '../document/document.ts';

const inSurvey = (severity: Issue['severity'], code: string, details: Issue['details']): Issue => ({
  code,
  severity,
  at: { kind: 'survey' },
  details,
});

const NAMES = 'class-name-repeated';

/** Two classes of one name are one bed counted under two numbers, or a slip. */
export const classNameIssues = ({ classes }: Pick<Survey, 'classes'>): Issue[] =>
  repeatedNames(classes).map(({ name, count }) => inSurvey('doubt', NAMES, { class: name, count }));

/** What the record says of the samples that are still there; names are looked at in any case. */
function recordIssues({ classes, samples }: Survey, training: TrainingRecord): Issue[] {
  const known = new Set(samples.map(({ id }) => id));
  const report = {
    classes: training.classes,
    separability: training.separability.map((pair) => ({
      ...pair,
      bhattacharyya: null,
      verdict: 'unknown' as const,
    })),
    equalValues: { pixels: 0, pairs: [], sampleIds: [] },
    contradictingSampleIds: training.contradictingSampleIds.filter((id) => known.has(id)),
  };
  return trainingIssues(report, classes, 0).filter(({ code }) => code !== NAMES);
}

/** What the training of the last run was like. */
export function trainingRunIssues(survey: Survey, coverage: CoverageStep): Issue[] {
  const { training, crossValidation } = coverage;
  const isTold = crossValidation?.kind === 'refused' && crossValidation.reason !== 'not-supervised';
  return [
    ...(isTold ? [inSurvey('note', `cross-validation-${crossValidation.reason}`, {})] : []),
    ...(training === null ? [] : recordIssues(survey, training)),
  ];
}
