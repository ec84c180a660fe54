import { likelyRoles } from '../../../core/display/band-roles.ts';
import { asSingle } from '../../../core/display/edit-rendering.ts';
import type { SingleRendering } from '../../../core/display/rendering.ts';
import { COLOR_MAPS, type ColorMapId } from '../../../core/layers/color-maps.ts';
import type { BandRole } from '../../../core/training/features/feature-spec.ts';
import { indexFeature } from '../../../core/training/features/index-feature.ts';
import {
  availableIndices,
  spectralIndex,
} from '../../../core/training/features/spectral-indices.ts';
import { Choice, type Option } from '../../forms/choice.tsx';
import { useTranslate } from '../../language.ts';
import { StretchSection } from './stretch-section.tsx';
import type { Display } from './use-display.ts';

interface SingleSectionProps {
  readonly display: Display;
  readonly rendering: SingleRendering;
  readonly bands: readonly Option[];
}

/** One band or index through a colour map. */
export function SingleSection({ display, rendering, bands }: SingleSectionProps) {
  const t = useTranslate();
  const { feature, colorMap } = rendering;
  const { choose } = display;
  const roles = likelyRoles(display.facts.header);
  return (
    <>
      <div className="display__part">
        {feature.kind === 'band' ? (
          <Choice
            label={t('display.band')}
            value={String(feature.band)}
            options={bands}
            onChange={(id) => choose(asSingle(rendering, { kind: 'band', band: Number(id) }))}
          />
        ) : null}
        {feature.kind === 'index' ? (
          <>
            <Choice
              label={t('display.index')}
              value={feature.index}
              options={availableIndices(roles).map(({ id, label }) => ({
                id,
                name: label,
                hint: t(`index.${id}.use`),
              }))}
              onChange={(id) => {
                const index = availableIndices(roles).find((each) => each.id === id);
                if (index) choose(asSingle(rendering, indexFeature(index.id, roles)));
              }}
            />
            <div className="display__bands">
              {spectralIndex(feature.index).roles.map((role: BandRole) => (
                <Choice
                  key={role}
                  label={t(`band-role.${role}`)}
                  value={String(feature.bands[role])}
                  options={bands}
                  onChange={(id) =>
                    choose({
                      ...rendering,
                      feature: { ...feature, bands: { ...feature.bands, [role]: Number(id) } },
                    })
                  }
                />
              ))}
            </div>
          </>
        ) : null}
        <Choice
          label={t('display.color-map')}
          value={colorMap}
          options={COLOR_MAPS.map((id) => ({ id, name: t(`display.color-map.${id}`) }))}
          onChange={(id) => choose({ ...rendering, colorMap: id as ColorMapId })}
        />
      </div>
      <StretchSection display={display} rendering={rendering} />
    </>
  );
}
