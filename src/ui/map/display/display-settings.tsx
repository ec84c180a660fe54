import { RotateCcw } from 'lucide-react';
import { likelyRoles } from '../../../core/display/band-roles.ts';
import { defaultBands, measuredBands } from '../../../core/display/default-rendering.ts';
import { asSingle } from '../../../core/display/edit-rendering.ts';
import type { RasterRendering } from '../../../core/display/rendering.ts';
import { DEFAULT_STRETCH } from '../../../core/layers/stretch-limits.ts';
import { indexFeature } from '../../../core/training/features/index-feature.ts';
import { availableIndices } from '../../../core/training/features/spectral-indices.ts';
import { PushButton } from '../../forms/push-button.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { CompositeSection } from './composite-section.tsx';
import { SingleSection } from './single-section.tsx';
import type { Display } from './use-display.ts';

type Kind = 'composite' | 'band' | 'index';

/** How the image looks: every change is seen at once, and is one step to undo. */
export function DisplaySettings({ display }: { display: Display }) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const { facts, rendering, choose } = display;
  const { header } = facts;
  const measured = measuredBands(header);
  const roles = likelyRoles(header);
  const [firstIndex] = availableIndices(roles);
  const bands = Array.from({ length: header.bandCount }, (_, band) => band)
    .filter((band) => band !== header.alphaBand)
    .map((band) => ({
      id: String(band),
      name: String(band + 1),
      hint: header.bandInfo?.[band]?.name ?? '',
    }));

  if (rendering.kind === 'palette') {
    return <p className="quiet small display__part">{t('display.palette')}</p>;
  }
  const kinds: Kind[] = [
    ...(measured >= 3 ? (['composite'] as const) : []),
    'band',
    ...(firstIndex ? (['index'] as const) : []),
  ];
  const kind: Kind =
    rendering.kind === 'composite'
      ? 'composite'
      : rendering.feature.kind === 'band'
        ? 'band'
        : 'index';
  const take = (id: Kind): RasterRendering => {
    if (id === 'band') return asSingle(rendering, { kind: 'band', band: 0 });
    if (id === 'index' && firstIndex) {
      return asSingle(rendering, indexFeature(firstIndex.id, roles));
    }
    if (facts.rendering.kind === 'composite') return facts.rendering;
    const stretch = [DEFAULT_STRETCH, DEFAULT_STRETCH, DEFAULT_STRETCH] as const;
    return { kind: 'composite', bands: defaultBands(header), stretch, gamma: rendering.gamma };
  };
  return (
    <section className="display" aria-label={t('display.label')}>
      {kinds.length > 1 ? (
        <Segmented
          label={t('display.kind')}
          value={kind}
          options={kinds.map((id) => ({ id, name: t(`display.kind.${id}`) }))}
          onChange={(id) => choose(take(id as Kind))}
        />
      ) : null}
      {rendering.kind === 'composite' ? (
        <CompositeSection display={display} rendering={rendering} bands={bands} />
      ) : (
        <SingleSection display={display} rendering={rendering} bands={bands} />
      )}
      <PushButton kind="quiet" icon={RotateCcw} isDisabled={!canEdit} onPress={() => choose(null)}>
        {t('display.reset')}
      </PushButton>
    </section>
  );
}
