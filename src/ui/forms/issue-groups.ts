import type { Issue } from '../../core/issues.ts';
import { sentence } from '../../i18n/t.ts';
import { isOnMap } from '../map/issue-ground.tsx';

const ORDER = { error: 0, doubt: 1, note: 2 } as const;

/** The same remark on several subjects, told once. */
export interface IssueGroup {
  readonly key: string;
  /** The first of them. */
  readonly issue: Issue;
  readonly subjects: readonly string[];
  readonly issues: readonly Issue[];
}

const subjectOf = ({ details }: Issue) => String(details.subject ?? '');

/** What is told in other words but for its subject is another remark, or has its own ground. */
function keyOf(issue: Issue): string {
  const told = sentence('ja', 'issue', issue.code, { ...issue.details, subject: '' });
  return JSON.stringify([issue.code, issue.severity, told, isOnMap(issue) ? issue.at : null]);
}

const emptyGroup = (issue: Issue) => ({ issue, subjects: [], issues: [] });

/** Issues worst first, with those that say the same of several subjects as one. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const sorted = [...issues].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const groups = new Map<string, IssueGroup>();
  for (const issue of sorted) {
    const key = keyOf(issue);
    const { issue: first, subjects, issues: before } = groups.get(key) ?? emptyGroup(issue);
    groups.set(key, {
      key,
      issue: first,
      subjects: [...new Set([...subjects, subjectOf(issue)])],
      issues: [...before, issue],
    });
  }
  return [...groups.values()];
}
