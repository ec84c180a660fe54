import { useState } from 'react';
import type { CoverScale, Transect, TransectMark } from '../../../core/coverage/cover-scale.ts';
import { transectMarkOf } from '../../../core/survey/edit/table-entries.ts';
import { pastedRows } from '../../../core/tables/pasted-rows.ts';
import type { TableIssue } from '../../../core/tables/table-mapping.ts';
import { useCanEdit, useTranslate } from '../../language.ts';
import { TableButton } from '../../tables/table-button.tsx';
import { TableIssues } from '../../tables/table-issues.tsx';
import { useEntryKeys } from '../../tables/use-entry-keys.ts';
import { TransectMarkRow } from './transect-mark-row.tsx';

interface TransectMarksProps {
  readonly transect: Transect;
  readonly scale: CoverScale | null;
  readonly onChange: (marks: readonly TransectMark[]) => void;
}

interface Told {
  readonly issues: readonly TableIssue[];
  readonly rowNumbers: readonly number[];
}

const NOTHING_TOLD: Told = { issues: [], rowNumbers: [] };

const POINT = ['fromM', 'coverPct'] as const;
const STRETCH = ['fromM', 'toM', 'coverPct'] as const;

/** The readings of a tape. The last row is the next one; copied rows are pasted as one step. */
export function TransectMarks({ transect, scale, onChange }: TransectMarksProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const [nextId, setNextId] = useState(() => crypto.randomUUID());
  const [told, setTold] = useState(NOTHING_TOLD);
  const { marks, kind } = transect;
  const isPoint = kind === 'points';
  const append = (added: readonly TransectMark[]) => {
    setTold(NOTHING_TOLD);
    onChange([...marks, ...added]);
    setNextId(crypto.randomUUID());
  };
  const keys = useEntryKeys((cells, from) => {
    const fields = (isPoint ? POINT : STRETCH).map((key) => ({ key, kind: 'decimal' as const }));
    const pasted = pastedRows(cells, { fields, from, kind: 'transect-marks' });
    if (pasted.rows.length > 0) {
      append(pasted.rows.map((values) => transectMarkOf(crypto.randomUUID(), values)));
    }
    setTold({ issues: pasted.issues, rowNumbers: cells.map((_, row) => row + 1) });
  });
  // One list, so that the next row stays the same element when it becomes a row.
  const shown = canEdit ? [...marks, transectMarkOf(nextId)] : marks;
  return (
    <div className="marks" data-kind={kind}>
      <p className="mark mark--head" aria-hidden>
        <span>{t(isPoint ? 'cover.mark-at' : 'cover.mark-from')}</span>
        {isPoint ? null : <span>{t('cover.mark-to')}</span>}
        <span>{t('cover.mark-cover')}</span>
      </p>
      <ol aria-label={t('cover.marks')} {...keys}>
        {shown.map((mark, index) => {
          const isNext = mark.id === nextId;
          return (
            <TransectMarkRow
              key={mark.id}
              mark={mark}
              name={t('cover.mark', { number: index + 1 })}
              isPoint={isPoint}
              scale={scale}
              onChange={(changed) =>
                isNext
                  ? append([changed])
                  : onChange(marks.map((old) => (old.id === mark.id ? changed : old)))
              }
              {...(isNext
                ? {}
                : { onRemove: () => onChange(marks.filter(({ id }) => id !== mark.id)) })}
            />
          );
        })}
      </ol>
      <TableIssues label={t('table.pasted')} {...told} />
      {canEdit ? (
        <div className="row wrap">
          <p className="field__hint grow">{t('table.paste-hint')}</p>
          <TableButton kind="transect-marks" target={{ kind: 'transect', id: transect.id }} />
        </div>
      ) : null}
    </div>
  );
}
