import { Check } from 'lucide-react';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { imagesOf } from '../../core/survey/edit/image-set-draft.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

/** Of several images, the one that the map shows and that is classified, and the way to take another. */
export function ImageUse({ id }: { id: string }) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const commands = useCommands();
  const isUsed = useAppState(({ survey }) => survey.classification.imageId === id);
  const isOneOfMany = useAppState(({ survey }) => {
    const all = [...imagesOf(survey), ...survey.imageSets];
    return all.length > 1 && all.some((image) => image.id === id);
  });
  if (!isOneOfMany) return null;
  if (isUsed) {
    return (
      <p className="image-use">
        <Check size={16} aria-hidden />
        {t('data.image-used')}
      </p>
    );
  }
  if (!canEdit) return null;
  const use = () => {
    commands.edit(setClassification({ imageId: id }));
    commands.zoomToSurvey();
  };
  return (
    <PushButton kind="quiet" className="image-use__take" onPress={use}>
      {t('data.image-use')}
    </PushButton>
  );
}
