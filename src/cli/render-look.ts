import { likelyRoles } from '../core/display/band-roles.ts';
import { defaultBands, measuredBands } from '../core/display/default-rendering.ts';
import type { RasterRendering } from '../core/display/rendering.ts';
import { SurveyError } from '../core/errors.ts';
import { COLOR_MAPS, type ColorMapId } from '../core/layers/color-maps.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import { DEFAULT_STRETCH, type StretchRule } from '../core/layers/stretch-limits.ts';
import { HIGHEST_GAMMA, LOWEST_GAMMA } from '../core/layers/tone.ts';
import type { FeatureSpec } from '../core/training/features/feature-spec.ts';
import { indexFeature } from '../core/training/features/index-feature.ts';
import { SPECTRAL_INDICES } from '../core/training/features/spectral-indices.ts';

export const LOOK_OPTIONS = ['bands', 'band', 'index', 'stretch', 'colormap', 'gamma'] as const;

type Options = ReadonlyMap<string, string>;

const invalid = (option: string, value: string, allowed: string) =>
  new SurveyError('cli-option-invalid', { option, value, allowed });

/** Null where nothing was asked: then as the map shows it. Errors: `cli-option-invalid`, `index-band-unknown`. */
export function renderingArgument(options: Options, header: RasterHeader): RasterRendering | null {
  if (!LOOK_OPTIONS.some((name) => options.has(name))) return null;
  const stretch = stretchArgument(options.get('stretch'));
  const gamma = gammaArgument(options.get('gamma'));
  const feature = featureArgument(options, header);
  if (feature !== null) {
    const fallback = feature.kind === 'band' ? 'gray' : 'viridis';
    const colorMap = colorMapArgument(options.get('colormap') ?? fallback);
    return { kind: 'single', feature, colorMap, stretch, gamma };
  }
  const bands = bandsArgument(options.get('bands'), header);
  return { kind: 'composite', bands, stretch: [stretch, stretch, stretch], gamma };
}

function featureArgument(options: Options, header: RasterHeader): FeatureSpec | null {
  const index = options.get('index');
  if (index !== undefined) {
    const known = SPECTRAL_INDICES.find(({ id }) => id === index.toLowerCase());
    if (!known) {
      throw invalid('--index', index, SPECTRAL_INDICES.map(({ id }) => id).join(', '));
    }
    return indexFeature(known.id, likelyRoles(header));
  }
  const band = options.get('band');
  if (band !== undefined) return { kind: 'band', band: bandNumber('--band', band, header) };
  const isSingle = options.has('colormap') || measuredBands(header) < 3;
  return isSingle && !options.has('bands') ? { kind: 'band', band: 0 } : null;
}

/** Numbers from 1, as everywhere on the command line; from 0 inside. */
function bandNumber(option: string, text: string, header: RasterHeader): number {
  const band = Number(text) - 1;
  const isKnown = /^\d+$/.test(text.trim()) && band >= 0 && band < header.bandCount;
  if (!isKnown || band === header.alphaBand) {
    throw invalid(option, text, `1 … ${measuredBands(header)}`);
  }
  return band;
}

function bandsArgument(
  text: string | undefined,
  header: RasterHeader,
): readonly [number, number, number] {
  if (text === undefined) return defaultBands(header);
  const parts = text.split(',');
  if (parts.length !== 3) throw invalid('--bands', text, 'R,G,B');
  const [red, green, blue] = parts.map((part) => bandNumber('--bands', part, header)) as [
    number,
    number,
    number,
  ];
  return [red, green, blue];
}

/** `2,98` percentiles, `sd2` mean ± 2 standard deviations, `0..255` values. */
function stretchArgument(text: string | undefined): StretchRule {
  if (text === undefined) return DEFAULT_STRETCH;
  const wrong = () => invalid('--stretch', text, '2,98 | sd2 | min..max');
  const deviations = /^sd(.+)$/.exec(text);
  if (deviations) {
    const factor = Number(deviations[1]);
    if (!(factor > 0 && Number.isFinite(factor))) throw wrong();
    return { kind: 'sd', factor };
  }
  const isManual = text.includes('..');
  const [low, high, ...more] = text.split(isManual ? '..' : ',').map(Number);
  if (low === undefined || high === undefined || more.length > 0 || !(low < high)) throw wrong();
  if (isManual) {
    if (!Number.isFinite(low) || !Number.isFinite(high)) throw wrong();
    return { kind: 'manual', min: low, max: high };
  }
  if (low < 0 || high > 100) throw wrong();
  return { kind: 'percentile', low, high };
}

function gammaArgument(text: string | undefined): number {
  if (text === undefined) return 1;
  const gamma = Number(text);
  if (!(gamma >= LOWEST_GAMMA && gamma <= HIGHEST_GAMMA)) {
    throw invalid('--gamma', text, `${LOWEST_GAMMA} … ${HIGHEST_GAMMA}`);
  }
  return gamma;
}

function colorMapArgument(text: string): ColorMapId {
  const known = COLOR_MAPS.find((id) => id === text);
  if (!known) throw invalid('--colormap', text, COLOR_MAPS.join(', '));
  return known;
}
