import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Issue } from '../../core/issues.ts';
import { sentence } from '../../i18n/t.ts';
import { useLanguage } from '../language.ts';
import { IssueGround } from '../map/issue-ground.tsx';

const ICONS = { error: CircleAlert, doubt: TriangleAlert, note: Info } as const;

export function IssueNote({ issue }: { issue: Issue }) {
  const language = useLanguage();
  const Icon = ICONS[issue.severity];
  return (
    <div className="note" data-tone={issue.severity}>
      <Icon size={18} aria-hidden />
      <p>{sentence(language, 'issue', issue.code, issue.details)}</p>
      <IssueGround issue={issue} />
    </div>
  );
}

/** What a person should look at, worst first, where it arose. */
export function IssueNotes({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  const order = { error: 0, doubt: 1, note: 2 } as const;
  const sorted = [...issues].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <div className="stack">
      {sorted.map((issue) => (
        <IssueNote
          key={`${issue.code} ${JSON.stringify([issue.at, issue.details])}`}
          issue={issue}
        />
      ))}
    </div>
  );
}
