import { Pencil, Trash2 } from 'lucide-react';
import { setUncertainty } from '../../../core/survey/edit/edit-uncertainty.ts';
import type { WhatIsKnown } from '../../../core/survey/uncertainty/what-is-known.ts';
import { useCommands } from '../../app-context.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';

interface StatementButtonsProps {
  readonly known: WhatIsKnown;
  readonly onOpen: () => void;
}

/** Opens the form of a statement, and takes a statement back. */
export function StatementButtons({ known, onOpen }: StatementButtonsProps) {
  const t = useTranslate();
  const commands = useCommands();
  const { statement, knowledge, kinds, writesTo } = known;
  const label = knowledge.kind === 'measured' ? 'figure-sure.replace' : 'figure-sure.state';
  return (
    <>
      {kinds.length > 0 ? (
        <PushButton icon={Pencil} kind="quiet" onPress={onOpen}>
          {t(statement === null ? label : 'figure-sure.change')}
        </PushButton>
      ) : null}
      {statement === null ? null : (
        <IconButton
          icon={Trash2}
          label={t('figure-sure.remove')}
          onPress={() => commands.edit(setUncertainty(writesTo, null))}
        />
      )}
    </>
  );
}
