import type { Issue } from '../issues.ts';
import { type ErrorMatrix, pointsOf } from './error-matrix.ts';
import type { IntervalMethod } from './proportion-interval.ts';
import type { Estimator } from './sampling-design.ts';

interface Told {
  readonly estimator: Estimator;
  readonly interval: IntervalMethod;
  readonly by: 'area' | 'pixels';
  readonly hasKappa: boolean;
  /** Classes that two interpreters see differently by habit, by more than the sampling error. */
  readonly differing: readonly string[];
}

/** Fewer points than this in a stratum leave bounds that are too wide to be of use. */
const FEW_POINTS = 25;

/** What a person should know before believing the figures. */
export function assessmentIssues(matrix: ErrorMatrix, told: Told): Issue[] {
  const { design, byStratum, classes, mapped } = matrix;
  const issue = (
    code: string,
    severity: Issue['severity'],
    details: Issue['details'] = {},
  ): Issue => ({ code, severity, at: { kind: 'survey' }, details });
  const few = design.strata.flatMap(({ name }, h) => {
    const points = pointsOf(byStratum[h]!);
    return points < FEW_POINTS && told.estimator !== 'simple-random' ? [`${name} ${points}`] : [];
  });
  const unseen = mapped
    ? classes.filter((_, j) => byStratum.every((counts) => counts.every((row) => row[j] === 0)))
    : [];
  return [
    ...(unseen.length > 0
      ? [issue('class-without-reference', 'note', { classes: unseen.join(', ') })]
      : []),
    ...(few.length > 0
      ? [issue('strata-few-points', 'doubt', { strata: few.join(', '), fewest: FEW_POINTS })]
      : []),
    ...(told.differing.length > 0
      ? [issue('interpreters-differ-by-habit', 'doubt', { classes: told.differing.join(', ') })]
      : []),
    ...(told.interval === 'safe' ? [] : [issue('interval-not-safe', 'doubt')]),
    ...(design.kind === 'systematic' ? [issue('systematic-as-random', 'note')] : []),
    ...(told.by === 'pixels' ? [issue('weights-by-pixels', 'note')] : []),
    ...(told.hasKappa ? [issue('kappa-misleading', 'note')] : []),
  ];
}
