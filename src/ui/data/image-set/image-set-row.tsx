import { Layers2, Trash2 } from 'lucide-react';
import { imageOfSurvey } from '../../../core/survey/areas/classified-image.ts';
import type { ImageSet } from '../../../core/survey/document/document.ts';
import { removeImageSet } from '../../../core/survey/edit/edit-classification.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { ImageUse } from '../image-use.tsx';
import { sizeText } from './image-set-list.tsx';

/** Several images that are one. */
export function ImageSetRow({ set }: { set: ImageSet }) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const commands = useCommands();
  const image = useAppState(({ survey }) => imageOfSurvey(survey, set.id));
  const raster = image?.raster;
  return (
    <li className="file">
      <Layers2 size={20} strokeWidth={1.7} aria-hidden />
      <div>
        <div className="card__head">
          <h3 className="file__name">{set.name}</h3>
          {canEdit ? (
            <IconButton
              icon={Trash2}
              label={t('set.remove', { name: set.name })}
              onPress={() => commands.edit(removeImageSet(set.id))}
            />
          ) : null}
        </div>
        <p className="file__facts">
          <span>{t(`set.is.${set.kind}`, { count: set.fileIds.length })}</span>
          {raster ? (
            <>
              <span>{t('data.pixels', { size: sizeText(raster.width, raster.height) })}</span>
              <span>{t('data.bands', { count: raster.bandCount, type: raster.dataType })}</span>
            </>
          ) : null}
        </p>
        <p className="small quiet set-members">
          {image?.files.map(({ name }) => name).join(t('set.join'))}
        </p>
        <ImageUse id={set.id} />
      </div>
    </li>
  );
}
