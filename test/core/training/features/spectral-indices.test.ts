import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureIssues } from '../../../../src/core/training/features/feature-issues.ts';
import { featureKernel } from '../../../../src/core/training/features/feature-kernel.ts';
import { BAND_ROLES, INDEX_IDS } from '../../../../src/core/training/features/feature-spec.ts';
import { parseFormula } from '../../../../src/core/training/features/formula/parse-formula.ts';
import { guessBandRoles } from '../../../../src/core/training/features/guess-band-roles.ts';
import { indexFeature } from '../../../../src/core/training/features/index-feature.ts';
import {
  availableIndices,
  SPECTRAL_INDICES,
  spectralIndex,
} from '../../../../src/core/training/features/spectral-indices.ts';
import { en } from '../../../../src/i18n/en.ts';
import { ja } from '../../../../src/i18n/ja.ts';

const ROLES = { blue: 0, green: 1, red: 2, nir: 3, swir1: 4 };

function valueAt(id: (typeof INDEX_IDS)[number], bands: readonly number[]): number {
  const kernel = featureKernel(indexFeature(id, ROLES) as Parameters<typeof featureKernel>[0]);
  const out = new Float64Array(1);
  kernel.run(
    kernel.bands.map((band) => Float64Array.of(bands[band]!)),
    1,
    out,
  );
  return out[0]!;
}

describe('spectral indices', () => {
  // Worked by hand from the formulas of the papers at B 0.04, G 0.08, R 0.06, N 0.30, S1 0.12.
  it.each([
    ['ndvi', 0.24 / 0.36],
    ['gndvi', 0.22 / 0.38],
    ['ndwi', -0.22 / 0.38],
    ['mndwi', -0.04 / 0.2],
    ['ndavi', 0.26 / 0.34],
    ['wavi', (1.5 * 0.26) / 0.84],
    ['exg', 0.06 / 0.18],
    ['vari', 0.02 / 0.1],
    ['ngrdi', 0.02 / 0.14],
    ['gli', 0.06 / 0.26],
    ['ndti', -0.02 / 0.14],
    ['bsi', (0.18 - 0.34) / (0.18 + 0.34)],
    // N − R′ with R′ on the line from red to SWIR: 0.06 + 0.06 · 168.2 / 949.1.
    ['fai-sentinel-2', 0.24 - (0.06 * 168.2) / 949.1],
  ] as const)('%s', (id, expected) => {
    expect(valueAt(id, [0.04, 0.08, 0.06, 0.3, 0.12])).toBeCloseTo(expected, 12);
  });

  it('every one is described: formula, roles, source, name in both languages', () => {
    expect(SPECTRAL_INDICES.map((index) => index.id)).toEqual([...INDEX_IDS]);
    for (const { id, formula, roles, citation } of SPECTRAL_INDICES) {
      expect([...parseFormula(formula).names].sort()).toEqual([...roles].sort());
      expect(citation).toMatch(/\d{4}.*(doi:10\.\d{4,}|ntrs|CiteSeerX)/);
      expect(ja).toHaveProperty([`index.${id}.use`]);
      expect(en).toHaveProperty([`index.${id}.use`]);
    }
    for (const role of BAND_ROLES) expect(ja).toHaveProperty([`band-role.${role}`]);
  });

  it('stay within the range that the table gives, or are undefined', () => {
    const reflectance = fc.double({ min: 0, max: 1, noNaN: true });
    const bands = fc.tuple(reflectance, reflectance, reflectance, reflectance, reflectance);
    fc.assert(
      fc.property(bands, (values) => {
        for (const { id, range } of SPECTRAL_INDICES) {
          const value = valueAt(id, values);
          if (range === null || Number.isNaN(value)) continue;
          expect(value).toBeGreaterThanOrEqual(range[0] - 1e-12);
          expect(value).toBeLessThanOrEqual(range[1] + 1e-12);
        }
      }),
    );
  });

  it('offers what the scene can give, no more', () => {
    const ids = (roles: object, sensor?: 'sentinel-2') =>
      availableIndices(roles, sensor).map((index) => index.id);
    expect(ids({ red: 0, green: 1, blue: 2 })).toEqual(['exg', 'vari', 'ngrdi', 'gli', 'ndti']);
    expect(ids({ red: 0, green: 1, blue: 2, nir: 3 })).not.toContain('mndwi');
    expect(ids(ROLES)).toContain('mndwi');
    expect(ids(ROLES)).not.toContain('fai-sentinel-2');
    expect(ids(ROLES, 'sentinel-2')).toEqual([...INDEX_IDS]);
    expect(ids({})).toEqual([]);
  });

  it('refuses a role without a band, and warns of whole numbers where reflectance is meant', () => {
    expect(() => indexFeature('mndwi', { green: 1 })).toThrow(
      expect.objectContaining({
        code: 'index-band-unknown',
        details: { index: 'MNDWI', role: 'swir1' },
      }),
    );
    const specs = [indexFeature('wavi', ROLES), indexFeature('ndvi', ROLES)];
    expect(featureIssues(specs, { dataType: 'uint16' })).toMatchObject([
      { code: 'index-needs-reflectance', details: { index: 'WAVI' } },
    ]);
    expect(featureIssues(specs, { dataType: 'float32' })).toEqual([]);
    expect(spectralIndex('wavi').needsReflectance).toBe(true);
  });
});

