import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Issue } from '../../core/issues.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { groupIssues, type IssueGroup } from '../forms/issue-groups.ts';
import { issueText } from '../forms/issue-text.ts';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { isOnMap, showIssueGround } from '../map/issue-ground.tsx';
import { stageOfIssue } from '../shell/stage-issues.ts';
import { useAllIssues } from '../shell/use-all-issues.ts';

const ICONS = { error: CircleAlert, doubt: TriangleAlert, note: Info } as const;

/** One issue of each place where the remark can be put right: a stage, or an item on it. */
function placesOf(issues: readonly Issue[]): readonly Issue[] {
  const placeOf = (issue: Issue) =>
    JSON.stringify([stageOfIssue(issue), issue.at.kind === 'item' ? issue.at.itemId : null]);
  return [...new Map(issues.map((issue) => [placeOf(issue), issue])).values()];
}

function GoTo({ issue, isOneOfMany }: { issue: Issue; isOneOfMany: boolean }) {
  const t = useTranslate();
  const commands = useCommands();
  const itemId = issue.at.kind === 'item' ? issue.at.itemId : null;
  const label = useAppState(({ survey }) => survey.items.find(({ id }) => id === itemId)?.label);
  const stage = stageOfIssue(issue);
  const go = () => {
    commands.setSession({ stage, ...(itemId === null ? {} : { selectedItemId: itemId }) });
    if (isOnMap(issue)) showIssueGround(commands, issue);
  };
  const name = t('evidence.go', { stage: t(`stage.${stage}`) });
  return (
    <PushButton kind="quiet" className="note__place" onPress={go}>
      {isOneOfMany && label ? (
        <>
          {label}
          <span className="visually-hidden"> {name}</span>
        </>
      ) : (
        name
      )}
    </PushButton>
  );
}

function IssueLink({ group }: { group: IssueGroup }) {
  const language = useLanguage();
  const { issue } = group;
  const Icon = ICONS[issue.severity];
  const places = placesOf(group.issues);
  return (
    <li className="note" data-tone={issue.severity}>
      <Icon size={18} aria-hidden />
      <p>{issueText(language, group)}</p>
      {stageOfIssue(issue) === 'evidence' ? null : (
        <div className="note__action note__places">
          {places.map((place) => (
            <GoTo key={JSON.stringify(place.at)} issue={place} isOneOfMany={places.length > 1} />
          ))}
        </div>
      )}
    </li>
  );
}

/** Everything that a reviewer would ask about, worst first; a click goes to its place. */
export function IssueLinks() {
  const t = useTranslate();
  const issues = useAllIssues();
  const groups = useMemo(() => groupIssues(issues), [issues]);
  return (
    <section className="section" aria-label={t('evidence.readiness')}>
      <h3>{t('evidence.readiness')}</h3>
      {groups.length === 0 ? (
        <p className="row">
          <CircleCheck size={18} className="ok" aria-hidden />
          {t('evidence.ready')}
        </p>
      ) : (
        <ul className="stack">
          {groups.map((group) => (
            <IssueLink key={group.key} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}
