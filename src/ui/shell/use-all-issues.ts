import { useMemo } from 'react';
import type { Issue } from '../../core/issues.ts';
import { surenessIssues } from '../../store/current-uncertainty.ts';
import { useAppState } from '../app-context.tsx';

/** Those of the figures, and those of how sure they are. */
export function useAllIssues(): readonly Issue[] {
  const figures = useAppState((state) => state.evaluation.issues);
  const sureness = useAppState(surenessIssues);
  return useMemo(() => [...figures, ...sureness], [figures, sureness]);
}
