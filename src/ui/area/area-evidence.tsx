import { SquareDashed } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { AreaEntry } from '../../core/survey/document/area-entry.ts';
import { updateArea } from '../../core/survey/edit/edit-areas.ts';
import { studyAreaFromArea } from '../../core/survey/edit/edit-study-area.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { DateBox } from '../forms/date-box.tsx';
import { EvidenceFiles } from '../forms/evidence-files.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

type Facts = Pick<AreaEntry, 'place' | 'surveyedOn' | 'reusedFrom' | 'evidence' | 'isMadeUp'>;

function UseAsStudyArea({ entry }: { entry: AreaEntry }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const isSet = useAppState(
    ({ survey }) => 'geometry' in entry && survey.studyArea?.geometry === entry.geometry,
  );
  if (!canEdit || isSet || !('geometry' in entry)) return null;
  return (
    <PushButton
      kind="quiet"
      icon={SquareDashed}
      onPress={() => commands.edit(studyAreaFromArea(entry.id))}
    >
      {t('study.use-outline')}
    </PushButton>
  );
}

/** What stands behind an area: where, when, from which survey, and the documents. */
export function AreaEvidence({ entry }: { entry: AreaEntry }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const change = (patch: Partial<Facts>) =>
    commands.edit(updateArea(entry.id, (before) => ({ ...before, ...patch })));
  return (
    <section className="stack" aria-label={t('area.evidence')}>
      <div className="pair">
        <TextBox
          label={t('area.place')}
          value={entry.place}
          placeholder={t('area.place-hint')}
          onCommit={(place) => change({ place })}
        />
        <DateBox
          label={t('area.surveyed-on')}
          value={entry.surveyedOn}
          onCommit={(surveyedOn) => change({ surveyedOn })}
        />
      </div>
      <TextBox
        label={t('area.reused-from')}
        value={entry.reusedFrom}
        placeholder={t('area.reused-hint')}
        onCommit={(reusedFrom) => change({ reusedFrom })}
      />
      <EvidenceFiles
        value={entry.evidence}
        of={t('area.evidence')}
        onChange={(evidence) => change({ evidence })}
      />
      <Checkbox
        className="pick"
        isSelected={entry.isMadeUp}
        isReadOnly={!canEdit}
        onChange={(isMadeUp) => change({ isMadeUp })}
      >
        {t('area.made-up')}
      </Checkbox>
      <UseAsStudyArea entry={entry} />
    </section>
  );
}
