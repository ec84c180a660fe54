import { Table2 } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { PendingTable } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useLanguage, useTranslate } from '../language.ts';
import { TableIssues } from './table-issues.tsx';
import { TablePreview } from './table-preview.tsx';
import { TableSettings } from './table-settings.tsx';
import { targetName } from './table-words.ts';
import { type TableImportState, useTableImport } from './use-table-import.ts';

/** What will happen, in a sentence, or what is still missing. */
function Outcome({ state }: { state: TableImportState }) {
  const t = useTranslate();
  const language = useLanguage();
  const survey = useAppState((current) => current.survey);
  const { mapping, target, rows, issues, newName } = state;
  if (mapping === null) return <p className="small">{t('table.not-guessed')}</p>;
  if (target === null) return <p className="small">{t('table.target.none')}</p>;
  if (!state.isReady) return <p className="small">{t('table.not-ready')}</p>;
  const isBlank = issues.some(({ severity, row }) => severity === 'error' && row !== null);
  const name = targetName(language, survey, target, newName);
  return (
    <div className="small">
      <p>{t('table.will-add', { count: rows.length, target: name })}</p>
      {isBlank ? <p>{t('table.will-add-blank')}</p> : null}
    </div>
  );
}

function TableImportForm({ pending }: { pending: PendingTable }) {
  const t = useTranslate();
  const commands = useCommands();
  const state = useTableImport(pending);
  const { sheet, mapping, issues, rows } = state;
  return (
    <>
      <header className="sheet__head">
        <Table2 size={22} strokeWidth={1.7} aria-hidden />
        <Heading slot="title">{t('table.title')}</Heading>
        <p className="small quiet">{t('table.lead', { file: pending.file.name })}</p>
      </header>
      <div className="sheet__body">
        <TableSettings table={pending.table} state={state} />
        <TablePreview sheet={sheet} mapping={mapping} issues={issues} onChange={state.choose} />
        <TableIssues label={t('table.problems')} issues={issues} rowNumbers={sheet.rowNumbers} />
      </div>
      <footer className="sheet__foot">
        <Outcome state={state} />
        <PushButton onPress={commands.closeTable}>{t('table.cancel')}</PushButton>
        <PushButton kind="primary" isDisabled={!state.isReady} onPress={state.add}>
          {t('table.add', { count: rows.length })}
        </PushButton>
      </footer>
    </>
  );
}

/** A table that was dropped or chosen, before any of it is in the survey. */
export function TableDialog() {
  const commands = useCommands();
  const pending = useAppState((state) => state.session.pendingTables[0] ?? null);
  return (
    <ModalOverlay
      className="sheet-ground"
      isOpen={pending !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) commands.closeTable();
      }}
    >
      <Modal className="sheet">
        <Dialog className="sheet__dialog">
          {pending === null ? null : <TableImportForm key={pending.file.id} pending={pending} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
