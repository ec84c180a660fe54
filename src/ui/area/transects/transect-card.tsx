import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Transect } from '../../../core/coverage/cover-scale.ts';
import { removeTransect, updateTransect } from '../../../core/survey/edit/edit-cover.ts';
import { useAppState, useCommands } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { FoldButton } from '../../forms/fold-button.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { IssueNotes } from '../../forms/issue-notes.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { AreaMark } from '../area-mark.tsx';
import { TransectBody } from './transect-body.tsx';

interface TransectCardProps {
  readonly transect: Transect;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** One transect: folded its name and mean cover, open its tape and readings. */
export function TransectCard({ transect, isOpen, onOpenChange }: TransectCardProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const { id, name } = transect;
  const cover = useKnownFigure(`transect:${id}/cover`);
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () => all.filter(({ at }) => at.kind === 'transect' && at.transectId === id),
    [all, id],
  );
  return (
    <li className="area-card" aria-label={name}>
      <div className="card__head area-card__head">
        <FoldButton name={name} isOpen={isOpen} onOpenChange={onOpenChange} />
        <div className="grow plain plain--title">
          <TextBox
            hideLabel
            label={t('cover.transect-name')}
            value={name}
            onCommit={(text) => commands.edit(updateTransect(id, { name: text }))}
          />
        </div>
        {isOpen ? null : <FigureValue id={cover} />}
        {isOpen ? null : <AreaMark issues={issues} />}
        {isOpen && canEdit ? (
          <IconButton
            icon={Trash2}
            label={t('cover.transect-remove', { name })}
            onPress={() => commands.edit(removeTransect(id))}
          />
        ) : null}
      </div>
      {isOpen ? <TransectBody transect={transect} /> : null}
      {isOpen ? <IssueNotes issues={issues} /> : null}
    </li>
  );
}
