import { Spline } from 'lucide-react';
import { useState } from 'react';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { RunningJob, useIsRunning } from '../../shell/running-job.tsx';
import { WholeBox } from '../whole-box.tsx';

/** 輪郭: a class of the map becomes an area that is a polygon. */
export function OutlineForm() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const classes = useAppState((state) => state.survey.classes);
  const mapped = useAppState((state) => state.survey.coverage?.classes);
  const isRunning = useIsRunning('outline');
  const isBusy = useAppState((state) => state.session.jobs.length > 0);
  const [wished, setWished] = useState<number | null>(null);
  const [minPixels, setMinPixels] = useState(25);
  const offered = classes.filter(({ id }) =>
    mapped?.some(({ classId, pixels }) => classId === id && pixels > 0),
  );
  const chosen =
    offered.find(({ id }) => id === wished) ?? offered.find(({ isBed }) => isBed) ?? offered[0];
  if (!canEdit || !chosen) return null;
  return (
    <fieldset className="stack bare">
      <legend className="field__label">{t('outline.title')}</legend>
      <p className="small quiet">{t('outline.lead')}</p>
      <div className="pair">
        <Choice
          label={t('outline.class')}
          value={String(chosen.id)}
          options={offered.map(({ id, name }) => ({ id: String(id), name }))}
          onChange={(id) => setWished(Number(id))}
        />
        <WholeBox
          label={t('outline.min-pixels')}
          value={minPixels}
          limits={[1, 1_000_000]}
          onCommit={setMinPixels}
        />
      </div>
      {isRunning ? (
        <RunningJob kinds={['outline']} />
      ) : (
        <PushButton
          icon={Spline}
          isDisabled={isBusy}
          onPress={() => void commands.outlineClass(chosen.id, minPixels)}
        >
          {t('outline.run')}
        </PushButton>
      )}
    </fieldset>
  );
}
