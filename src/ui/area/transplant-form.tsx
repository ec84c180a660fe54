import type { AreaEntryOf, AreaSource } from '../../core/survey/document/area-entry.ts';
import { emptyAreaSource } from '../../core/survey/document/new-area.ts';
import { framesOf } from '../../core/survey/edit/table-entries.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { useTranslate } from '../language.ts';
import { EntryRows } from '../tables/entry-rows.tsx';
import { GroundChoice } from './ground-choice.tsx';
import { useAreaChange } from './use-area-change.ts';

interface NaturalPatchProps {
  readonly value: AreaSource | null;
  readonly onChange: (value: AreaSource | null) => void;
}

function NaturalPatch({ value, onChange }: NaturalPatchProps) {
  const t = useTranslate();
  const begin = (kind: string) => {
    if (kind === 'none') onChange(null);
    else onChange(kind === 'typed' ? emptyAreaSource : { kind: 'area', areaId: '' });
  };
  return (
    <>
      <h3 className="form__part">{t('area.natural')}</h3>
      <Segmented
        label={t('area.natural')}
        value={value?.kind ?? 'none'}
        options={(['none', 'typed', 'area'] as const).map((id) => ({
          id,
          name: t(`area.natural.${id}`),
        }))}
        onChange={begin}
      />
      {value?.kind === 'typed' ? (
        <DecimalBox
          label={t('area.natural-area')}
          letter="A"
          unit="m²"
          value={value.areaM2}
          onCommit={(areaM2) => onChange({ kind: 'typed', areaM2 })}
        />
      ) : null}
      {value?.kind === 'area' ? (
        <GroundChoice
          value={value.areaId}
          onChange={(areaId) => onChange({ kind: 'area', areaId })}
        />
      ) : null}
    </>
  );
}

/** Frames that were planted, and the patch that grew there by itself. */
export function TransplantForm({ entry }: { entry: AreaEntryOf<'transplant'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  return (
    <>
      <EntryRows
        label={t('area.frames')}
        rows={entry.frames}
        make={framesOf}
        heads={[{ key: 'name', label: t('area.frame-name'), kind: 'text' }]}
        working={[
          { key: 'frameCount', label: t('area.frame-count'), kind: 'decimal', letter: 'n' },
          {
            key: 'frameAreaM2',
            label: t('area.frame-area'),
            kind: 'decimal',
            letter: 'a',
            unit: 'm²',
          },
        ]}
        sign="×"
        figureId={({ id }) => `area:${entry.id}/frames:${id}/frames-area`}
        onChange={(frames) => change({ frames })}
      />
      <NaturalPatch value={entry.natural} onChange={(natural) => change({ natural })} />
    </>
  );
}
