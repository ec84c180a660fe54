import { Plus, Scale } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Issue } from '../../core/issues.ts';
import type { Quadrat } from '../../core/survey/document/biomass-entry.ts';
import { newQuadrat } from '../../core/survey/document/new-item.ts';
import { addQuadrat } from '../../core/survey/edit/edit-quadrats.ts';
import { quadratOf } from '../../core/survey/edit/table-entries.ts';
import { pastedRows } from '../../core/tables/pasted-rows.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { Choice } from '../forms/choice.tsx';
import { EmptyNote } from '../forms/empty-note.tsx';
import { IssueNotes } from '../forms/issue-notes.tsx';
import { PushButton } from '../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../language.ts';
import { TableButton } from '../tables/table-button.tsx';
import { useEntryKeys } from '../tables/use-entry-keys.ts';
import { QuadratRow } from './quadrat-row.tsx';

const ALL = 'all';

/** The columns in sight, in the order in which a pasted table fills them. */
const PASTED_FIELDS = [
  { key: 'station', kind: 'text' },
  { key: 'species', kind: 'text' },
  { key: 'frameAreaM2', kind: 'decimal' },
  { key: 'wetMassKg', kind: 'decimal' },
] as const;

function SpeciesFilter({
  species,
  value,
  onChange,
}: {
  species: readonly string[];
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTranslate();
  if (species.length < 2) return null;
  return (
    <Choice
      label={t('quadrat.species-filter')}
      value={value}
      options={[
        { id: ALL, name: t('quadrat.all-species') },
        ...species.map((name) => ({ id: `of:${name}`, name: name || '—' })),
      ]}
      onChange={onChange}
    />
  );
}

function QuadratList({ quadrats }: { quadrats: readonly Quadrat[] }) {
  const t = useTranslate();
  const commands = useCommands();
  const [wrong, setWrong] = useState<readonly Issue[]>([]);
  const keys = useEntryKeys((cells, from) => {
    const { rows, issues } = pastedRows(cells, { fields: PASTED_FIELDS, from, kind: 'quadrats' });
    setWrong(
      issues.map(({ code, severity, details }) => ({
        code,
        severity,
        details,
        at: { kind: 'survey' },
      })),
    );
    if (rows.length === 0) return;
    commands.edit((survey) =>
      rows.reduce(
        (filled, values) => addQuadrat(quadratOf(crypto.randomUUID(), values))(filled),
        survey,
      ),
    );
  });
  return (
    <>
      <p className="quadrat quadrat--head" aria-hidden>
        <span>{t('biomass.head-station')}</span>
        <span>{t('biomass.species')}</span>
        <span>{t('biomass.head-frame')} m²</span>
        <span>{t('biomass.wet-mass')} kg</span>
        <span>{t('biomass.head-density')} kg/m²</span>
      </p>
      <ul aria-label={t('biomass.quadrats')} {...keys}>
        {quadrats.map((quadrat) => (
          <QuadratRow key={quadrat.id} quadrat={quadrat} />
        ))}
      </ul>
      <IssueNotes issues={wrong} />
    </>
  );
}

/** What is wrong with single frames, under the list that holds them. */
function QuadratIssues() {
  const all = useAppState((state) => state.evaluation.issues);
  const issues = useMemo(
    () => all.filter(({ at, severity }) => at.kind === 'quadrat' && severity !== 'note'),
    [all],
  );
  return <IssueNotes issues={issues} />;
}

/** 坪刈り: what grew in frames of known area. */
export function Quadrats() {
  const t = useTranslate();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const quadrats = useAppState((state) => state.survey.quadrats);
  const [filter, setFilter] = useState(ALL);
  const species = useMemo(() => [...new Set(quadrats.map((entry) => entry.species))], [quadrats]);
  const kept = quadrats.filter((entry) => filter === ALL || filter === `of:${entry.species}`);
  // The last row of a species may be gone: then all are shown again.
  const shown = kept.length > 0 ? kept : quadrats;
  return (
    <section className="section" aria-label={t('biomass.quadrats')}>
      <h3>{t('biomass.quadrats')}</h3>
      {quadrats.length === 0 ? (
        <EmptyNote icon={Scale} title={t('biomass.none')}>
          <p className="small">{t('biomass.none-hint')}</p>
        </EmptyNote>
      ) : (
        <>
          <SpeciesFilter species={species} value={filter} onChange={setFilter} />
          {shown.length < quadrats.length ? (
            <p className="small quiet">
              {t('quadrat.shown', { count: shown.length, total: quadrats.length })}
            </p>
          ) : null}
          <QuadratList quadrats={shown} />
          <QuadratIssues />
        </>
      )}
      {canEdit ? (
        <>
          <p className="field__hint">{t('table.paste-hint')}</p>
          <div className="row wrap">
            <PushButton
              icon={Plus}
              onPress={() => commands.edit(addQuadrat(newQuadrat(crypto.randomUUID())))}
            >
              {t('biomass.add')}
            </PushButton>
            <TableButton kind="quadrats" target={{ kind: 'survey', id: null }} />
          </div>
        </>
      ) : null}
    </section>
  );
}
