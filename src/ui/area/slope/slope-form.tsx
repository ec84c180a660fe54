import { Mountain, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AreaEntryOf } from '../../../core/survey/document/area-entry.ts';
import { setDem, setMaxSlope, slopeToPolygon } from '../../../core/survey/edit/edit-slope.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { EmptyNote } from '../../forms/empty-note.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { RunningJob, useIsRunning } from '../../shell/running-job.tsx';
import { OutlineTools } from '../outline-tools.tsx';
import { SlopeResult } from './slope-result.tsx';

interface SlopeFormProps {
  readonly entry: AreaEntryOf<'slope'>;
}

/** Rasters of one band: what may be a DEM. The coverage map is none. */
function useDems() {
  const files = useAppState((state) => state.survey.files);
  const coverageId = useAppState((state) => state.survey.coverage?.coverageId);
  return useMemo(
    () =>
      files
        .filter(({ id, raster }) => raster?.bandCount === 1 && id !== coverageId)
        .map(({ id, name }) => ({ id, name })),
    [files, coverageId],
  );
}

function MeasureButton({ entry }: SlopeFormProps) {
  const t = useTranslate();
  const commands = useCommands();
  const isRunning = useIsRunning('slope');
  const [isMine, setIsMine] = useState(false);
  const measure = async () => {
    setIsMine(true);
    await commands.measureSlope(entry.id);
    setIsMine(false);
  };
  if (isRunning && isMine) return <RunningJob kinds={['slope']} />;
  return (
    <PushButton
      icon={Mountain}
      isDisabled={isRunning || entry.demId === null}
      onPress={() => void measure()}
    >
      {t(entry.step === null ? 'slope.measure' : 'slope.again')}
    </PushButton>
  );
}

/** An outline over a DEM: which one, how steep at most, and what was found. */
export function SlopeForm({ entry }: SlopeFormProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const dems = useDems();
  return (
    <>
      <OutlineTools entry={entry} />
      {dems.length === 0 ? (
        <EmptyNote icon={Mountain} title={t('slope.no-dem')}>
          <p className="small">{t('slope.no-dem-hint')}</p>
        </EmptyNote>
      ) : (
        <>
          <div className="pair">
            <Choice
              label={t('slope.dem')}
              value={entry.demId}
              options={dems}
              onChange={(id) => commands.edit(setDem(entry.id, id))}
            />
            <DecimalBox
              label={t('slope.limit')}
              unit="°"
              value={entry.maxSlopeDeg}
              onCommit={(text) => commands.edit(setMaxSlope(entry.id, text))}
            />
          </div>
          <p className="small quiet">{t('slope.limit-hint')}</p>
        </>
      )}
      <SlopeResult entry={entry} />
      {canEdit ? (
        <>
          {dems.length > 0 ? <MeasureButton entry={entry} /> : null}
          <PushButton
            kind="quiet"
            icon={Undo2}
            onPress={() => commands.edit(slopeToPolygon(entry.id))}
          >
            {t('slope.back')}
          </PushButton>
        </>
      ) : null}
    </>
  );
}
