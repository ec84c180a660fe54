import { describe, expect, it } from 'vitest';
import { assessedMap } from '../../../../src/core/survey/accuracy/assessed-map.ts';
import { drawnDesign } from '../../../../src/core/survey/accuracy/drawn-design.ts';
import { nextWays } from '../../../../src/core/survey/accuracy/next-ways.ts';
import {
  type DesignWish,
  planDesign,
} from '../../../../src/core/survey/accuracy/planned-design.ts';
import { brokenMember } from '../../../../src/core/survey/accuracy/record-broken.ts';
import { waysChart } from '../../../../src/core/survey/accuracy/ways-chart.ts';
import { startAssessment } from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { olofssonSurvey } from './olofsson-survey.ts';

const { coverage, classes } = olofssonSurvey();
const wish: DesignWish = {
  kind: 'stratified',
  seed: 1,
  size: { points: 640 },
  targetClassId: 1,
  allocation: 'equal',
  own: {},
  expectedAccuracyPct: 80,
  expectedOmissionPct: 2,
};
const plan = (part: Partial<DesignWish>) => planDesign({ ...wish, ...part }, coverage!, classes);

describe('a sample that is planned', () => {
  it('is shared out as asked, and adds up', () => {
    expect(plan({}).strata.map(({ points }) => points)).toEqual([160, 160, 160, 160]);
    // 12.8, 9.6, 204.8 and 412.8 points; the largest remainders are rounded up.
    const proportional = plan({ allocation: 'proportional' }).strata.map(({ points }) => points);
    expect(proportional).toEqual([13, 9, 205, 413]);
  });

  it('tells the standard error of the target’s area in m² (Cochran 1977, eq. 5.6)', () => {
    // 9 × 10⁹ m² × √(0.02² · 0.8 · 0.2 ÷ 160 + (0.015² + 0.32² + 0.645²) · 0.02 · 0.98 ÷ 160)
    expect(plan({}).seM2).toBeCloseTo(71_963_217, -4);
    const { ways } = plan({});
    const least = Math.min(...ways.map(({ seM2 }) => seM2));
    expect(ways.find(({ name }) => name === 'neyman')?.seM2).toBeCloseTo(least, -3);
  });

  it('has as many points as a standard error takes: one fewer would not do', () => {
    const seM2 = 60_000_000;
    const { points } = plan({ size: { seM2 }, allocation: 'proportional' });
    const at = (n: number) => plan({ size: { points: n }, allocation: 'proportional' }).seM2;
    expect(at(points)).toBeLessThanOrEqual(seM2);
    expect(at(points - 4)).toBeGreaterThan(seM2);
  });

  it('points on the whole map fall as the area does, whatever allocation was chosen', () => {
    const simple = plan({ kind: 'simple' }).strata.map(({ points }) => points);
    expect(simple).toEqual(plan({ allocation: 'proportional' }).strata.map(({ points }) => points));
  });

  it('of too few points is refused', () => {
    expect(() => plan({ size: { points: 7 } })).toThrow(
      expect.objectContaining({ code: 'sample-too-small' }),
    );
  });
});

describe('points that a person shares out by class', () => {
  const own = { 1: 100, 2: 60, 3: 40, 4: 300 };

  it('are taken as they are typed, whatever number was asked for', () => {
    const made = plan({ allocation: 'own', own, size: { seM2: 1 } });
    expect(made.strata.map(({ points }) => points)).toEqual([100, 60, 40, 300]);
    expect(made.points).toBe(500);
    // Cochran 1977, eq. 5.52; 9 × 10⁹ m² × √Σ W² (1 − n ÷ N) p (1 − p) ÷ n of
    // p = 0.8 and 0.02, computed with numpy 2.
    expect(made.seM2).toBeCloseTo(79520263, -3);
    expect(made.ways.map(({ name }) => name)).toContain('own');
    expect(made.ways.every((way) => way.points.reduce((sum, n) => sum + n, 0) === 500)).toBe(true);
  });

  it.each([
    [{ ...own, 2: 1 }, 'stratum-one-point'],
    [{ 1: 100, 3: 40, 4: 300 }, 'stratum-one-point'],
    [{ ...own, 1: 200_001 }, 'stratum-points-over-pixels'],
    [{ ...own, 4: 190_000 }, 'sample-too-large'],
  ] as const)('%o is refused', (typed, code) => {
    expect(() => plan({ allocation: 'own', own: typed })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('count for nothing where points fall on the whole map', () => {
    const simple = plan({ kind: 'simple', allocation: 'own', own });
    expect(simple.points).toBe(640);
  });
});

describe('ways to share points out, as a chart', () => {
  const frame = { left: 100, top: 0, width: 200, rowHeight: 20 };

  it('bars are as long as the standard errors, from 0', () => {
    const { ways } = plan({});
    const { rows, bottom } = waysChart(ways, frame);
    expect(bottom).toBe(20 * ways.length);
    const [first, second] = rows;
    const [a, b] = ways;
    expect((first!.endX - 100) / (second!.endX - 100)).toBeCloseTo(a!.seM2 / b!.seM2, 9);
    expect(Math.max(...rows.map(({ endX }) => endX))).toBeLessThanOrEqual(300);
    expect(first?.standardError).toBe(String(Math.ceil(a!.seM2)));
  });

  it('after an assessment: what as many points would tell, by the mistakes that were found', () => {
    const assessment = assessedMap(olofssonSurvey());
    const ways = assessment.kind === 'made' ? nextWays(assessment, 1) : [];
    const drawn = ways.find(({ name }) => name === 'own');
    expect(drawn?.points).toEqual([75, 75, 165, 325]);
    // The class's own shares: 66 ÷ 75, 0, 1 ÷ 165 and 2 ÷ 325, kept above 0.005 (numpy 2).
    expect(drawn?.seM2).toBeCloseTo(31364313, -3);
    const neyman = ways.find(({ name }) => name === 'neyman');
    expect(neyman!.seM2).toBeLessThan(drawn!.seM2);
    expect(assessment.kind === 'made' ? nextWays(assessment, 99) : null).toEqual([]);
  });
});

describe('a sample that was drawn', () => {
  const at = (col: number, mapClass: number) => ({ col, row: 0, lon: 135, lat: 34, mapClass });
  const drawn = { seed: 5, stepPixels: null, points: [at(1, 1), at(2, 1), at(3, 4), at(4, 3)] };

  it.each(['stratified', 'simple', 'systematic'] as const)(
    '%s: its record agrees with the map that it was drawn on',
    (kind) => {
      const { design, points } = drawnDesign(kind, drawn, coverage!);
      const people = [{ id: 'a', name: 'A' }];
      const { accuracy } = startAssessment(design, points, people)(olofssonSurvey());
      expect(brokenMember(accuracy!, coverage!)).toBe(null);
      expect(design.strata.reduce((sum, stratum) => sum + stratum.points, 0)).toBe(4);
      expect(design.strata.map(({ id }) => id)).toEqual(kind === 'stratified' ? [1, 2, 3, 4] : [0]);
    },
  );
});
