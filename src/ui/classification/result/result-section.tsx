import { Grid3x3 } from 'lucide-react';
import { useAppState } from '../../app-context.tsx';
import { EmptyNote } from '../../forms/empty-note.tsx';
import { useTranslate } from '../../language.ts';
import { ErrorMatrix } from '../check/error-matrix.tsx';
import { ClassAreas } from './class-areas.tsx';
import { ImportanceBars } from './importance-bars.tsx';
import { ModelActions } from './model-actions.tsx';
import { OutlineForm } from './outline-form.tsx';
import { StageEffects } from './stage-effects.tsx';
import { TrainedFrom } from './trained-from.tsx';

/** What the map says, and what the run told of itself. */
export function ResultSection() {
  const t = useTranslate();
  const coverage = useAppState((state) => state.survey.coverage);
  if (coverage === null) {
    return (
      <EmptyNote icon={Grid3x3} title={t('classification.none')}>
        <p className="small">{t('classification.none-hint')}</p>
      </EmptyNote>
    );
  }
  const { settings, trainingPixels, lowConfidence } = coverage;
  return (
    <>
      <ClassAreas />
      <p className="small quiet">
        {t('classification.made-with', {
          model: t(`model.${settings.model}`),
          pixels: trainingPixels.toLocaleString('en-US'),
          seed: settings.seed,
        })}
      </p>
      <StageEffects />
      {lowConfidence ? (
        <p className="small">
          {t('confidence.low', {
            pixels: lowConfidence.pixels.toLocaleString('en-US'),
            percent: lowConfidence.belowPct,
          })}
        </p>
      ) : null}
      <ImportanceBars />
      <ErrorMatrix title={t('result.cross-validation')} validation={coverage.crossValidation} />
      <TrainedFrom />
      <OutlineForm />
      <ModelActions />
    </>
  );
}
