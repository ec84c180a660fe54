import { LocateFixed, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { removeSample } from '../../core/survey/edit/edit-samples.ts';
import type { Sample, SurveyClass } from '../../core/training/training-set.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { SampleClass } from './sample-class.tsx';

interface SampleRowProps {
  readonly sample: Sample;
  readonly number: number;
  readonly surveyClass: SurveyClass | undefined;
}

const SampleRow = memo(function SampleRow({ sample, number, surveyClass }: SampleRowProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const isSelected = useAppState((state) => state.session.selectedSampleId === sample.id);
  const name = t('samples.sample', { number, name: surveyClass?.name ?? '—' });
  return (
    <li className="sample-row" data-selected={isSelected || undefined}>
      <Button
        className="sample-row__open"
        aria-pressed={isSelected}
        onPress={() =>
          commands.setSession({
            selectedSampleId: isSelected ? null : sample.id,
            selectedAreaId: null,
          })
        }
      >
        <ClassSwatch entry={surveyClass} />
        {name}
        <span className="quiet">
          {t(sample.fileId === null ? 'samples.drawn' : 'samples.imported')}
        </span>
      </Button>
      <IconButton
        icon={LocateFixed}
        label={t('samples.zoom', { name })}
        onPress={() => commands.zoomToSample(sample.id)}
      />
      <IconButton
        icon={Trash2}
        label={t('samples.remove', { name })}
        isDisabled={!canEdit}
        onPress={() => commands.edit(removeSample(sample.id))}
      />
      {isSelected && canEdit ? (
        <div className="sample-row__class">
          <SampleClass sample={sample} />
        </div>
      ) : null}
    </li>
  );
});

/** Shown in the list; a survey may hold thousands, and the map shows them all. */
const SHOWN = 200;

export function SampleList() {
  const t = useTranslate();
  const samples = useAppState((state) => state.survey.samples);
  const classes = useAppState((state) => state.survey.classes);
  const byId = useMemo(() => new Map(classes.map((entry) => [entry.id, entry])), [classes]);
  if (samples.length === 0) return <p className="quiet small">{t('samples.none')}</p>;
  return (
    <>
      <ul className="sample-list" aria-label={t('samples.list')}>
        {samples.slice(0, SHOWN).map((sample, index) => (
          <SampleRow
            key={sample.id}
            sample={sample}
            number={index + 1}
            surveyClass={byId.get(sample.classId)}
          />
        ))}
      </ul>
      {samples.length > SHOWN ? (
        <p className="quiet small">{t('samples.more', { count: samples.length - SHOWN })}</p>
      ) : null}
    </>
  );
}
