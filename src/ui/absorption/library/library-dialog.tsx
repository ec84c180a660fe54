import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { LibraryValue } from '../../../core/survey/document/document.ts';
import { addLibraryValue } from '../../../core/survey/edit/edit-library.ts';
import { useCommands } from '../../app-context.tsx';
import { Choice } from '../../forms/choice.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { FileButton } from '../../forms/file-button.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useTranslate } from '../../language.ts';
import { LibraryFiles } from './library-files.tsx';
import { LIBRARY_QUANTITIES } from './library-quantities.ts';

interface LibraryDialogProps {
  readonly value: LibraryValue;
  readonly onClose: () => void;
}

/** One value of the user's library: what it is, for which bed, and where it stands. */
export function LibraryDialog({ value, onClose }: LibraryDialogProps) {
  const t = useTranslate();
  const commands = useCommands();
  const [draft, setDraft] = useState(value);
  const patch = (part: Partial<LibraryValue>) => setDraft((before) => ({ ...before, ...part }));
  const unit = LIBRARY_QUANTITIES.find(({ id }) => id === draft.quantity)?.unit;
  const isIncomplete = draft.text.trim() === '' || draft.citation.trim() === '';
  const save = () => {
    commands.edit(addLibraryValue(draft));
    onClose();
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog">
        <Dialog className="dialog__body">
          <Heading slot="title" className="dialog__title">
            {t('library.add')}
          </Heading>
          <Choice
            label={t('library.quantity')}
            value={draft.quantity}
            options={LIBRARY_QUANTITIES.map(({ id, label }) => ({ id, name: t(label) }))}
            onChange={(quantity) => patch({ quantity })}
          />
          <DecimalBox
            label={t('library.value')}
            value={draft.text}
            onCommit={(text) => patch({ text })}
            {...(unit ? { unit } : {})}
          />
          <TextBox
            label={t('library.citation')}
            value={draft.citation}
            rows={3}
            doubt={draft.citation.trim() === ''}
            onCommit={(citation) => patch({ citation })}
          />
          <div className="pair">
            <TextBox
              label={t('library.bed')}
              value={draft.bed}
              onCommit={(bed) => patch({ bed })}
            />
            <TextBox
              label={t('library.species')}
              value={draft.species}
              onCommit={(species) => patch({ species })}
            />
          </div>
          <TextBox
            label={t('library.validity')}
            value={draft.validity}
            onCommit={(validity) => patch({ validity })}
          />
          <LibraryFiles ids={draft.fileIds} onChange={(fileIds) => patch({ fileIds })} />
          <FileButton
            label={t('attach.add')}
            onFiles={(chosen) =>
              void commands.attachFiles(chosen, (files) =>
                setDraft((before) => ({
                  ...before,
                  fileIds: [...new Set([...before.fileIds, ...files.map(({ id }) => id)])],
                })),
              )
            }
          />
          {isIncomplete ? <p className="field__hint">{t('library.incomplete')}</p> : null}
          <div className="dialog__foot">
            <PushButton onPress={onClose}>{t('library.cancel')}</PushButton>
            <PushButton kind="primary" isDisabled={isIncomplete} onPress={save}>
              {t('library.save')}
            </PushButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
