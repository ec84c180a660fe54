import { useEffect, useState } from 'react';
import type { RasterRendering } from '../../../core/display/rendering.ts';
import { shownFeatures } from '../../../core/display/resolve-look.ts';
import type { BandHistogram } from '../../../core/layers/histogram.ts';
import { type StretchLimits, stretchLimits } from '../../../core/layers/stretch-limits.ts';
import type { ClassifiedImage } from '../../../core/survey/areas/classified-image.ts';
import type { ImageFacts } from '../../../store/image-service.ts';
import { renderingOf, shownImage } from '../../../store/shown-image.ts';
import { useApp, useAppState } from '../../app-context.tsx';

/** How the image on the map looks, and the two ways to change it. */
export interface Display {
  readonly image: ClassifiedImage;
  readonly facts: ImageFacts;
  readonly rendering: RasterRendering;
  /** By channel; null = no value, undefined = not known yet. */
  readonly histograms: readonly (BandHistogram | null | undefined)[];
  readonly limits: readonly StretchLimits[];
  /** While a handle moves. */
  readonly preview: (rendering: RasterRendering) => void;
  /** One step to undo. */
  readonly choose: (rendering: RasterRendering | null) => void;
}

/** Null until the image is open. What went wrong with it, its tiles have said. */
export function useDisplay(): Display | null {
  const app = useApp();
  const image = useAppState(shownImage);
  const key = image && app.images.keyOf(image);
  const chosen = useAppState((state) => image && renderingOf(state, image.id));
  const facts = useAnswer(key, () => (image ? app.images.facts(image) : null));
  const rendering = facts && (chosen ?? facts.rendering);
  const features = rendering && rendering.kind !== 'palette' ? shownFeatures(rendering) : [];
  const asked = key && facts ? `${key} ${JSON.stringify(features)}` : null;
  const known = useAnswer(asked, () => (image ? app.images.histograms(image, features) : null));
  if (!image || !facts || !rendering) return null;
  const histograms = features.map((_, channel) => (known ? (known[channel] ?? null) : undefined));
  const rules =
    rendering.kind === 'composite'
      ? rendering.stretch
      : rendering.kind === 'single'
        ? [rendering.stretch]
        : [];
  return {
    image,
    facts,
    rendering,
    histograms,
    limits: rules.map((rule, channel) => stretchLimits(rule, histograms[channel] ?? null)),
    preview: (changed) =>
      app.commands.setSession({ displayDraft: { fileId: image.id, rendering: changed } }),
    choose: (changed) => app.commands.setDisplay(image.id, changed),
  };
}

/** The last answer to a question; null while another is under way. */
function useAnswer<T>(question: string | null, ask: () => Promise<T> | null): T | null {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says what is asked.
  useEffect(() => {
    let isWanted = true;
    const asking = question === null ? null : ask();
    asking?.then(
      (value) => {
        if (isWanted && question !== null) setAnswer({ to: question, value });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [question]);
  return answer && answer.to === question ? answer.value : null;
}
