import { useMemo, useState } from 'react';
import { type TableTarget, tableTargets } from '../../core/survey/edit/table-target.ts';
import { guessTable } from '../../core/tables/guess-table.ts';
import { rowsFromTable } from '../../core/tables/rows-from-table.ts';
import type { TableKind } from '../../core/tables/table-kind.ts';
import type { TableIssue, TableMapping, TableRow } from '../../core/tables/table-mapping.ts';
import type { TableSheet } from '../../core/tables/table-sheet.ts';
import type { PendingTable } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';

const NOTHING = { rows: [], issues: [] } as const;
const NO_SHEET: TableSheet = { name: '', rows: [], rowNumbers: [], cleaned: [] };

export interface TableImportState {
  readonly sheetIndex: number;
  readonly sheet: TableSheet;
  readonly mapping: TableMapping | null;
  readonly rows: readonly TableRow[];
  readonly issues: readonly TableIssue[];
  readonly targets: readonly TableTarget[];
  readonly target: TableTarget | null;
  /** Of what is made new: the file's, without its ending. */
  readonly newName: string;
  /** Nothing stands in the way. */
  readonly isReady: boolean;
  readonly chooseSheet: (index: number) => void;
  readonly chooseKind: (kind: TableKind) => void;
  readonly choose: (mapping: TableMapping) => void;
  readonly chooseTarget: (target: TableTarget) => void;
  readonly add: () => void;
}

const isSame = (a: TableTarget, b: TableTarget) => a.kind === b.kind && a.id === b.id;

const cleanedIssues = (sheet: TableSheet, mapping: TableMapping): readonly TableIssue[] =>
  sheet.cleaned
    .filter(({ column }) => mapping.columns.some((entry) => entry.column === column))
    .map(({ row, column, stored, taken }) => ({
      code: 'cell-cleaned',
      severity: 'note',
      row,
      column,
      details: { stored, taken },
    }));

/** What a person has said of a table so far, and what would come of it. */
export function useTableImport(pending: PendingTable): TableImportState {
  const commands = useCommands();
  const survey = useAppState((state) => state.survey);
  const { sheets } = pending.table;
  const [sheetIndex, setSheetIndex] = useState(0);
  const [chosen, setChosen] = useState<TableMapping | null>(null);
  const [wanted, setWanted] = useState(pending.target);
  const sheet = sheets[sheetIndex] ?? NO_SHEET;
  const guessed = useMemo(
    () => guessTable(sheet.rows, pending.kind).mapping,
    [sheet, pending.kind],
  );
  const mapping = chosen ?? guessed;
  const read = useMemo(
    () => (mapping ? rowsFromTable(sheet.rows, mapping) : NOTHING),
    [sheet, mapping],
  );
  const issues = useMemo(
    () => (mapping ? [...read.issues, ...cleanedIssues(sheet, mapping)] : []),
    [read, sheet, mapping],
  );
  const targets = mapping ? tableTargets(survey, mapping.kind) : [];
  const fits = targets.find((each) => wanted && isSame(each, wanted));
  // Not asked for: rather something new than rows in what is there.
  const target = fits ?? targets.find(({ id }) => id === null) ?? targets[0] ?? null;
  const newName = pending.file.name.replace(/\.[^.]*$/, '');
  const isBlocked = issues.some(({ severity, row }) => severity === 'error' && row === null);
  const chooseSheet = (index: number) => {
    setSheetIndex(index);
    setChosen(null);
  };
  const add = () => {
    if (!mapping || !target) return;
    const rows = read.rows.map(({ values }) => values);
    commands.addTable({ kind: mapping.kind, target, rows, file: pending.file, name: newName });
  };
  return {
    sheetIndex,
    sheet,
    mapping,
    rows: read.rows,
    issues,
    targets,
    target,
    newName,
    isReady: mapping !== null && target !== null && read.rows.length > 0 && !isBlocked,
    chooseSheet,
    chooseKind: (kind) => setChosen(guessTable(sheet.rows, kind).mapping),
    choose: setChosen,
    chooseTarget: setWanted,
    add,
  };
}
