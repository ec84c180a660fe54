import { Paperclip, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Checkbox, Group } from 'react-aria-components';
import type { SurveyFile } from '../../core/survey/document/document.ts';
import type { Evidence } from '../../core/survey/document/evidence-entry.ts';
import { withAttached, withoutAttached } from '../../core/survey/edit/edit-evidence.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { fileSize } from '../data/file-size.ts';
import { useCanEdit, useTranslate } from '../language.ts';
import { FileButton } from './file-button.tsx';
import { IconButton } from './icon-button.tsx';
import { TextBox } from './text-box.tsx';

interface EvidenceFilesProps {
  readonly value: Evidence;
  readonly onChange: (value: Evidence) => void;
  /** What the evidence is for, where the screen holds several: 面積の確実性. */
  readonly of?: string;
}

function AttachedFile({ file, onRemove }: { file: SurveyFile; onRemove: () => void }) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  return (
    <li className="attached">
      <Paperclip size={16} aria-hidden className="icon" />
      <span className="grow">{file.name}</span>
      <span className="attached__size">{fileSize(file.bytes)}</span>
      {canEdit ? (
        <IconButton icon={X} label={t('attach.remove', { name: file.name })} onPress={onRemove} />
      ) : null}
    </li>
  );
}

/** 添付資料: its name as the form lists it, the files themselves, and whether they are withheld. */
export function EvidenceFiles({ value, onChange, of }: EvidenceFilesProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const files = useAppState((state) => state.survey.files);
  const attached = useMemo(
    () => files.filter(({ id }) => value.fileIds.includes(id)),
    [files, value.fileIds],
  );
  // Hashing takes a while: what was typed meanwhile stays.
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  const named = (label: string) => (of ? `${of} ${label}` : label);
  return (
    <Group className="evidence-files" aria-label={named(t('attach.title'))}>
      <TextBox
        label={t('attach.title')}
        isLong
        value={value.attachment}
        placeholder={t('attach.none')}
        onCommit={(attachment) => onChange({ ...value, attachment })}
      />
      {attached.length > 0 ? (
        <ul aria-label={named(t('attach.files'))}>
          {attached.map((file) => (
            <AttachedFile
              key={file.id}
              file={file}
              onRemove={() => onChange(withoutAttached(value, file.id))}
            />
          ))}
        </ul>
      ) : null}
      <div className="row wrap">
        {canEdit ? (
          <FileButton
            label={t('attach.add')}
            onFiles={(chosen) =>
              void commands.attachFiles(chosen, (kept) => {
                const { value: now, onChange: change } = latest.current;
                change(withAttached(now, kept));
              })
            }
          />
        ) : null}
        <Checkbox
          className="pick"
          isSelected={value.isWithheld}
          isReadOnly={!canEdit}
          onChange={(isWithheld) => onChange({ ...value, isWithheld })}
        >
          {t('attach.withheld')}
        </Checkbox>
      </div>
      {value.isWithheld ? <p className="small quiet">{t('attach.withheld-hint')}</p> : null}
    </Group>
  );
}
