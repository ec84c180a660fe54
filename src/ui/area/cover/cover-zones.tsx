import { Plus } from 'lucide-react';
import type { CoverScale } from '../../../core/coverage/cover-scale.ts';
import type { AreaEntryOf, CoverZone } from '../../../core/survey/document/area-entry.ts';
import { coverZoneOf } from '../../../core/survey/edit/table-entries.ts';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { TableButton } from '../../tables/table-button.tsx';
import { CoverZoneRow } from './cover-zone-row.tsx';

interface CoverZonesProps {
  readonly entry: AreaEntryOf<'cover'>;
  readonly scale: CoverScale | null;
  readonly onChange: (zones: readonly CoverZone[]) => void;
}

/** The zones of a covered area, and the ways to add more. */
export function CoverZones({ entry, scale, onChange }: CoverZonesProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const { zones } = entry;
  const add = () => {
    const name = t('cover.zone-new', { number: zones.length + 1 });
    onChange([...zones, coverZoneOf(crypto.randomUUID(), { name })]);
  };
  return (
    <>
      {zones.length === 0 ? <p className="small quiet">{t('cover.no-zones')}</p> : null}
      {zones.length > 0 ? (
        <ul className="zones" aria-label={t('cover.zones')}>
          {zones.map((zone) => (
            <CoverZoneRow
              key={zone.id}
              areaId={entry.id}
              zone={zone}
              scale={scale}
              onChange={(patch) =>
                onChange(zones.map((old) => (old.id === zone.id ? { ...old, ...patch } : old)))
              }
              onRemove={() => onChange(zones.filter(({ id }) => id !== zone.id))}
            />
          ))}
        </ul>
      ) : null}
      {canEdit ? (
        <div className="row wrap">
          <PushButton icon={Plus} onPress={add}>
            {t('cover.add-zone')}
          </PushButton>
          <TableButton kind="cover-zones" target={{ kind: 'area', id: entry.id }} />
        </div>
      ) : null}
    </>
  );
}
