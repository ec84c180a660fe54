import { describe, expect, it } from 'vitest';
import { exactCoverage } from '../../simulation/exact-coverage.ts';
import { BAD, GOOD_BESIDE_BAD, MODERATE, SMALL } from '../../simulation/populations.ts';
import { simulateSurveys } from '../../simulation/simulate-surveys.ts';

const OWN = [0.3, 0.5, 0.8, 0.9, 0.95, 1];
const OMITTED = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.5];

describe('coverage of every sample there can be, added up: no simulation', () => {
  it.each([
    [
      [0.03, 0.97],
      [25, 25],
    ],
    [
      [0.5, 0.5],
      [25, 25],
    ],
    [
      [0.03, 0.97],
      [40, 80],
    ],
    [
      [0.1, 0.9],
      [30, 90],
    ],
  ] as const)('weights %j, points %j', (weights, points) => {
    const coverage = exactCoverage(weights, points);
    for (const own of OWN) {
      for (const omitted of OMITTED) {
        const truth = [own, omitted] as const;
        expect(coverage.two95(truth)).toBeGreaterThan(0.948);
        expect(coverage.lower(truth, 0.95)).toBeGreaterThan(0.946);
        expect(coverage.lower(truth, 0.9)).toBeGreaterThan(0.9);
      }
    }
  });
});

/** Three standard errors of a coverage of 95 % from 1,000 surveys are 2.1 %. */
const SURVEYS = { surveys: 1000, seed: 20_240 };
const OFF = 0.021;

describe('seeded surveys of known truth (npm run validate does 10,000 of each)', () => {
  it('25 points a stratum and a 3 % class: never under', () => {
    for (const population of SMALL) {
      const { two95, lower95 } = simulateSurveys(population, 0, 'safe', SURVEYS);
      expect(two95).toBeGreaterThan(0.95 - OFF);
      expect(lower95).toBeGreaterThan(0.95 - OFF);
    }
  });

  it('the same samples, p ± t SE: it holds the truth in less than half', () => {
    const hard = SMALL.find(({ name }) => name.includes('2 strata') && name.endsWith('0.01'))!;
    expect(simulateSurveys(hard, 0, 'student-t', SURVEYS).two95).toBeLessThan(0.5);
    expect(simulateSurveys(hard, 0, 'safe', SURVEYS).two95).toBeGreaterThan(0.95);
  });

  it('300 points a stratum: 95 %, neither less nor much more, and errors of the size they say', () => {
    for (const k of [1, 2, 3]) {
      const found = simulateSurveys(MODERATE, k, 'safe', SURVEYS);
      expect(Math.abs(found.two95 - 0.95)).toBeLessThan(OFF);
      expect(Math.abs(found.lower95 - 0.95)).toBeLessThan(OFF);
      expect(Math.abs(found.rootMeanVariance / found.rmse - 1)).toBeLessThan(0.08);
    }
  });

  it('a bad classifier widens interval and bound, and lowers no coverage', () => {
    for (const [i, population] of BAD.entries()) {
      const bad = simulateSurveys(population, 0, 'safe', SURVEYS);
      const good = simulateSurveys(GOOD_BESIDE_BAD[i]!, 0, 'safe', SURVEYS);
      expect(bad.meanWidth).toBeGreaterThan(1.3 * good.meanWidth);
      expect(bad.two95).toBeGreaterThan(0.95 - OFF);
      // The bound stays further behind the truth, and below it.
      expect(bad.truth - bad.meanLower95).toBeGreaterThan(1.3 * (good.truth - good.meanLower95));
      expect(bad.lower95).toBeGreaterThan(0.95 - OFF);
    }
  });
});
