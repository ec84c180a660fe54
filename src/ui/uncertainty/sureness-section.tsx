import { ChartNoAxesColumn, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { setCreditConfidence } from '../../core/survey/edit/edit-uncertainty.ts';
import { useCommands } from '../app-context.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { useScrolledTo } from '../forms/use-scrolled-to.ts';
import { useTranslate } from '../language.ts';
import { ProgressLine } from '../shell/job-progress.tsx';
import { BoundResult, TwoWays } from './bound-result.tsx';
import { CreditChart } from './credit-chart.tsx';
import { NextSurvey } from './next-survey.tsx';
import { SurenessReport } from './sureness-report.tsx';
import { Tornado } from './tornado.tsx';
import { UnknownList } from './unknown-list.tsx';
import { type MadeSureness, useCreditConfidence, useSureness } from './use-bound.ts';

/** 吸収量の確からしさ: the lower bound of the total, what drives it, what nobody knows. */
export function SurenessSection() {
  const t = useTranslate();
  const place = useScrolledTo('isSurenessAsked');
  return (
    <section className="section sureness" ref={place} aria-label={t('sure.title')}>
      <h3>{t('sure.title')}</h3>
      <p className="small quiet">{t('sure.lead')}</p>
      <Body />
    </section>
  );
}

function Body() {
  const t = useTranslate();
  const commands = useCommands();
  const sureness = useSureness();
  switch (sureness.kind) {
    case 'no-credit':
      return <p className="small">{t('sure.no-credit-hint')}</p>;
    case 'no-errors': {
      const isExact = sureness.unknown.length === 0;
      return (
        <>
          <div className="note" data-tone="doubt">
            <TriangleAlert size={18} aria-hidden />
            <p>{t(isExact ? 'sure.all-exact' : 'sure.no-errors')}</p>
          </div>
          <UnknownList unknown={sureness.unknown} />
        </>
      );
    }
    case 'working':
      return (
        <div className="stack" aria-live="polite">
          <ProgressLine label={t('sure.working')} progress={sureness.progress} />
          <PushButton onPress={commands.stopSimulation}>{t('sure.stop')}</PushButton>
        </div>
      );
    case 'stopped':
      return (
        <div className="stack">
          <IssueNotes issues={sureness.issues} />
          {sureness.issues.length === 0 ? (
            <>
              <p className="small">{t('sure.stopped-hint')}</p>
              <PushButton onPress={commands.simulateCredit}>{t('sure.again')}</PushButton>
            </>
          ) : null}
        </div>
      );
    case 'made':
      return <Made sureness={sureness} />;
  }
}

function Confidence() {
  const t = useTranslate();
  const commands = useCommands();
  const pct = useCreditConfidence();
  return (
    <div className="field">
      <span className="field__label">{t('sure.confidence')}</span>
      <Segmented
        label={t('sure.confidence')}
        value={String(pct)}
        options={[
          { id: '90', name: '90 %' },
          { id: '95', name: '95 %' },
        ]}
        onChange={(id) => commands.edit(setCreditConfidence(id === '90' ? 90 : 95))}
      />
    </div>
  );
}

function Made({ sureness }: { sureness: MadeSureness }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BoundResult sureness={sureness} />
      <Confidence />
      <CreditChart sureness={sureness} />
      <TwoWays sureness={sureness} />
      <Tornado sureness={sureness} />
      <NextSurvey sureness={sureness} />
      <UnknownList unknown={sureness.result.unknown} />
      <PushButton
        className="sureness__report"
        icon={ChartNoAxesColumn}
        onPress={() => setOpen(true)}
      >
        {t('sure.open-report')}
      </PushButton>
      {isOpen ? <SurenessReport sureness={sureness} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
