import { Checkbox } from 'react-aria-components';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** Whether the next run keeps how sure the model was of each pixel. */
export function ConfidenceChoice() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const withConfidence = useAppState((state) => state.survey.classification.withConfidence);
  return (
    <Checkbox
      className="pick"
      isSelected={withConfidence}
      isDisabled={!canEdit}
      onChange={(chosen) => commands.edit(setClassification({ withConfidence: chosen }))}
    >
      {t('confidence.keep')}
    </Checkbox>
  );
}
