import { useMemo } from 'react';
import type { Stage } from '../../store/state.ts';
import { useAppState } from '../app-context.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { issuesOfStage } from './stage-issues.ts';

/** The issues that can be put right in one stage. */
export function StageIssues({ stage }: { stage: Stage }) {
  const issues = useAppState((state) => state.evaluation.issues);
  const own = useMemo(() => issuesOfStage(issues, stage), [issues, stage]);
  return <IssueNotes issues={own} />;
}
