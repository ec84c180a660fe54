import { LocateFixed } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useAppState, useCommands } from '../../app-context.tsx';
import { useTranslate } from '../../language.ts';
import { ClassCell } from './class-cell.tsx';

const SHOWN = 20;

/** Samples that look like another class; a press goes there. */
export function Contradictions({ sampleIds }: { sampleIds: readonly string[] }) {
  const t = useTranslate();
  const commands = useCommands();
  const samples = useAppState((state) => state.survey.samples);
  const found = sampleIds.flatMap((id) => {
    const at = samples.findIndex((sample) => sample.id === id);
    const sample = samples[at];
    return sample ? [{ sample, number: at + 1 }] : [];
  });
  if (found.length === 0) return null;
  return (
    <div className="stack">
      <h4 className="field__label">{t('check.contradicting')}</h4>
      <ul className="plain-list">
        {found.slice(0, SHOWN).map(({ sample, number }) => (
          <li key={sample.id}>
            <Button
              className="plain-list__row plain-list__button"
              onPress={() => {
                commands.setSession({ selectedSampleId: sample.id, selectedAreaId: null });
                commands.zoomToSample(sample.id);
              }}
            >
              <span className="plain-list__number">{number}</span>
              <span className="grow">
                <ClassCell classId={sample.classId} />
              </span>
              <LocateFixed size={16} aria-hidden className="icon" />
            </Button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p className="small quiet">{t('samples.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </div>
  );
}