describe('guessBandRoles', () => {
  const guess = (
    bandCount: number,
    dataType: 'uint8' | 'uint16' = 'uint8',
    names: (string | null)[] = [],
  ) => guessBandRoles({ bandCount, alphaBand: null, dataType }, names);

  it.each([
    ['a photo', guess(3), 'rgb', { red: 0, green: 1, blue: 2 }],
    ['an aerial image', guess(4), 'rgbn', { red: 0, green: 1, blue: 2, nir: 3 }],
    ['a satellite image', guess(4, 'uint16'), 'bgrn', { blue: 0, green: 1, red: 2, nir: 3 }],
    [
      'a drone camera',
      guess(5, 'uint16'),
      'drone-nir-last',
      { blue: 0, green: 1, red: 2, rededge: 3, nir: 4 },
    ],
    [
      'Sentinel-2',
      guess(10, 'uint16'),
      'sentinel-2-10',
      { blue: 0, green: 1, red: 2, rededge: 3, nir: 6, swir1: 8, swir2: 9 },
    ],
  ])('supposes of %s', (_, [first], reason, roles) => {
    expect(first).toMatchObject({ reason, roles });
  });

  it('believes names before it counts', () => {
    expect(guess(4, 'uint8', ['NIR', 'Red', 'Red Edge', 'Green'])[0]).toEqual({
      reason: 'named',
      sensor: null,
      roles: { nir: 0, red: 1, rededge: 2, green: 3 },
    });
    expect(guess(3, 'uint16', ['近赤外', '赤', '緑'])[0]?.roles).toEqual({
      nir: 0,
      red: 1,
      green: 2,
    });
    const sentinel = guess(5, 'uint16', ['B02', 'B04', 'B8A', 'B08', 'B11']);
    expect(sentinel[0]).toEqual({
      reason: 'named',
      sensor: 'sentinel-2',
      roles: { blue: 0, red: 1, nir: 3, swir1: 4 },
    });
  });

  it('leaves the alpha band out, and says nothing where it knows nothing', () => {
    const [first] = guessBandRoles({ bandCount: 4, alphaBand: 3, dataType: 'uint8' });
    expect(first?.reason).toBe('rgb');
    expect(guess(1)).toEqual([]);
    expect(guess(64)).toEqual([]);
  });

  it('gives a reason that can be read, for every guess', () => {
    for (const count of [3, 4, 5, 6, 7, 10]) {
      for (const { reason } of [...guess(count), ...guess(count, 'uint16')]) {
        expect(ja).toHaveProperty([`band-guess.${reason}`]);
        expect(en).toHaveProperty([`band-guess.${reason}`]);
      }
    }
    expect(ja).toHaveProperty(['band-guess.named']);
  });
});
