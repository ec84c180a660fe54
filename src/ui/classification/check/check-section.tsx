import { coverageInputsId } from '../../../core/survey/areas/coverage-inputs.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { FoldSection } from '../../forms/fold-section.tsx';
import { IssueNotes } from '../../forms/issue-notes.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';
import { Contradictions } from './contradictions.tsx';
import { ErrorMatrix } from './error-matrix.tsx';
import { SampleCounts } from './sample-counts.tsx';
import { SeparabilityTable } from './separability-table.tsx';

/** 教師データの点検: what is told of the samples before a model is made of them. */
export function CheckSection() {
  const t = useTranslate();
  const commands = useCommands();
  const check = useAppState((state) => state.session.check);
  const isBusy = useAppState((state) => state.session.jobs.length > 0);
  const learns = useAppState(({ survey }) => {
    const { model, modelSource, imageId } = survey.classification;
    const isTaught = model !== 'k-means' && model !== 'threshold';
    return modelSource.kind === 'train' && isTaught && imageId !== null;
  });
  const canCheck = useAppState(({ survey }) => survey.samples.length > 0);
  const isOld = useAppState(
    ({ survey, session }) =>
      session.check !== null && session.check.inputsId !== coverageInputsId(survey),
  );
  if (!learns) return null;
  const summary = t(check === null ? 'check.not-yet' : isOld ? 'check.old' : 'check.done');
  return (
    <FoldSection title={t('check.title')} summary={summary}>
      <p className="small quiet">{t('check.lead')}</p>
      <PushButton isDisabled={isBusy || !canCheck} onPress={() => void commands.checkTraining()}>
        {t(check === null ? 'check.run' : 'check.again')}
      </PushButton>
      {check ? (
        <>
          <IssueNotes issues={check.result.issues} />
          <SampleCounts counts={check.result.training.classes} />
          <SeparabilityTable pairs={check.result.training.separability} />
          <Contradictions sampleIds={check.result.training.contradictingSampleIds} />
          <ErrorMatrix
            title={t('check.cross-validation')}
            validation={check.result.crossValidation}
          />
        </>
      ) : null}
    </FoldSection>
  );
}
