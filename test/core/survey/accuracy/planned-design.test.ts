import { describe, expect, it } from 'vitest';
import { drawnDesign } from '../../../../src/core/survey/accuracy/drawn-design.ts';
import {
  type DesignWish,
  planDesign,
} from '../../../../src/core/survey/accuracy/planned-design.ts';
import { brokenMember } from '../../../../src/core/survey/accuracy/record-broken.ts';
import { startAssessment } from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { olofssonSurvey } from './olofsson-survey.ts';

const { coverage, classes } = olofssonSurvey();
const wish: DesignWish = {
  kind: 'stratified',
  seed: 1,
  size: { points: 640 },
  targetClassId: 1,
  allocation: 'equal',
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
