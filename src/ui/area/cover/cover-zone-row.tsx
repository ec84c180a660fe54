import { Trash2 } from 'lucide-react';
import type { CoverScale } from '../../../core/coverage/cover-scale.ts';
import { isGround } from '../../../core/survey/areas/area-order.ts';
import type { AreaSource, CoverZone } from '../../../core/survey/document/area-entry.ts';
import { emptyAreaSource } from '../../../core/survey/document/new-area.ts';
import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { Choice } from '../../forms/choice.tsx';
import { DecimalBox } from '../../forms/decimal-box.tsx';
import { IconButton } from '../../forms/icon-button.tsx';
import { TextBox } from '../../forms/text-box.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { TransectPick } from '../transects/transect-pick.tsx';
import { CoverClassChoice } from './cover-class-choice.tsx';

interface CoverZoneRowProps {
  readonly areaId: string;
  readonly zone: CoverZone;
  readonly scale: CoverScale | null;
  readonly onChange: (patch: Partial<CoverZone>) => void;
  readonly onRemove: () => void;
}

interface ZoneAreaProps {
  readonly name: string;
  readonly area: AreaSource;
  readonly onChange: (area: AreaSource) => void;
}

/** Typed m², or the figure of another area. */
function ZoneArea({ name, area, onChange }: ZoneAreaProps) {
  const t = useTranslate();
  const areas = useAppState(({ survey }) => survey.areas);
  const source = area.kind === 'area' ? `area:${area.areaId}/area-m2` : null;
  const figure = useKnownFigure(source);
  const grounds = areas.filter(isGround).map((ground) => ({
    id: ground.id,
    name: ground.name,
    hint: t(`area.method.${ground.method}`),
  }));
  return (
    <div className="zone__line">
      <Choice
        label={t('cover.zone-area')}
        value={area.kind === 'typed' ? 'typed' : area.areaId}
        options={[{ id: 'typed', name: t('cover.area-typed') }, ...grounds]}
        onChange={(id) => onChange(id === 'typed' ? emptyAreaSource : { kind: 'area', areaId: id })}
      />
      {area.kind === 'typed' ? (
        <DecimalBox
          hideLabel
          label={`${name} ${t('quantity.zone-area')}`}
          unit="m²"
          value={area.areaM2}
          onCommit={(areaM2) => onChange({ kind: 'typed', areaM2 })}
        />
      ) : (
        <span className="zone__given">
          <FigureValue id={figure} />
        </span>
      )}
    </div>
  );
}

interface ZoneCoverProps {
  readonly zone: CoverZone;
  readonly scale: CoverScale | null;
  readonly figureId: string;
  readonly onChange: (cover: CoverZone['cover']) => void;
}

/** Percent, class, or the transects that crossed the zone. */
function ZoneCover({ zone, scale, figureId, onChange }: ZoneCoverProps) {
  const t = useTranslate();
  const { cover, name } = zone;
  const figure = useKnownFigure(figureId);
  const begin = (kind: string) => {
    if (kind === 'percent') onChange({ kind, percent: '' });
    else if (kind === 'class') onChange({ kind, code: '' });
    else onChange({ kind: 'transects', transectIds: [] });
  };
  return (
    <>
      <div className="zone__line">
        <Choice
          label={t('cover.reading')}
          value={cover.kind}
          options={[
            { id: 'percent', name: t('cover.percent') },
            { id: 'class', name: t('cover.class') },
            { id: 'transects', name: t('cover.transects') },
          ]}
          onChange={begin}
        />
        {cover.kind === 'percent' ? (
          <DecimalBox
            hideLabel
            label={`${name} ${t('quantity.zone-cover')}`}
            unit="%"
            value={cover.percent}
            onCommit={(percent) => onChange({ kind: 'percent', percent })}
          />
        ) : null}
        {cover.kind === 'class' ? (
          <CoverClassChoice
            label={`${name} ${t('cover.class')}`}
            scale={scale}
            code={cover.code}
            onChange={(code) => onChange({ kind: 'class', code })}
          />
        ) : null}
        {cover.kind === 'transects' ? (
          <span className="zone__given">
            <FigureValue id={figure} />
          </span>
        ) : null}
      </div>
      {cover.kind === 'transects' ? (
        <TransectPick
          transectIds={cover.transectIds}
          onChange={(transectIds) => onChange({ kind: 'transects', transectIds })}
        />
      ) : null}
    </>
  );
}

/** One zone: its name, its ground, its cover, and what they make. */
export function CoverZoneRow({ areaId, zone, scale, onChange, onRemove }: CoverZoneRowProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const covered = useKnownFigure(`area:${areaId}/zone:${zone.id}/covered-area`);
  return (
    <li className="zone" aria-label={zone.name}>
      <div className="card__head">
        <div className="grow plain plain--title">
          <TextBox
            hideLabel
            label={t('cover.zone-name')}
            value={zone.name}
            onCommit={(name) => onChange({ name })}
          />
        </div>
        <FigureValue id={covered} />
        {canEdit ? (
          <IconButton
            icon={Trash2}
            label={t('cover.zone-remove', { name: zone.name })}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <ZoneArea name={zone.name} area={zone.area} onChange={(area) => onChange({ area })} />
      <ZoneCover
        zone={zone}
        scale={scale}
        figureId={`area:${areaId}/zone:${zone.id}/zone-cover`}
        onChange={(cover) => onChange({ cover })}
      />
    </li>
  );
}
