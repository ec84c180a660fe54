import type { Issue } from '../../issues.ts';
import { assessedMap, isStaleAssessment } from '../accuracy/assessed-map.ts';
import { labellingProgress } from '../accuracy/point-words.ts';
import { brokenMember } from '../accuracy/record-broken.ts';
import { voidingPoints } from '../accuracy/taught-points.ts';
import type { AccuracyEntry } from '../document/accuracy-entry.ts';
import type { Survey } from '../document/document.ts';

/** Points that are named. */
const TOLD = 10;

const issue = (
  severity: Issue['severity'],
  code: string,
  details: Issue['details'] = {},
): Issue => ({ code, severity, at: { kind: 'survey' }, details });

function labelIssues(entry: AccuracyEntry): Issue[] {
  const { points, open, disagreed, byInterpreter } = labellingProgress(entry);
  if (open > 0) return [issue('note', 'accuracy-unfinished', { told: points - open, points })];
  const half = byInterpreter.findIndex((told) => told > 0 && told < points);
  const second = entry.interpreters[half];
  const partly = second
    ? [
        issue('note', 'accuracy-partly-twice', {
          name: second.name,
          told: byInterpreter[half]!,
          points,
        }),
      ]
    : [];
  const differ = disagreed > 0 ? [issue('doubt', 'accuracy-disagreements', { disagreed })] : [];
  return [...differ, ...partly];
}

/** What the estimator refuses, or says of its figures. */
function estimateIssues(survey: Survey): readonly Issue[] {
  const assessment = assessedMap(survey);
  if (assessment.kind === 'refused') return [issue('error', assessment.code, assessment.details)];
  if (assessment.kind !== 'made') return [];
  // Said where κ is shown.
  return assessment.report.issues.filter(({ code }) => code !== 'kappa-misleading');
}

/** What keeps an assessment of the class map from giving figures, and what is still to be done. */
export function accuracyIssues(survey: Survey): readonly Issue[] {
  const { accuracy } = survey;
  if (!accuracy) return [];
  if (isStaleAssessment(accuracy, survey)) return [issue('doubt', 'accuracy-stale')];
  const why = brokenMember(accuracy, survey.coverage);
  if (why !== null) return [issue('error', 'accuracy-record-broken', { why })];
  if (accuracy.design.kind === 'not-probability') {
    return [issue('doubt', 'accuracy-not-probability')];
  }
  const taught = survey.coverage ? voidingPoints(survey, accuracy, survey.coverage) : [];
  if (taught.length > 0) {
    const which = taught.slice(0, TOLD).map((at) => at + 1);
    const details = {
      points: taught.length,
      which: which.join(', ') + (taught.length > TOLD ? ', …' : ''),
    };
    return [issue('error', 'training-used-as-reference', details)];
  }
  return [...labelIssues(accuracy), ...estimateIssues(survey)];
}
