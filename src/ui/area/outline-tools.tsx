import { LocateFixed, Spline } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { AreaEntryOf } from '../../core/survey/document/area-entry.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { IconButton } from '../forms/icon-button.tsx';
import { useCanEdit, useLanguage, useTranslate } from '../language.ts';

interface OutlineProps {
  readonly entry: AreaEntryOf<'polygon' | 'slope'>;
}

function ReshapeButton({ entry }: OutlineProps) {
  const t = useTranslate();
  const commands = useCommands();
  const reshaping = useAppState(
    ({ session }) => session.tool === 'edit' && session.selectedAreaId === entry.id,
  );
  const label = t('area.reshape', { name: entry.name });
  return (
    <ToggleButton
      className="button button--quiet"
      aria-label={label}
      data-tip={label}
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
  );
}

/** Where an outline came from, its place on the map, its shape. */
export function OutlineTools({ entry }: OutlineProps) {
  const t = useTranslate();
  const language = useLanguage();
  const commands = useCommands();
  const canEdit = useCanEdit();
  const hasMap = useAppState((state) => state.session.mapState !== 'unavailable');
  const file = useAppState((state) =>
    state.survey.files.find((candidate) => candidate.id === entry.fileId),
  );
  const { outlined } = entry;
  const className = useAppState(
    ({ survey }) => survey.classes.find(({ id }) => id === outlined?.classId)?.name,
  );
  const origin = outlined
    ? t('outline.made', {
        map: outlined.mapName,
        class: className ?? outlined.classId,
        polygons: outlined.polygons,
      })
    : (file?.name ?? t('samples.drawn'));
  return (
    <div className="row">
      <p className="small quiet grow keep-words">
        {origin}　{crsName(language, entry.crs)}
      </p>
      {hasMap ? (
        <IconButton
          icon={LocateFixed}
          label={t('samples.zoom', { name: entry.name })}
          onPress={() => commands.zoomToArea(entry.id)}
        />
      ) : null}
      {hasMap && canEdit ? <ReshapeButton entry={entry} /> : null}
    </div>
  );
}
