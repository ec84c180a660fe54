import { LocateFixed, Spline } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { AreaEntry } from '../../core/survey/area-entry.ts';
import { updateArea } from '../../core/survey/edit-areas.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useCanEdit, useLanguage, useTranslate } from '../language.ts';
import { crsName } from '../map/crs-name.ts';
import { ClassChoice } from './class-choice.tsx';
import { ReefTable } from './reef-table.tsx';

type Entry<Method extends AreaEntry['method']> = Extract<AreaEntry, { readonly method: Method }>;

function useChange<T extends AreaEntry>(entry: T) {
  const commands = useCommands();
  return (patch: Partial<T>) =>
    commands.edit(updateArea(entry.id, (before) => ({ ...before, ...patch }) as AreaEntry));
}

function ConeForm({ entry }: { entry: Entry<'cone'> }) {
  const t = useTranslate();
  const change = useChange(entry);
  return (
    <>
      <div className="pair">
        <DecimalBox
          label={t('area.reef-count')}
          unit={t('unit.reefs')}
          value={entry.reefCount}
          onCommit={(reefCount) => change({ reefCount })}
        />
        {entry.reefs.length === 0 ? (
          <DecimalBox
            label={t('area.mean-reef-area')}
            unit="m²"
            value={entry.meanAreaM2 ?? ''}
            onCommit={(text) => change({ meanAreaM2: text === '' ? null : text })}
          />
        ) : null}
      </div>
      <ReefTable entry={entry} onChange={(reefs) => change({ reefs })} />
    </>
  );
}

function NetForm({ entry }: { entry: Entry<'net'> }) {
  const t = useTranslate();
  const change = useChange(entry);
  return (
    <div className="pair">
      <DecimalBox
        label={t('area.net-count')}
        unit={t('unit.nets')}
        value={entry.netCount}
        onCommit={(netCount) => change({ netCount })}
      />
      <DecimalBox
        label={t('area.net-area')}
        unit="m²"
        value={entry.netAreaM2}
        onCommit={(netAreaM2) => change({ netAreaM2 })}
      />
    </div>
  );
}

function TypedForm({ entry }: { entry: Entry<'typed'> }) {
  const t = useTranslate();
  const change = useChange(entry);
  return (
    <DecimalBox
      label={t('quantity.area')}
      unit="ha"
      value={entry.areaHa}
      onCommit={(areaHa) => change({ areaHa })}
    />
  );
}

function PolygonFacts({ entry }: { entry: Entry<'polygon'> }) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  const reshaping = useAppState(
    ({ session }) => session.tool === 'edit' && session.selectedAreaId === entry.id,
  );
  const file = useAppState((state) =>
    state.survey.files.find((candidate) => candidate.id === entry.fileId),
  );
  return (
    <div className="row">
      <p className="small quiet grow">
        {file?.name ?? t('samples.drawn')}　{crsName(language, entry.crs)}
      </p>
      {hasMap ? (
        <>
          <IconButton
            icon={LocateFixed}
            label={t('samples.zoom', { name: entry.name })}
            onPress={() => commands.zoomToArea(entry.id)}
          />
          {canEdit ? (
            <ToggleButton
              className="button button--quiet"
              aria-label={t('area.reshape', { name: entry.name })}
              data-tip={t('area.reshape', { name: entry.name })}
              isSelected={reshaping}
              onChange={(on) =>
                commands.setSession({
                  tool: on ? 'edit' : 'pan',
                  selectedAreaId: on ? entry.id : null,
                  selectedSampleId: null,
                })
              }
            >
              <Spline size={18} aria-hidden />
            </ToggleButton>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** The fields of an area, by its method. */
export function AreaForm({ entry }: { entry: AreaEntry }) {
  const commands = useCommands();
  switch (entry.method) {
    case 'class':
      return (
        <ClassChoice
          classIds={entry.classIds}
          onChange={(classIds) =>
            commands.edit(updateArea(entry.id, (before) => ({ ...before, classIds }) as AreaEntry))
          }
        />
      );
    case 'cone':
      return <ConeForm entry={entry} />;
    case 'net':
      return <NetForm entry={entry} />;
    case 'typed':
      return <TypedForm entry={entry} />;
    case 'polygon':
      return <PolygonFacts entry={entry} />;
  }
}
