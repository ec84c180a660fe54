import { SurveyError } from '../core/errors.ts';
import {
  BAND_ROLES,
  type FeatureSpec,
  INDEX_IDS,
  type PointFeature,
  TEXTURE_STATISTICS,
} from '../core/training/features/feature-spec.ts';
import { spectralIndex } from '../core/training/features/spectral-indices.ts';

/** Band by role, counted from 0. */
export type RoleBands = ReadonlyMap<string, number>;

const invalid = (option: string, value: string, allowed: string) =>
  new SurveyError('cli-option-invalid', { option, value, allowed });

/** `blue=1,green=2,red=3,nir=4`: bands counted from 1. Error: `cli-option-invalid`. */
export function roleBands(text: string | undefined, measured: number): RoleBands {
  const roles = new Map<string, number>();
  for (const part of text === undefined ? [] : text.split(',')) {
    const match = /^\s*([a-z0-9]+)\s*=\s*(\d{1,5})\s*$/.exec(part);
    const known = match && BAND_ROLES.some((role) => role === match[1]);
    const band = Number(match?.[2]);
    if (!match || !known || roles.has(match[1]!) || band < 1 || band > measured) {
      throw invalid('--bands', part, `${BAND_ROLES.join('|')}=1…${measured}`);
    }
    roles.set(match[1]!, band - 1);
  }
  return roles;
}

const ALLOWED = `bands, b1, b2, …, ${INDEX_IDS.join(', ')}, ${TEXTURE_STATISTICS.join('|')}:RADIUS:FEATURE, formula:TEXT`;

function bandOf(word: string, measured: number): number | null {
  const match = /^b(\d{1,5})$/.exec(word);
  const band = Number(match?.[1]);
  return match && band >= 1 && band <= measured ? band - 1 : null;
}

function pointFeature(word: string, roles: RoleBands, measured: number): PointFeature {
  const band = bandOf(word, measured);
  if (band !== null) return { kind: 'band', band };
  if (word.startsWith('formula:')) {
    const text = word.slice('formula:'.length);
    return { kind: 'formula', text, bands: Object.fromEntries(roles) };
  }
  const index = INDEX_IDS.find((id) => id === word);
  if (index === undefined) throw invalid('--features', word, ALLOWED);
  const bands = spectralIndex(index).roles.map((role) => {
    const at = roles.get(role);
    if (at === undefined) {
      throw new SurveyError('feature-role-missing', { feature: word, role, option: '--bands' });
    }
    return [role, at] as const;
  });
  return { kind: 'index', index, bands: Object.fromEntries(bands) };
}

function textureFeature(word: string, roles: RoleBands, measured: number): FeatureSpec | null {
  const match = /^([a-z]+):(\d{1,2}):(.+)$/.exec(word);
  const statistic = TEXTURE_STATISTICS.find((name) => name === match?.[1]);
  if (!match || !statistic) return null;
  const radiusPixels = Number(match[2]);
  if (radiusPixels < 1 || radiusPixels > 64) throw invalid('--features', word, 'RADIUS 1 … 64');
  return { kind: 'texture', of: pointFeature(match[3]!, roles, measured), statistic, radiusPixels };
}

/**
 * `bands,ndvi,sd:2:b4`: `bands` stands for all measured ones. No text: the bands as they are.
 * Errors: `cli-option-invalid`, `feature-role-missing` {feature, role, option}.
 */
export function featureArguments(
  text: string | undefined,
  roles: RoleBands,
  measuredBands: readonly number[],
): FeatureSpec[] {
  if (text === undefined) return [];
  const words = text.split(',').map((word) => word.trim());
  const measured = measuredBands.length;
  return words.flatMap((word): FeatureSpec[] => {
    if (word === 'bands') return measuredBands.map((band) => ({ kind: 'band', band }));
    return [textureFeature(word, roles, measured) ?? pointFeature(word, roles, measured)];
  });
}

/** A feature in the words of `--features`; one that the command line has no word for, by its kind. */
export function featureWord(spec: FeatureSpec): string {
  switch (spec.kind) {
    case 'band':
      return `b${spec.band + 1}`;
    case 'index':
      return spec.index;
    case 'formula':
      return `formula:${spec.text}`;
    case 'texture':
      return `${spec.statistic}:${spec.radiusPixels}:${featureWord(spec.of)}`;
    default:
      return spec.kind;
  }
}
