import type { StretchLimits, StretchRule } from '../layers/stretch-limits.ts';
import type { FeatureSpec } from '../training/features/feature-spec.ts';
import type { CompositeRendering, RasterRendering, SingleRendering } from './rendering.ts';

type Stretched = CompositeRendering | SingleRendering;

/** The rule of a channel: 0 red, 1 green, 2 blue; a single picture has the first alone. */
export const ruleOf = (rendering: Stretched, channel: number): StretchRule =>
  rendering.kind === 'composite'
    ? (rendering.stretch[channel] ?? rendering.stretch[0])
    : rendering.stretch;

/** One channel's rule, or every channel's (null). */
export function withRule(
  rendering: Stretched,
  channel: number | null,
  rule: StretchRule,
): Stretched {
  if (rendering.kind === 'single') return { ...rendering, stretch: rule };
  const [red, green, blue] = rendering.stretch.map((before, index) =>
    channel === null || channel === index ? rule : before,
  ) as [StretchRule, StretchRule, StretchRule];
  return { ...rendering, stretch: [red, green, blue] };
}

/** A kind of stretch for every channel; by hand it starts from the limits that hold now. */
export function withStretchKind(
  rendering: Stretched,
  kind: StretchRule['kind'],
  limits: readonly StretchLimits[],
): Stretched {
  if (kind === 'percentile') return withRule(rendering, null, { kind, low: 2, high: 98 });
  if (kind === 'sd') return withRule(rendering, null, { kind, factor: 2 });
  return limits.reduce<Stretched>(
    (changed, { low, high }, channel) =>
      withRule(changed, channel, { kind, min: typable(low), max: typable(high) }),
    rendering,
  );
}

/** Digits that a person would type. */
const typable = (value: number): number => Number(value.toPrecision(7));

/** Another band as a channel keeps the rule: limits typed for one band are another's too. */
export function withBand(
  rendering: CompositeRendering,
  channel: number,
  band: number,
): CompositeRendering {
  const [red, green, blue] = rendering.bands.map((before, index) =>
    index === channel ? band : before,
  ) as [number, number, number];
  return { ...rendering, bands: [red, green, blue] };
}

/** One feature through a colour map; a composite's gamma and first rule stay, unless typed by hand. */
export function asSingle(rendering: RasterRendering, feature: FeatureSpec): SingleRendering {
  const isBand = feature.kind === 'band';
  const rule = rendering.kind === 'palette' ? null : ruleOf(rendering, 0);
  const kept = rule && rule.kind !== 'manual' ? rule : null;
  const isLike = rendering.kind === 'single' && (rendering.feature.kind === 'band') === isBand;
  const before = isLike ? rendering.colorMap : null;
  return {
    kind: 'single',
    feature,
    colorMap: before ?? (isBand ? 'gray' : 'viridis'),
    stretch: kept ?? { kind: 'percentile', low: 2, high: 98 },
    gamma: rendering.kind === 'palette' ? 1 : rendering.gamma,
  };
}
