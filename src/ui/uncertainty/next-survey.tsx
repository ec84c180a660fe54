import { useMemo } from 'react';
import { type PlannedGain, plannedGains } from '../../core/survey/uncertainty/planned-gains.ts';
import { lookUp } from '../../i18n/t.ts';
import { nextSurveyOf } from '../../store/current-uncertainty.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useFigures } from '../figures/use-figure.ts';
import { typeset } from '../forms/issue-text.ts';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { ProgressLine } from '../shell/job-progress.tsx';
import { driverName } from './driver-name.ts';
import { type MadeSureness, useCreditConfidence } from './use-bound.ts';

interface NextSurveyProps {
  readonly sureness: MadeSureness;
}

/** What more samples of each kind would do to the lower bound, on request. */
export function NextSurvey({ sureness }: NextSurveyProps) {
  const t = useTranslate();
  const commands = useCommands();
  const asked = useAppState(nextSurveyOf);
  const pct = useCreditConfidence();
  const isAsked =
    asked.kind === 'working' || (asked.kind === 'made' && asked.confidencePct === pct);
  return (
    <section className="stack next-survey" aria-label={t('next-survey.title')}>
      <h4>{t('next-survey.title')}</h4>
      {isAsked ? null : (
        <PushButton onPress={() => void commands.planNextSurvey()}>
          {t('next-survey.ask')}
        </PushButton>
      )}
      {asked.kind === 'working' ? (
        <>
          <ProgressLine label={t('next-survey.working')} progress={asked.progress} />
          <PushButton onPress={commands.stopPlanning}>{t('sure.stop')}</PushButton>
        </>
      ) : null}
      {isAsked ? <NextSurveyPlans sureness={sureness} /> : null}
    </section>
  );
}

interface NextSurveyPlansProps extends NextSurveyProps {
  readonly isSheet?: boolean;
}

/** The plans that were made for this bound, greatest gain first. */
export function NextSurveyPlans({ sureness, isSheet = false }: NextSurveyPlansProps) {
  const t = useTranslate();
  const made = useAppState(nextSurveyOf);
  const pct = useCreditConfidence();
  const plans = made.kind === 'made' && made.confidencePct === pct ? made.plans : null;
  const { credit, result } = sureness;
  const gains = useMemo(() => plans && plannedGains(plans, credit), [plans, credit]);
  if (gains === null) return null;
  if (gains.length === 0) return <p className="small">{t('next-survey.none')}</p>;
  return (
    <>
      {isSheet ? <h3>{t('next-survey.title')}</h3> : null}
      <ol className="next-survey__plans">
        {gains.map((gain) => (
          <Plan key={gain.key} plan={gain} />
        ))}
      </ol>
      <p className="small quiet">
        {t('next-survey.note', { pct })}
        {result.isComplete ? null : ` ${t('next-survey.incomplete')}`}
      </p>
    </>
  );
}

function Plan({ plan }: { plan: PlannedGain }) {
  const t = useTranslate();
  const language = useLanguage();
  const figures = useFigures();
  const { unit, now, more, gain } = plan;
  return (
    <li>
      <strong>{lookUp(language, `next-survey.${unit}`, { more }) ?? `${unit} +${more}`}</strong>
      <span className="quiet small">
        {driverName(language, plan.figures, figures)} · {t('next-survey.now', { now })}
      </span>
      <span className="next-survey__gain" data-none={gain === null || undefined}>
        {typeset(gain === null ? t('next-survey.no-gain') : t('next-survey.gain', { gain }))}
      </span>
    </li>
  );
}
