import { useAppState, useCommands } from '../app-context.tsx';
import { PreviewToggle } from '../classification/preview-toggle.tsx';
import { FileButton } from '../forms/file-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { StageIssues } from '../shell/stage-issues-list.tsx';
import { ClassList } from './class-list.tsx';
import { SampleList } from './sample-list.tsx';

/** Places whose class is known: what the classifier learns from. */
export function SamplesPanel() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const count = useAppState((state) => state.survey.samples.length);
  return (
    <div className="stack">
      <StageIssues stage="samples" />
      <ClassList />
      <PreviewToggle />
      <section className="section" aria-label={t('samples.list')}>
        <div className="section__head">
          <h3>{t('samples.list')}</h3>
          <span className="quiet small">{t('samples.count', { count })}</span>
        </div>
        <SampleList />
        {canEdit ? (
          <FileButton
            label={t('samples.import')}
            onFiles={(files) => void commands.importFiles(files)}
          />
        ) : null}
      </section>
    </div>
  );
}
