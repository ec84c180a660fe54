import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/accuracy/assess.ts';
import {
  type ErrorMatrix,
  hitsOf,
  matrixOfGivenStrata,
  matrixOfMapClasses,
  sampledStrata,
} from '../../../src/core/accuracy/error-matrix.ts';
import { stratifiedProportion } from '../../../src/core/accuracy/stratified-estimator.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedJson } from '../../shared-data.ts';
import { PUBLISHED, type PublishedVector, STEHMAN } from './published.ts';

function matrixOf({ classes, strata, counts, sizes }: PublishedVector): ErrorMatrix {
  const of = (strata ?? classes).map((name, h) => ({ name, pixels: null, areaM2: sizes[h]! }));
  return strata === null
    ? matrixOfMapClasses(classes, counts, {
        kind: 'stratified',
        by: 'map-classes',
        seed: null,
        strata: of,
      })
    : matrixOfGivenStrata(classes, counts, {
        kind: 'stratified',
        by: 'given',
        seed: null,
        strata: of,
      });
}

const near = (got: number | null | undefined, wanted: number) =>
  expect(Math.abs((got ?? Number.NaN) - wanted)).toBeLessThan(1e-9 * Math.max(1e-3, wanted));

describe.each(PUBLISHED)('$name', (vector) => {
  const report = assess({ matrix: matrixOf(vector) });
  // OpenMRV prints weights that add up to 1.0004, and shares as sums of them: areas, to us.
  const isRounded = vector.strata !== null;
  const totalM2 = isRounded ? 1 : vector.sizes.reduce((sum, size) => sum + size, 0);

  it('share and area of each class, with standard error', () => {
    for (const [k, area] of report.area.entries()) {
      if (!isRounded) near(area.share, vector.share[k]!);
      if (!isRounded) near(area.shareSe, vector.shareSe[k]!);
      near(area.estimateM2! / totalM2, vector.share[k]!);
      near(area.seM2! / totalM2, vector.shareSe[k]!);
    }
  });

  it('overall, user’s and producer’s accuracy', () => {
    expect(report.users.length).toBe(vector.users?.length ?? 0);
    if (!vector.overall) {
      expect(report.overall).toEqual({ value: null, se: null });
      return;
    }
    near(report.overall.value, vector.overall[0]);
    near(report.overall.se, vector.overall[1]);
    for (const k of vector.classes.keys()) {
      near(report.users[k]!.value, vector.users![k]!);
      near(report.users[k]!.se, vector.usersSe![k]!);
      near(report.producers[k]!.value, vector.producers![k]!);
      near(report.producers[k]!.se, vector.producersSe![k]!);
    }
  });
});

describe('Stehman 2014, strata that are no map classes', () => {
  const classes = ['A', 'B', 'C', 'D'];
  const sizes = [40000, 30000, 20000, 10000];
  const count = (stratum: string, map: string, reference: string) =>
    [...STEHMAN.stratum].filter(
      (own, i) => own === stratum && STEHMAN.map[i] === map && STEHMAN.reference[i] === reference,
    ).length;
  const matrix: ErrorMatrix = {
    classes,
    mapped: true,
    design: {
      kind: 'stratified',
      by: 'given',
      seed: null,
      strata: classes.map((name, h) => ({ name, pixels: sizes[h]!, areaM2: sizes[h]! })),
    },
    byStratum: classes.map((stratum) =>
      classes.map((map) => classes.map((reference) => count(stratum, map, reference))),
    ),
  };
  const report = assess({ matrix });

  it('overall, area, user’s and producer’s accuracy with the finite population correction', () => {
    expect(report.method.estimator).toBe('stehman-2014');
    near(report.overall.value, 0.63);
    near(report.overall.se, 0.0846421881);
    near(report.area[0]?.share, 0.35);
    near(report.area[0]?.shareSe, 0.0822477963);
    near(report.area[2]?.share, 0.2);
    near(report.area[2]?.shareSe, 0.0642797704);
    near(report.users[1]?.value, 0.5744680851);
    near(report.users[1]?.se, 0.1247822472);
    near(report.producers[1]?.value, 0.7941176471);
    // The paper prints 0.114, with s²_x of stratum D taken as 0.00 instead of 0.10.
    near(report.producers[1]?.se, 0.1165479135);
  });

  it('the share that is B on the map and C in truth', () => {
    const hits = hitsOf(matrix, 'stehman-2014', (m, r) => m === 1 && r === 2);
    near(stratifiedProportion(sampledStrata(matrix, 'stehman-2014'), hits).value, 0.08);
    near(report.shares?.[1]?.[2], 0.08);
  });
});

interface OracleExample {
  readonly name: string;
  readonly classes: readonly string[];
  readonly Nh: readonly number[];
  readonly error_matrix_rows_map_cols_ref: readonly (readonly number[])[];
  readonly SEpa: readonly number[];
  readonly area_prop: readonly number[];
  readonly SEa: readonly number[];
}

describe.skipIf(SHARED_ABSENT)(`mapaccuracy in R (skipped where ${ABSENT_REASON})`, () => {
  const { examples } = SHARED_ABSENT
    ? { examples: [] }
    : sharedJson<{ examples: readonly OracleExample[] }>('vectors/olofsson.json');

  it.each(examples)('$name to 1e-12', (example) => {
    const report = assess({
      matrix: matrixOf({
        name: example.name,
        classes: example.classes,
        strata: null,
        counts: example.error_matrix_rows_map_cols_ref,
        sizes: example.Nh,
        share: [],
        shareSe: [],
      }),
    });
    for (const [k, area] of report.area.entries()) {
      expect(area.share).toBeCloseTo(example.area_prop[k]!, 12);
      expect(area.shareSe).toBeCloseTo(example.SEa[k]!, 12);
      expect(report.producers[k]?.se).toBeCloseTo(example.SEpa[k]!, 12);
    }
  });
});
