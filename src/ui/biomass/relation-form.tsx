import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { LengthWeight } from '../../core/survey/document/biomass-entry.ts';
import {
  removeLengthWeight,
  updateLengthWeight,
} from '../../core/survey/edit/edit-length-weights.ts';
import { shootCountOf, shootOf } from '../../core/survey/edit/table-entries.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { DateBox } from '../forms/date-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { EntryRows } from '../tables/entry-rows.tsx';
import { RelationFigures } from './relation-figures.tsx';
import { RelationPlot } from './relation-plot.tsx';

/** One relation: the shoots that were weighed, the line, and the transects that it is put to. */
export function RelationForm({ entry }: { entry: LengthWeight }) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const { id } = entry;
  const change = (patch: Partial<Omit<LengthWeight, 'id'>>) =>
    commands.edit(updateLengthWeight(id, patch));
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () => all.filter(({ at }) => at.kind === 'length-weight' && at.lengthWeightId === id),
    [all, id],
  );
  const target = { kind: 'length-weight', id } as const;
  return (
    <article className="card relation" aria-label={entry.name}>
      <div className="card__head">
        <div className="grow plain plain--title">
          <TextBox
            label={t('relation.name')}
            hideLabel
            value={entry.name}
            onCommit={(name) => change({ name })}
          />
        </div>
        {canEdit ? (
          <IconButton
            icon={Trash2}
            label={t('relation.remove', { name: entry.name })}
            onPress={() => commands.edit(removeLengthWeight(id))}
          />
        ) : null}
      </div>
      <div className="pair">
        <TextBox
          label={t('relation.species')}
          value={entry.species}
          onCommit={(species) => change({ species })}
        />
        <DateBox
          label={t('relation.taken-on')}
          value={entry.takenOn}
          onCommit={(takenOn) => change({ takenOn })}
        />
      </div>
      <h4>{t('relation.shoots')}</h4>
      <p className="entry-heads" aria-hidden>
        <span>{t('relation.length')} cm</span>
        <span>{t('relation.mass')} g</span>
      </p>
      <div className="entries-single">
        <EntryRows
          label={t('relation.shoots')}
          rows={entry.shoots}
          make={shootOf}
          heads={[
            { key: 'lengthCm', label: t('relation.length'), kind: 'decimal', unit: 'cm' },
            { key: 'wetMassG', label: t('relation.mass'), kind: 'decimal', unit: 'g' },
          ]}
          working={[]}
          onChange={(shoots) => change({ shoots })}
          table={{ kind: 'shoots', target }}
        />
      </div>
      <IssueNotes issues={issues} />
      <RelationPlot entry={entry} />
      <RelationFigures entry={entry} onBias={(biasCorrection) => change({ biasCorrection })} />
      <h4>{t('relation.counts')}</h4>
      <EntryRows
        label={t('relation.counts')}
        rows={entry.counts}
        make={shootCountOf}
        heads={[{ key: 'transect', label: t('relation.transect'), kind: 'text' }]}
        working={[
          { key: 'areaM2', label: t('relation.area'), kind: 'decimal', letter: 'A', unit: 'm²' },
          { key: 'shoots', label: t('relation.count'), kind: 'decimal', letter: 'N' },
          {
            key: 'meanLengthCm',
            label: t('relation.mean-length'),
            kind: 'decimal',
            letter: 'L',
            unit: 'cm',
          },
        ]}
        figureId={(row) => `length-weight:${id}/count:${row.id}/transect-density`}
        onChange={(counts) => change({ counts })}
        table={{ kind: 'shoot-counts', target }}
      />
    </article>
  );
}
