import { CircleCheck, PackageCheck } from 'lucide-react';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useTranslate } from '../language.ts';
import { pickFiles } from '../shell/pick-files.ts';
import { IssueLinks } from './issue-links.tsx';
import { ReviewResult } from './review-result.tsx';

/** What every package holds, and what it holds only where the survey has it. */
const CONTENTS = ['document', 'sources', 'coverage', 'map', 'table', 'hashes'] as const;

function Contents() {
  const t = useTranslate();
  const hasCoverage = useAppState((state) => state.survey.coverage !== null);
  const hasSources = useAppState(
    ({ survey }) => survey.files.length > (survey.coverage === null ? 0 : 1),
  );
  const absent = { sources: !hasSources, coverage: !hasCoverage };
  const contents = CONTENTS.filter((name) => !(name in absent && absent[name as 'sources']));
  return (
    <section className="section" aria-label={t('evidence.contents')}>
      <h3>{t('evidence.contents')}</h3>
      <ul className="checks">
        {contents.map((name) => (
          <li key={name}>
            <CircleCheck size={18} data-tone="ok" aria-hidden />
            <span>{t(`evidence.contents.${name}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the survey would stand before a stranger, and what he would be handed. */
export function EvidencePanel() {
  const t = useTranslate();
  const commands = useCommands();
  const review = useAppState((state) => state.session.review);
  return (
    <div className="stack">
      {review ? <ReviewResult review={review} /> : null}
      <IssueLinks />
      <Contents />
      <section className="section" aria-label={t('evidence.review')}>
        <h3>{t('evidence.review')}</h3>
        <p className="small quiet">{t('evidence.review-lead')}</p>
        <PushButton
          onPress={() =>
            pickFiles({ multiple: false, accept: '.zip' }, ([file]) => {
              if (file) void commands.openEvidence(file);
            })
          }
        >
          {t('menu.review')}
        </PushButton>
      </section>
    </div>
  );
}

export function EvidenceFoot() {
  const t = useTranslate();
  const commands = useCommands();
  const mode = useAppState((state) => state.session.mode);
  const busy = useAppState((state) => state.session.jobs.some((job) => job.kind === 'export'));
  if (mode === 'review') {
    return <PushButton onPress={commands.closeReview}>{t('review.close')}</PushButton>;
  }
  return (
    <PushButton
      kind="primary"
      icon={PackageCheck}
      isDisabled={busy}
      onPress={() => void commands.exportEvidence()}
    >
      {t('top.export')}
    </PushButton>
  );
}
