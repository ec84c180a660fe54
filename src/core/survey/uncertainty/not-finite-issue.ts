import { isSurveyError } from '../../errors.ts';
import type { Issue } from '../../issues.ts';

/** What is told where an uncertainty leaves no number; null: another failure. */
export function notFiniteIssue(error: unknown): Issue | null {
  if (!isSurveyError(error) || error.code !== 'uncertainty-not-finite') return null;
  return { code: error.code, severity: 'doubt', at: { kind: 'survey' }, details: {} };
}
