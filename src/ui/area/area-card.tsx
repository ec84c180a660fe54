import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { AreaEntry } from '../../core/survey/area-entry.ts';
import { removeArea, updateArea } from '../../core/survey/edit-areas.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { AreaPair } from '../figures/area-pair.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { AreaDrawing } from './area-drawing.tsx';
import { AreaForm } from './area-form.tsx';

/** One area: what is measured, its fields, its figures, the sentence for the form. */
export function AreaCard({ entry }: { entry: AreaEntry }) {
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
  // Chosen or drawn on the map: its card comes to meet it.
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const change = (patch: Partial<Pick<AreaEntry, 'name' | 'basis'>>) =>
    commands.edit(updateArea(entry.id, (before) => ({ ...before, ...patch })));
  return (
    <li
      ref={card}
      className="area-card"
      aria-label={entry.name}
      data-selected={isSelected || undefined}
    >
      <div className="card__head">
        <div className="grow plain plain--title">
          <TextBox
            label={t('area.name')}
            hideLabel
            value={entry.name}
            onCommit={(name) => change({ name })}
          />
        </div>
        {canEdit ? (
          <IconButton
            icon={Trash2}
            label={t('area.remove', { name: entry.name })}
            onPress={() => commands.edit(removeArea(entry.id))}
          />
        ) : null}
      </div>
      <div className="drawing">
        <AreaDrawing method={entry.method} />
        <p>{t(`area.method.${entry.method}.lead`)}</p>
      </div>
      <AreaForm entry={entry} />
      <div className="result">
        <span className="result__label">{t('quantity.area')}</span>
        <AreaPair ha={figures?.areaHa ?? null} m2={figures?.areaM2 ?? null} />
      </div>
      <TextBox
        label={t('area.basis')}
        rows={3}
        value={entry.basis}
        placeholder={t('area.basis-hint')}
        doubt={entry.basis.trim() === ''}
        onCommit={(basis) => change({ basis })}
      />
      <IssueNotes issues={issues} />
    </li>
  );
}
