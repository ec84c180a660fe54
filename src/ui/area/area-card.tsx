import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { AreaEntry } from '../../core/survey/document/area-entry.ts';
import { removeArea, updateArea } from '../../core/survey/edit/edit-areas.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { FigureValue } from '../figures/figure-value.tsx';
import { FoldButton } from '../forms/fold-button.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { scrollPanelTo } from '../forms/scroll-panel.ts';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AreaBody } from './area-body.tsx';
import { AreaMark } from './area-mark.tsx';

interface AreaCardProps {
  readonly entry: AreaEntry;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** One area: folded its name and figure, open what is measured and what it comes to. */
export function AreaCard({ entry, isOpen, onOpenChange }: AreaCardProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const figures = useAppState((state) =>
    state.evaluation.areas.find((found) => found.areaId === entry.id),
  );
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () => all.filter(({ at }) => at.kind === 'area' && at.areaId === entry.id),
    [all, entry.id],
  );
  const isSelected = useAppState((state) => state.session.selectedAreaId === entry.id);
  const card = useRef<HTMLLIElement>(null);
  const unfold = useRef(onOpenChange);
  // Chosen or drawn on the map: its card comes to meet it.
  useEffect(() => {
    if (!isSelected) return;
    unfold.current(true);
    scrollPanelTo(card.current, 'nearest');
  }, [isSelected]);
  return (
    <li
      ref={card}
      className="area-card"
      aria-label={entry.name}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
    >
      <div className="card__head area-card__head">
        <FoldButton name={entry.name} isOpen={isOpen} onOpenChange={onOpenChange} />
        <div className="grow plain plain--title">
          <TextBox
            label={t('area.name')}
            hideLabel
            value={entry.name}
            onCommit={(name) =>
              commands.edit(updateArea(entry.id, (before) => ({ ...before, name })))
            }
          />
        </div>
        {isOpen ? null : <FigureValue id={figures?.areaHa ?? figures?.lengthM ?? null} />}
        {isOpen ? null : <AreaMark issues={issues} />}
        {isOpen && canEdit ? (
          <IconButton
            icon={Trash2}
            label={t('area.remove', { name: entry.name })}
            onPress={() => commands.edit(removeArea(entry.id))}
          />
        ) : null}
      </div>
      {isOpen ? <AreaBody entry={entry} figures={figures} issues={issues} /> : null}
    </li>
  );
}
