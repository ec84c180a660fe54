import type { AreaEntryOf } from '../../core/survey/document/area-entry.ts';
import { netsOf, ropesOf, stripOf } from '../../core/survey/edit/table-entries.ts';
import { useTranslate } from '../language.ts';
import { EntryRows } from '../tables/entry-rows.tsx';
import { useAreaChange } from './use-area-change.ts';

const useSeasonFields = () => {
  const t = useTranslate();
  return [
    { key: 'season', label: t('area.season'), kind: 'text' },
    { key: 'cooperative', label: t('area.cooperative'), kind: 'text' },
  ] as const;
};

/** Nets of a season and a cooperative: n × a. */
export function NetForm({ entry }: { entry: AreaEntryOf<'net'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  const figureId = ({ id }: { readonly id: string }) =>
    entry.nets.length === 1 ? `area:${entry.id}/area-m2` : `area:${entry.id}/net:${id}/area`;
  return (
    <EntryRows
      label={t('area.nets')}
      rows={entry.nets}
      make={netsOf}
      heads={useSeasonFields()}
      working={[
        { key: 'netCount', label: t('area.net-count'), kind: 'decimal', letter: 'n' },
        { key: 'netAreaM2', label: t('area.net-area'), kind: 'decimal', letter: 'a', unit: 'm²' },
      ]}
      sign="×"
      figureId={figureId}
      onChange={(nets) => change({ nets })}
      table={{ kind: 'nets', target: { kind: 'area', id: entry.id } }}
    />
  );
}

/** Ropes: n × l, a length. */
export function RopeForm({ entry }: { entry: AreaEntryOf<'rope'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  return (
    <EntryRows
      label={t('area.ropes')}
      rows={entry.ropes}
      make={ropesOf}
      heads={useSeasonFields()}
      working={[
        { key: 'ropeCount', label: t('area.rope-count'), kind: 'decimal', letter: 'n' },
        {
          key: 'ropeLengthM',
          label: t('area.rope-length'),
          kind: 'decimal',
          letter: 'l',
          unit: 'm',
        },
      ]}
      sign="×"
      figureId={({ id }) => `area:${entry.id}/rope:${id}/rope-length`}
      onChange={(ropes) => change({ ropes })}
      table={{ kind: 'ropes', target: { kind: 'area', id: entry.id } }}
    />
  );
}

/** Depth zones of a revetment: s × l. */
export function StripForm({ entry }: { entry: AreaEntryOf<'strip'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  return (
    <EntryRows
      label={t('area.strips')}
      rows={entry.strips}
      make={stripOf}
      heads={[{ key: 'zone', label: t('area.zone'), kind: 'text' }]}
      working={[
        {
          key: 'slopeDistanceM',
          label: t('area.slope-distance'),
          kind: 'decimal',
          letter: 's',
          unit: 'm',
        },
        {
          key: 'horizontalLengthM',
          label: t('area.horizontal-length'),
          kind: 'decimal',
          letter: 'l',
          unit: 'm',
        },
      ]}
      sign="×"
      figureId={({ id }) => `area:${entry.id}/strip:${id}/strip-area`}
      onChange={(strips) => change({ strips })}
      table={{ kind: 'strips', target: { kind: 'area', id: entry.id } }}
    />
  );
}
