import { describe, expect, it } from 'vitest';
import { areaChart } from '../../../../src/core/survey/accuracy/area-chart.ts';
import { assessedMap } from '../../../../src/core/survey/accuracy/assessed-map.ts';
import { matrixView } from '../../../../src/core/survey/accuracy/matrix-view.ts';
import { pointsBars } from '../../../../src/core/survey/accuracy/points-chart.ts';
import { decimalPlaces } from '../../../../src/core/survey/accuracy/report-digits.ts';
import { labelPoint } from '../../../../src/core/survey/edit/edit-accuracy.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { olofssonSurvey, TABLE_8 } from './olofsson-survey.ts';

const made = (survey = olofssonSurvey()) => {
  const assessment = assessedMap(survey);
  if (assessment.kind !== 'made') throw new Error(assessment.kind);
  return assessment;
};

describe('digits of a report', () => {
  it('are cut, raised or rounded as told; noise of a float is no digit', () => {
    expect(decimalPlaces(0.29 * 100, 1)).toBe('29.0');
    expect(decimalPlaces(1.99, 1)).toBe('1.9');
    expect(decimalPlaces(1.91, 1, 'up')).toBe('2.0');
    expect(decimalPlaces(1.95, 1, 'nearest')).toBe('2.0');
    expect(decimalPlaces(-1.99, 1)).toBe('-1.9');
  });
});

describe('the areas as they are shown', () => {
  const FRAME = { left: 0, top: 0, width: 100, rowHeight: 10 };

  it('a class that no point was found in has no standard error of 0, and keeps its interval', () => {
    // No point of the rare class among 640: share 0, and a spread that nobody saw.
    const none = olofssonSurvey([
      [0, 0, 0, 75],
      [0, 55, 8, 12],
      [0, 0, 154, 11],
      [0, 1, 9, 315],
    ]);
    const [rare, gain] = areaChart(made(none), FRAME).rows;
    expect(rare?.standardError).toBeNull();
    expect(rare?.estimate).toBe('0.0');
    expect(Number(rare?.high)).toBeGreaterThan(0);
    expect(Number(gain?.standardError)).toBeGreaterThan(0);
    const ids = evaluateSurvey(none).derivation.map(({ id }) => id);
    expect(ids).not.toContain('accuracy/class:1/area-standard-error');
    expect(ids).toContain('accuracy/class:2/area-standard-error');
    expect(evaluateSurvey(none).areas[0]?.standardError).toBeNull();
  });
});

describe('the error matrix as it is shown (Olofsson et al. 2014, Table 8)', () => {
  const view = matrixView(made());

  it('has the published counts, accuracies cut to 0.1 %, and kappa apart', () => {
    const points = view?.rows.map(({ cells }) => cells.map((cell) => Number(cell.points)));
    expect(points).toEqual(TABLE_8);
    expect(view?.rows.map(({ users }) => users.value)).toEqual(['88.0', '73.3', '92.7', '96.3']);
    expect(view?.producers.map(({ value }) => value)).toEqual(['74.8', '84.7', '93.4', '96.1']);
    expect(view?.overall.value).toBe('94.6');
    expect(view?.rows[2]?.cells[3]?.share).toBe('2.13');
    expect(view?.kappa).toMatch(/^0\.\d\d$/);
  });

  it('marks what agrees, and darkens by the part of the row', () => {
    const [first] = view?.rows ?? [];
    expect(first?.cells.map(({ isHit }) => isHit)).toEqual([true, false, false, false]);
    expect(first?.cells[0]?.heat).toBeCloseTo(Math.sqrt(66 / 75), 12);
    expect(first?.cells[1]?.heat).toBe(0);
  });

  it('a class that no point of its own was found in has no error of 0', () => {
    const assessment = made();
    const producers = assessment.report.producers.map((one, at) =>
      at === 0 ? { ...one, value: 0, se: 0, ci95: null } : one,
    );
    const report = { ...assessment.report, producers };
    const shown = matrixView({ ...assessment, report })?.producers;
    expect(shown?.[0]).toEqual({ value: '0.0', range: null });
    expect(shown?.[1]?.range).toMatch(/^\d[\d.]*–\d/);
  });

  it('what nobody could tell is a column, and no row', () => {
    const unsure = labelPoint({ pointId: 'p0', interpreterId: 'aoi' }, 'unsure');
    const seen = matrixView(made(unsure(olofssonSurvey())));
    expect(seen?.classes).toEqual([1, 2, 3, 4, 'unsure']);
    expect(seen?.rows.map(({ of }) => of)).toEqual([1, 2, 3, 4]);
    expect(seen?.rows[0]?.cells.at(-1)).toMatchObject({ points: '1', isHit: false });
  });
});

describe('areas on one scale', () => {
  const frame = { left: 100, top: 10, width: 500, rowHeight: 20 };
  const { rows, ticks, bottom } = areaChart(made(), frame);

  it('has each class in its row: bound below estimate, both inside the interval', () => {
    expect(rows.map(({ y }) => y)).toEqual([20, 40, 60, 80]);
    expect(bottom).toBe(90);
    for (const row of rows) {
      expect(row.lowX).toBeLessThan(row.lowerX);
      expect(row.lowerX).toBeLessThan(row.estimateX);
      expect(row.estimateX).toBeLessThan(row.highX);
    }
    expect(rows[0]).toMatchObject({ mapped: '180000000.0', estimate: '211577622.3' });
  });

  it('is linear from 0: places are in the ratio of the areas', () => {
    const [first, , , last] = rows;
    const ratio = (first!.mappedX - frame.left) / (last!.mappedX - frame.left);
    expect(ratio).toBeCloseTo(200_000 / 6_450_000, 10);
    expect(ticks[0]).toEqual({ x: 100, text: '0' });
    expect(ticks.at(-1)?.x).toBe(600);
  });
});

describe('how the points are shared out', () => {
  it('tells points beside the share of the ground, both against the largest', () => {
    const bars = pointsBars(made());
    expect(bars.map(({ points, share }) => [points, share])).toEqual([
      ['75', '2.0'],
      ['75', '1.5'],
      ['165', '32.0'],
      ['325', '64.5'],
    ]);
    expect(bars[3]?.shareLength).toBe(1);
    expect(bars[0]?.pointsLength).toBeCloseTo(75 / 640 / 0.645, 12);
  });
});
