import { Paperclip, X } from 'lucide-react';
import { useAppState } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { useTranslate } from '../../language.ts';

interface LibraryFilesProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The works that a value was read in, where the survey holds them. */
export function LibraryFiles({ ids, onChange }: LibraryFilesProps) {
  const t = useTranslate();
  const files = useAppState((state) => state.survey.files);
  if (ids.length === 0) return null;
  return (
    <ul aria-label={t('attach.files')}>
      {ids.map((id) => {
        const name = files.find((file) => file.id === id)?.name ?? id;
        return (
          <li key={id} className="attached">
            <Paperclip size={16} aria-hidden className="icon" />
            <span className="grow">{name}</span>
            <IconButton
              icon={X}
              label={t('attach.remove', { name })}
              onPress={() => onChange(ids.filter((other) => other !== id))}
            />
          </li>
        );
      })}
    </ul>
  );
}
