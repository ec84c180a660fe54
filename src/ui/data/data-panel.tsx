import { ImagePlus } from 'lucide-react';
import { useMemo } from 'react';
import { setAuthor, setPlace, setSurveyedOn } from '../../core/survey/edit/edit-survey.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { DateBox } from '../forms/date-box.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { FileButton } from '../forms/file-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { StageIssues } from '../shell/stage-issues-list.tsx';
import { AddressForm } from './address-form.tsx';
import { FileRow } from './file-row.tsx';
import { fileRows } from './file-rows.ts';
import { CombineImages } from './image-set/image-set-dialog.tsx';
import { ImageSetRow } from './image-set/image-set-row.tsx';

function Files() {
  const t = useTranslate();
  const files = useAppState((state) => state.survey.files);
  const coverageId = useAppState((state) => state.survey.coverage?.coverageId ?? null);
  const imageSets = useAppState((state) => state.survey.imageSets);
  const rows = useMemo(() => fileRows(files, coverageId), [files, coverageId]);
  if (files.length === 0) {
    return (
      <EmptyNote icon={ImagePlus} title={t('data.empty')}>
        <p className="small">{t('data.empty-hint')}</p>
      </EmptyNote>
    );
  }
  return (
    <ul aria-label={t('data.files')}>
      {imageSets.map((set) => (
        <ImageSetRow key={set.id} set={set} />
      ))}
      {rows.map(({ file, beside }) => (
        <FileRow key={file.id} file={file} beside={beside} isResult={file.id === coverageId} />
      ))}
    </ul>
  );
}

/** The files that the survey rests on, and when and where it was made. */
export function DataPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const place = useAppState((state) => state.survey.place);
  const author = useAppState((state) => state.survey.author);
  const surveyedOn = useAppState((state) => state.survey.surveyedOn);
  return (
    <div className="stack">
      <StageIssues stage="data" />
      <section className="section" aria-label={t('data.files')}>
        <Files />
        {canEdit ? (
          <>
            <FileButton
              label={t('data.open')}
              onFiles={(files) => void commands.importFiles(files)}
            />
            <CombineImages />
            <AddressForm />
          </>
        ) : null}
      </section>
      <section className="section" aria-label={t('data.about')}>
        <h3>{t('data.about')}</h3>
        <TextBox
          label={t('data.place')}
          value={place}
          onCommit={(text) => commands.edit(setPlace(text))}
        />
        <div className="pair">
          <DateBox
            label={t('data.surveyed-on')}
            value={surveyedOn ?? ''}
            onCommit={(text) => commands.edit(setSurveyedOn(text === '' ? null : text))}
          />
          <TextBox
            label={t('data.author')}
            value={author}
            onCommit={(text) => commands.edit(setAuthor(text))}
          />
        </div>
      </section>
    </div>
  );
}
