import { useMemo } from 'react';
import type { Stage } from '../../store/state.ts';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { issuesOfStage } from './stage-issues.ts';
import { useAllIssues } from './use-all-issues.ts';

/** The issues that can be put right in one stage. */
export function StageIssues({ stage }: { stage: Stage }) {
  const issues = useAllIssues();
  const own = useMemo(() => issuesOfStage(issues, stage), [issues, stage]);
  return <IssueNotes issues={own} />;
}
