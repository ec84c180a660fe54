import { Image, X } from 'lucide-react';
import { Group } from 'react-aria-components';
import type { SurveyFile } from '../../core/survey/document/document.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { FileButton } from '../forms/file-button.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';

const PHOTO_NAME = /\.(jpe?g|png|webp|heic|heif|avif|gif)$/i;

const isPhoto = ({ kind, name }: SurveyFile) => kind === 'attachment' && PHOTO_NAME.test(name);

interface QuadratPhotosProps {
  readonly station: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which photos of the survey show a frame. */
export function QuadratPhotos({ station, ids, onChange }: QuadratPhotosProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const files = useAppState((state) => state.survey.files);
  const others = files.filter((file) => isPhoto(file) && !ids.includes(file.id));
  return (
    <Group className="stack" aria-label={t('quadrat.photo-of', { name: station })}>
      <span className="field__label">{t('quadrat.photos')}</span>
      {ids.length > 0 ? (
        <ul aria-label={t('quadrat.photos')}>
          {ids.map((id) => {
            const name = files.find((file) => file.id === id)?.name ?? id;
            return (
              <li key={id} className="attached">
                <Image size={16} aria-hidden className="icon" />
                <span className="grow">{name}</span>
                {canEdit ? (
                  <IconButton
                    icon={X}
                    label={t('quadrat.remove-photo', { name })}
                    onPress={() => onChange(ids.filter((other) => other !== id))}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {canEdit ? (
        <>
          {others.length > 0 ? (
            <Choice
              label={t('quadrat.known-photos')}
              value={null}
              options={others.map(({ id, name }) => ({ id, name }))}
              onChange={(id) => onChange([...ids, id])}
            />
          ) : null}
          <FileButton
            label={t('quadrat.add-photo')}
            accept={['image/*']}
            onFiles={(chosen) =>
              void commands.attachFiles(chosen, (kept) =>
                onChange([...ids, ...kept.map(({ id }) => id)]),
              )
            }
          />
        </>
      ) : null}
    </Group>
  );
}
