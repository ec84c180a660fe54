import { Trash2 } from 'lucide-react';
import type { Issue } from '../../core/issues.ts';
import type { Quadrat } from '../../core/survey/document/biomass-entry.ts';
import { removeQuadrat } from '../../core/survey/edit/edit-quadrats.ts';
import { useCommands } from '../app-context.tsx';
import { DateBox } from '../forms/date-box.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { QuadratPhotos } from './quadrat-photos.tsx';

interface QuadratDetailsProps {
  readonly quadrat: Quadrat;
  readonly issues: readonly Issue[];
  readonly onChange: (patch: Partial<Omit<Quadrat, 'id'>>) => void;
}

/** Cover, day and photos of one frame. */
export function QuadratDetails({ quadrat, issues, onChange }: QuadratDetailsProps) {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const { station } = quadrat;
  return (
    <div className="quadrat-details">
      <IssueNotes issues={issues} />
      <div className="triple">
        <TextBox
          label={t('quadrat.cover-class')}
          value={quadrat.coverClass}
          onCommit={(coverClass) => onChange({ coverClass })}
        />
        <DecimalBox
          label={t('quadrat.cover-pct')}
          unit="%"
          value={quadrat.coverPct}
          onCommit={(coverPct) => onChange({ coverPct })}
        />
        <DateBox
          label={t('quadrat.taken-on')}
          value={quadrat.takenOn}
          onCommit={(takenOn) => onChange({ takenOn })}
        />
      </div>
      <QuadratPhotos
        station={station}
        ids={quadrat.photoIds}
        onChange={(photoIds) => onChange({ photoIds })}
      />
      {canEdit ? (
        <PushButton
          kind="quiet"
          icon={Trash2}
          onPress={() => commands.edit(removeQuadrat(quadrat.id))}
        >
          {t('biomass.remove', { name: station })}
        </PushButton>
      ) : null}
    </div>
  );
}
