import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Issue } from '../../core/issues.ts';
import { sentence } from '../../i18n/t.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { isOnMap, showIssueGround } from '../map/issue-ground.tsx';
import { stageOfIssue } from '../shell/stage-issues.ts';

const ICONS = { error: CircleAlert, doubt: TriangleAlert, note: Info } as const;
const ORDER = { error: 0, doubt: 1, note: 2 } as const;

function IssueLink({ issue }: { issue: Issue }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const Icon = ICONS[issue.severity];
  const stage = stageOfIssue(issue);
  const go = () => {
    const item = issue.at.kind === 'item' ? { selectedItemId: issue.at.itemId } : {};
    commands.setSession({ stage, ...item });
    if (isOnMap(issue)) showIssueGround(commands, issue);
  };
  return (
    <li className="note" data-tone={issue.severity}>
      <Icon size={18} aria-hidden />
      <p>{sentence(language, 'issue', issue.code, issue.details)}</p>
      {stage === 'evidence' ? null : (
        <PushButton kind="quiet" className="note__action" onPress={go}>
          {t('evidence.go', { stage: t(`stage.${stage}`) })}
        </PushButton>
      )}
    </li>
  );
}

/** Everything that a reviewer would ask about, worst first; a click goes to its place. */
export function IssueLinks() {
  const t = useTranslate();
  const issues = useAppState((state) => state.evaluation.issues);
  const sorted = useMemo(
    () => [...issues].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    [issues],
  );
  return (
    <section className="section" aria-label={t('evidence.readiness')}>
      <h3>{t('evidence.readiness')}</h3>
      {sorted.length === 0 ? (
        <p className="row">
          <CircleCheck size={18} className="ok" aria-hidden />
          {t('evidence.ready')}
        </p>
      ) : (
        <ul className="stack">
          {sorted.map((issue) => (
            <IssueLink
              key={`${issue.code} ${JSON.stringify([issue.at, issue.details])}`}
              issue={issue}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
