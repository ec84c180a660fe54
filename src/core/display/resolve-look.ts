import type { BandHistogram } from '../layers/histogram.ts';
import type { Look } from '../layers/look-rgba.ts';
import { type ColorTable, colorTableOfTiff } from '../layers/palette.ts';
import { stretchLimits } from '../layers/stretch-limits.ts';
import type { Tone } from '../layers/tone.ts';
import type { FeatureSpec } from '../training/features/feature-spec.ts';
import type { RasterRendering } from './rendering.ts';

/** A look with the features that it reads, in the order of its channels. */
export interface ResolvedLook {
  readonly features: readonly FeatureSpec[];
  readonly look: Look;
}

/** The features that a rendering shows, in the order of its channels. */
export function shownFeatures(rendering: RasterRendering): readonly FeatureSpec[] {
  if (rendering.kind === 'composite') {
    return rendering.bands.map((band) => ({ kind: 'band', band }) as const);
  }
  return [rendering.kind === 'single' ? rendering.feature : { kind: 'band', band: 0 }];
}

/** `histograms` in the order of shownFeatures. `palette`: the file's own ColorMap. */
export function resolveLook(
  rendering: RasterRendering,
  histograms: readonly (BandHistogram | null)[],
  palette: Uint16Array | null,
): ResolvedLook {
  const features = shownFeatures(rendering);
  if (rendering.kind === 'palette') {
    const colors: ColorTable = palette ? colorTableOfTiff(palette) : new Uint8Array(1024);
    return { features, look: { kind: 'palette', colors } };
  }
  const { gamma } = rendering;
  const rules = rendering.kind === 'composite' ? rendering.stretch : [rendering.stretch];
  const tones = rules.map(
    (rule, channel): Tone => ({ ...stretchLimits(rule, histograms[channel] ?? null), gamma }),
  );
  if (rendering.kind === 'composite') {
    return { features, look: { kind: 'tones', tones: tones as unknown as [Tone, Tone, Tone] } };
  }
  return {
    features,
    look: { kind: 'color-map', tone: tones[0]!, colorMap: rendering.colorMap },
  };
}
