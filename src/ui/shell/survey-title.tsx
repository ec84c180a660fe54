import { setTitle } from '../../core/survey/edit/edit-survey.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useCanEdit, useTranslate } from '../language.ts';

export function SurveyTitle() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const title = useAppState((state) => state.survey.title);
  const madeUp = useAppState((state) => state.survey.nature === 'made-up');
  const draft = useDraft(title);
  const commit = () => {
    if (draft.text !== title) commands.edit(setTitle(draft.text.trim()));
  };
  return (
    <>
      <h1 className="title">
        <input
          className="title__input"
          aria-label={t('top.title')}
          value={draft.text}
          placeholder={t('top.untitled')}
          readOnly={!canEdit}
          onChange={(event) => draft.setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
            if (event.key === 'Escape') draft.reset();
          }}
        />
      </h1>
      {madeUp ? <span className="nature top__spare">{t('top.made-up')}</span> : null}
    </>
  );
}
