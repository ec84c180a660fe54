import { labellingProgress } from '../../core/survey/accuracy/point-words.ts';
import type { AccuracyEntry } from '../../core/survey/document/accuracy-entry.ts';
import { useAppState } from '../app-context.tsx';
import { FoldSection } from '../forms/fold-section.tsx';
import { useScrolledTo } from '../forms/use-scrolled-to.ts';
import { useCanEdit, useTranslate } from '../language.ts';
import { AccuracyResult } from './accuracy-result.tsx';
import { ClaimSettings } from './claim-settings.tsx';
import { DesignForm } from './design/design-form.tsx';
import { ImportForm } from './design/import-form.tsx';
import { AssessmentActions, DesignFacts } from './design-facts.tsx';
import { PeopleList } from './people-list.tsx';

/** 精度を調べる: reference points, drawn, told, and what they say of the class map. */
export function AccuracySection() {
  const t = useTranslate();
  const accuracy = useAppState((state) => state.survey.accuracy);
  const coverage = useAppState((state) => state.survey.coverage);
  const isMade = useAppState((state) => state.evaluation.assessment.kind === 'made');
  const canEdit = useCanEdit();
  // Back from the points, the eye is where it was.
  const place = useScrolledTo('hasJustLabelled');
  if (!accuracy && (!coverage || !canEdit)) return null;
  const summary = accuracy ? progressOf(accuracy) : null;
  return (
    <div ref={place}>
      <FoldSection
        isOpen={accuracy !== undefined}
        title={t('accuracy.title')}
        summary={
          summary === null
            ? t('accuracy.not-yet')
            : isMade
              ? t('accuracy.done')
              : t('accuracy.told', summary)
        }
      >
        {accuracy ? <Assessment accuracy={accuracy} /> : null}
        {!accuracy && coverage ? (
          <>
            <DesignForm key={coverage.stepId} coverage={coverage} />
            <ImportForm />
          </>
        ) : null}
      </FoldSection>
    </div>
  );
}

function progressOf(accuracy: AccuracyEntry) {
  const { points, open } = labellingProgress(accuracy);
  return { told: points - open, points };
}

function Assessment({ accuracy }: { accuracy: AccuracyEntry }) {
  return (
    <>
      <DesignFacts accuracy={accuracy} />
      <PeopleList accuracy={accuracy} />
      <ClaimSettings accuracy={accuracy} />
      <AccuracyResult />
      <AssessmentActions accuracy={accuracy} />
    </>
  );
}
