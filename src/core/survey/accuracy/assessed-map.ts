import type { AccuracyReport } from '../../accuracy/accuracy-report.ts';
import { assess } from '../../accuracy/assess.ts';
import type { ErrorDetails } from '../../errors.ts';
import { isSurveyError } from '../../errors.ts';
import type { AccuracyEntry } from '../document/accuracy-entry.ts';
import type { CoverageStep } from '../document/coverage-step.ts';
import type { Survey } from '../document/document.ts';
import { labellingProgress } from './point-words.ts';
import { brokenMember } from './record-broken.ts';
import { type MatrixClass, matrixName, referenceCounts } from './reference-counts.ts';
import { voidingPoints } from './taught-points.ts';

/** What an assessment of the class map comes to. */
export type Assessment =
  /** None was begun. */
  | { readonly kind: 'none' }
  /** No figure may be made of it, or not yet: core/survey/checks/accuracy-issues says why. */
  | { readonly kind: 'unusable' }
  /** The estimator refuses it: `code` is that of the error. */
  | { readonly kind: 'refused'; readonly code: string; readonly details: ErrorDetails }
  | MadeAssessment;

export interface MadeAssessment {
  readonly kind: 'made';
  readonly report: AccuracyReport;
  /** Of the report's classes, in its order. */
  readonly classes: readonly MatrixClass[];
  readonly points: number;
  /** Of the lower bounds, one-sided. */
  readonly confidencePct: AccuracyEntry['confidencePct'];
  /** Of the map. */
  readonly mapStepId: string;
  /** The lower bound of an area is the area. */
  readonly claimsLowerBound: boolean;
}

/** Another map than the one that was assessed, or none. */
export const isStaleAssessment = (
  { design }: AccuracyEntry,
  { coverage }: Pick<Survey, 'coverage'>,
): boolean => coverage?.stepId !== design.mapStepId;

/** What an assessment rests on beside its own record. */
interface Around extends Pick<Survey, 'coverage' | 'files' | 'samples'> {
  readonly key: string;
}

const isSame = (before: Around, now: Around): boolean =>
  before.coverage === now.coverage &&
  before.samples === now.samples &&
  before.files === now.files &&
  before.key === now.key;

interface Known {
  readonly around: Around;
  readonly assessment: Assessment;
}

const known = new WeakMap<AccuracyEntry, Known>();

/** The assessment of the map as it stands: the same object while nothing that it rests on changes. */
export function assessedMap(
  survey: Pick<Survey, 'accuracy' | 'areas' | 'classes' | 'coverage' | 'files' | 'samples'>,
): Assessment {
  const { accuracy, coverage, classes, samples, files } = survey;
  if (!accuracy) return { kind: 'none' };
  const unions = unionsOf(survey.areas);
  const key = JSON.stringify([unions, classes.map(({ id, name }) => [id, name])]);
  const around = { coverage, samples, files, key };
  const before = known.get(accuracy);
  if (before && isSame(before.around, around)) return before.assessment;
  const assessment =
    coverage && isUsable(accuracy, coverage, survey)
      ? made(accuracy, coverage, classes, unions)
      : ({ kind: 'unusable' } as const);
  known.set(accuracy, { around, assessment });
  return assessment;
}

function isUsable(
  accuracy: AccuracyEntry,
  coverage: CoverageStep,
  survey: Pick<Survey, 'files' | 'samples'>,
): boolean {
  if (accuracy.design.kind === 'not-probability') return false;
  if (isStaleAssessment(accuracy, { coverage }) || brokenMember(accuracy, coverage)) return false;
  if (voidingPoints(survey, accuracy, coverage).length > 0) return false;
  const { open, disagreed } = labellingProgress(accuracy);
  return open === 0 && disagreed === 0;
}

/** Classes that an area counts together: their sum has an error of its own. */
const unionsOf = (areas: Survey['areas']): readonly (readonly number[])[] =>
  areas.flatMap((area) => (area.method === 'class' ? [[...new Set(area.classIds)]] : []));

function made(
  accuracy: AccuracyEntry,
  coverage: CoverageStep,
  named: Survey['classes'],
  unions: readonly (readonly number[])[],
): Assessment {
  try {
    const { matrix, classes, pairs, fewest } = referenceCounts(accuracy, coverage, named);
    const isOnWholeMap = accuracy.design.kind !== 'stratified';
    const report = assess({
      matrix,
      // Points on the whole map may leave a class without two: then they count as they fell.
      estimator: isOnWholeMap && fewest < 2 ? 'simple-random' : null,
      confidence: accuracy.confidencePct === 90 ? 0.9 : 0.95,
      seed: accuracy.design.seed,
      ...(pairs && { interpreterPairs: pairs }),
      unions: unions
        .filter((ids) => ids.length > 0 && ids.every((id) => classes.includes(id)))
        .map((ids) => ids.map(matrixName)),
    });
    return {
      kind: 'made',
      report,
      classes,
      points: accuracy.points.length,
      confidencePct: accuracy.confidencePct,
      mapStepId: coverage.stepId,
      claimsLowerBound: accuracy.lowerBoundAsArea,
    };
  } catch (error) {
    if (!isSurveyError(error)) throw error;
    return { kind: 'refused', code: error.code, details: error.details };
  }
}
