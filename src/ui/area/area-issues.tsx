import { useMemo, useState } from 'react';
import type { Issue } from '../../core/issues.ts';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';

const RANK = { error: 0, doubt: 1, note: 2 } as const;

/** The worst first; of several alike (each cell of a new table is empty) one at first. */
export function AreaIssues({ issues }: { issues: readonly Issue[] }) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const { first, rest } = useMemo(() => {
    const sorted = [...issues].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const isFirst = (issue: Issue) => sorted.find(({ code }) => code === issue.code) === issue;
    return { first: sorted.filter(isFirst), rest: sorted.filter((issue) => !isFirst(issue)) };
  }, [issues]);
  return (
    <>
      <IssueNotes issues={showsAll ? [...first, ...rest] : first} />
      {rest.length > 0 && !showsAll ? (
        <PushButton kind="quiet" onPress={() => setShowsAll(true)}>
          {t('area.more-issues', { count: rest.length })}
        </PushButton>
      ) : null}
    </>
  );
}
