import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { FeatureFit } from '../../../../core/training/water/feature-fit.ts';
import type { FitState } from '../../../../store/state.ts';
import { useCommands } from '../../../app-context.tsx';
import { IssueNotes } from '../../../forms/issue-notes.tsx';
import { PushButton } from '../../../forms/push-button.tsx';
import { useTranslate } from '../../../language.ts';
import { FitNumbers } from './fit-numbers.tsx';
import { FitPlot } from './fit-plot.tsx';

/** Unit of the values that a fit was made from: the file's, else the numbers of the image. */
function useUnit(fit: FeatureFit, units: readonly string[]): string {
  const t = useTranslate();
  if (fit.kind === 'log-ratio-depth') return 'm';
  const band = fit.kind === 'deglint' ? fit.nirBand : fit.bandI;
  return units[band] || t('fit.image-value');
}

/** What was found, to be looked at before it is used. */
export function FitResultCard({ fit, result, onTaken }: FitState & { onTaken: () => void }) {
  const t = useTranslate();
  const commands = useCommands();
  const [insteadOfBands, setInstead] = useState(true);
  const unit = useUnit(fit, result.units);
  const isOfBands = fit.kind === 'deglint';
  return (
    <section className="stack fit-result" aria-label={t('fit.result')}>
      <h4>{t('fit.result')}</h4>
      <FitNumbers fit={fit} unit={unit} />
      <FitPlot fit={fit} result={result} />
      <IssueNotes issues={result.issues} />
      {result.features.length === 0 ? (
        <p className="small">{t('fit.unusable')}</p>
      ) : (
        <>
          {isOfBands ? (
            <Checkbox className="pick" isSelected={insteadOfBands} onChange={setInstead}>
              {t('fit.instead')}
            </Checkbox>
          ) : null}
          <PushButton
            onPress={() => {
              commands.takeFit(isOfBands && insteadOfBands);
              onTaken();
            }}
          >
            {t(`fit.take.${fit.kind}`)}
          </PushButton>
        </>
      )}
    </section>
  );
}
