import type { ConeSurface } from '../../core/area/cone-reef.ts';
import type { AreaEntryOf } from '../../core/survey/document/area-entry.ts';
import { reefOf } from '../../core/survey/edit/table-entries.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { useKnownFigure } from '../figures/use-figure.ts';
import { DecimalBox } from '../forms/decimal-box.tsx';
import { Segmented } from '../forms/segmented.tsx';
import { useTranslate } from '../language.ts';
import type { EntryField } from '../tables/entry-field.ts';
import { EntryRows } from '../tables/entry-rows.tsx';
import { useAreaChange } from './use-area-change.ts';

const SURFACES = ['lateral', 'base', 'truncated'] as const satisfies readonly ConeSurface[];

function useSizes(surface: ConeSurface): readonly EntryField[] {
  const t = useTranslate();
  const length = { kind: 'decimal', unit: 'm' } as const;
  const base = { ...length, key: 'baseRadiusM', label: t('area.base-radius'), letter: 'r' };
  const top = { ...length, key: 'topRadiusM', label: t('area.top-radius'), letter: 'r′' };
  const height = { ...length, key: 'heightM', label: t('area.reef-height'), letter: 'h' };
  if (surface === 'base') return [base];
  return surface === 'lateral' ? [base, height] : [base, top, height];
}

/** n of N, and what one reef has on average. */
function ReefMean({ areaId }: { areaId: string }) {
  const t = useTranslate();
  const measured = useKnownFigure(`area:${areaId}/measured-reefs`);
  const counted = useKnownFigure(`area:${areaId}/reef-count`);
  const mean = useKnownFigure(`area:${areaId}/mean-reef-area`);
  if (measured === null) return null;
  return (
    <dl className="facts">
      <div>
        <dt>{t('area.measured-of')}</dt>
        <dd>
          <FigureValue id={measured} showUnit={false} /> ／{' '}
          <FigureValue id={counted} showUnit={false} />{' '}
          <span className="figure__unit">{t('unit.reefs')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('quantity.mean-reef-area')}</dt>
        <dd>
          <FigureValue id={mean} />
        </dd>
      </div>
    </dl>
  );
}

/** Stone reefs taken as cones: some measured, all counted. */
export function ConeForm({ entry }: { entry: AreaEntryOf<'cone'> }) {
  const t = useTranslate();
  const change = useAreaChange(entry);
  const isFiled = entry.reefs.length === 0;
  return (
    <>
      <Segmented
        label={t('area.surface')}
        value={entry.surface}
        options={SURFACES.map((id) => ({ id, name: t(`area.surface.${id}`) }))}
        onChange={(surface) => change({ surface: surface as ConeSurface })}
      />
      <p className="field__hint">{t(`area.surface.${entry.surface}.lead`)}</p>
      <div className="pair">
        <DecimalBox
          label={t('area.reef-count')}
          unit={t('unit.reefs')}
          value={entry.reefCount}
          onCommit={(reefCount) => change({ reefCount })}
        />
        {isFiled ? (
          <DecimalBox
            label={t('area.mean-reef-area')}
            unit="m²"
            value={entry.meanAreaM2 ?? ''}
            onCommit={(text) => change({ meanAreaM2: text === '' ? null : text })}
          />
        ) : null}
      </div>
      {isFiled ? <p className="field__hint">{t('area.mean-reef-hint')}</p> : null}
      <h3 className="form__part">{t('area.reefs')}</h3>
      <EntryRows
        label={t('area.reefs')}
        rows={entry.reefs}
        make={reefOf}
        heads={[{ key: 'name', label: t('area.reef-name'), kind: 'text' }]}
        working={useSizes(entry.surface)}
        figureId={({ id }) => `area:${entry.id}/reef:${id}/reef-area`}
        onChange={(reefs) => change({ reefs })}
        table={{ kind: 'reefs', target: { kind: 'area', id: entry.id } }}
      />
      <ReefMean areaId={entry.id} />
    </>
  );
}
