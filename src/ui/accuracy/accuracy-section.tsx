import { labellingProgress } from '../../core/survey/accuracy/point-words.ts';
import { useAppState } from '../app-context.tsx';
import { FoldSection } from '../forms/fold-section.tsx';
import { useTranslate } from '../language.ts';
import { AccuracyResult } from './accuracy-result.tsx';
import { ClaimSettings } from './claim-settings.tsx';
import { AssessmentActions, DesignFacts } from './design-facts.tsx';
import { PeopleList } from './people-list.tsx';

/** 精度を調べる: reference points, drawn, told, and what they say of the class map. */
export function AccuracySection() {
  const t = useTranslate();
  const accuracy = useAppState((state) => state.survey.accuracy);
  const isMade = useAppState((state) => state.evaluation.assessment.kind === 'made');
  if (!accuracy) return null;
  const { points, open } = labellingProgress(accuracy);
  const summary = isMade ? t('accuracy.done') : t('accuracy.told', { told: points - open, points });
  return (
    <FoldSection title={t('accuracy.title')} summary={summary}>
      <DesignFacts accuracy={accuracy} />
      <PeopleList accuracy={accuracy} />
      <ClaimSettings accuracy={accuracy} />
      <AccuracyResult />
      <AssessmentActions accuracy={accuracy} />
    </FoldSection>
  );
}
