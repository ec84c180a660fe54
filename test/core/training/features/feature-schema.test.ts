import { describe, expect, it } from 'vitest';
import { featureSpecsSchema } from '../../../../src/core/training/features/feature-schema.ts';
import type { FeatureSpec } from '../../../../src/core/training/features/feature-spec.ts';

const SPECS: readonly FeatureSpec[] = [
  { kind: 'band', band: 0 },
  { kind: 'index', index: 'ndvi', bands: { nir: 3, red: 0 } },
  { kind: 'formula', text: '(b1 - b2) / (b1 + b2)', bands: {} },
  { kind: 'deglint', band: 1, nirBand: 3, slope: 0.8, nirMin: 12 },
  { kind: 'depth-invariant', bandI: 0, bandJ: 1, deepI: 10, deepJ: 12.5, ratio: 0.9 },
  { kind: 'log-ratio-depth', blueBand: 0, greenBand: 1, n: 1000, m0: -52, m1: 51 },
  { kind: 'texture', of: { kind: 'band', band: 2 }, statistic: 'sd', radiusPixels: 3 },
];

describe('featureSpecsSchema', () => {
  it('reads back what JSON kept', () => {
    expect(featureSpecsSchema.parse(JSON.parse(JSON.stringify(SPECS)))).toEqual(SPECS);
  });

  const texture = SPECS[6];
  it.each([
    ['a band before the first', { kind: 'band', band: -1 }],
    ['half a band', { kind: 'band', band: 0.5 }],
    ['an unknown index', { kind: 'index', index: 'evi', bands: {} }],
    ['an endless formula', { kind: 'formula', text: '1'.repeat(1001), bands: {} }],
    ['a slope that is no number', { ...SPECS[3], slope: Number.NaN }],
    ['a scale that makes every logarithm undefined', { ...SPECS[5], n: 0 }],
    ['a window wider than any block', { ...texture, radiusPixels: 65 }],
    ['a texture of a texture', { ...texture, of: texture }],
    ['a member that would be lost', { kind: 'band', band: 0, name: 'red' }],
    ['an unknown kind', { kind: 'script', text: 'alert(1)' }],
  ])('refuses %s', (_, spec) => {
    expect(featureSpecsSchema.safeParse([spec]).success).toBe(false);
  });

  it('refuses more features than a forest can number', () => {
    const many = Array.from({ length: 256 }, () => SPECS[0]);
    expect(featureSpecsSchema.safeParse(many.slice(1)).success).toBe(true);
    expect(featureSpecsSchema.safeParse(many).success).toBe(false);
  });
});
