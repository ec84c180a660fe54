import { likelyRoles } from '../../../core/display/band-roles.ts';
import { withBand } from '../../../core/display/edit-rendering.ts';
import { presetsOf } from '../../../core/display/presets.ts';
import type { CompositeRendering } from '../../../core/display/rendering.ts';
import { Choice, type Option } from '../../forms/choice.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { StretchSection } from './stretch-section.tsx';
import type { Display } from './use-display.ts';

const CHANNELS = ['red', 'green', 'blue'] as const;

interface CompositeSectionProps {
  readonly display: Display;
  readonly rendering: CompositeRendering;
  readonly bands: readonly Option[];
}

/** Three bands as red, green and blue. */
export function CompositeSection({ display, rendering, bands }: CompositeSectionProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const presets = presetsOf(likelyRoles(display.facts.header));
  return (
    <>
      <div className="display__part">
        {presets.length > 1 ? (
          <fieldset className="display__presets" aria-label={t('display.presets')}>
            {presets.map((preset) => (
              <PushButton
                key={preset.id}
                isDisabled={!canEdit}
                onPress={() => display.choose({ ...rendering, bands: preset.bands })}
              >
                {t(`display.preset.${preset.id}`)}
              </PushButton>
            ))}
          </fieldset>
        ) : null}
        <fieldset className="display__bands" aria-label={t('display.bands')}>
          {CHANNELS.map((channel, index) => (
            <Choice
              key={channel}
              label={t(`display.${channel}`)}
              value={String(rendering.bands[index])}
              options={bands}
              onChange={(id) => display.choose(withBand(rendering, index, Number(id)))}
            />
          ))}
        </fieldset>
      </div>
      <StretchSection display={display} rendering={rendering} />
    </>
  );
}
