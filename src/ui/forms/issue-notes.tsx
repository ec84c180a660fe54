import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Issue } from '../../core/issues.ts';
import { useLanguage } from '../language.ts';
import { IssueGround } from '../map/issue-ground.tsx';
import { groupIssues, type IssueGroup } from './issue-groups.ts';
import { issueText } from './issue-text.ts';

const ICONS = { error: CircleAlert, doubt: TriangleAlert, note: Info } as const;

function IssueNote({ group }: { group: IssueGroup }) {
  const language = useLanguage();
  const { issue } = group;
  const Icon = ICONS[issue.severity];
  return (
    <div className="note" data-tone={issue.severity}>
      <Icon size={18} aria-hidden />
      <p>{issueText(language, group)}</p>
      <IssueGround issue={issue} />
    </div>
  );
}

/** What a person should look at, worst first, where it arose. */
export function IssueNotes({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <div className="stack">
      {groupIssues(issues).map((group) => (
        <IssueNote key={group.key} group={group} />
      ))}
    </div>
  );
}
