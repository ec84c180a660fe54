import { describe, expect, it } from 'vitest';
import { widened } from '../../../src/core/accuracy/widened-bounds.ts';
import { simulateInterpreters } from '../../simulation/simulate-interpreters.ts';
import { simulateDesign } from '../../simulation/simulate-systematic.ts';
import { smoothGround, stripedGround } from '../../simulation/systematic-ground.ts';

describe('a systematic design, taken as points at random (npm run validate has more grounds)', () => {
  it('on smooth beds: errs by much less than it says, and holds', () => {
    const found = simulateDesign(smoothGround(1), 20, 4, 'systematic');
    expect(found.samples).toBe(25);
    expect(found.two95).toBe(1);
    expect(found.rmse).toBeLessThan(0.75 * found.rootMeanVariance);
  });

  it('on stripes in step with the grid: it is wrong, and does not know it', () => {
    const grid = simulateDesign(stripedGround(20), 20, 2, 'systematic');
    // Bed or not bed at every point: an error of 0 is what the sample says.
    expect(grid.rootMeanVariance).toBe(0);
    expect(grid.two95).toBe(0);
    // A quarter of the ground is bed: √(¼ · ¾).
    expect(grid.rmse).toBeGreaterThan(0.4);
    const random = simulateDesign(stripedGround(20), 20, 2, 'simple-random');
    expect(random.two95).toBeGreaterThan(0.85);
  });
});

describe('two interpreters', () => {
  const options = { surveys: 600, seed: 4 };
  const found = (own: number) =>
    simulateInterpreters({ name: '', own, shared: 0, slip: 0 }, [100, 300], options);

  it('whose habits are small beside the sampling error: 95 %', () => {
    // Three standard errors of a coverage of 95 % from 600 surveys are 2.7 %.
    const { two95, lower95 } = found(0.03);
    expect(two95).toBeGreaterThan(0.95 - 0.027);
    expect(lower95).toBeGreaterThan(0.95 - 0.027);
  });

  it('whose habits are large: an error of the right size, and better than not to ask', () => {
    const large = found(0.12);
    expect(Math.abs(large.rootMeanVariance / large.rmse - 1)).toBeLessThan(0.12);
    expect(large.two95).toBeGreaterThan(large.plainTwo95 + 0.1);
  });

  it('habits alone: one degree of freedom, Student’s 12.706 and 6.314 of half their distance', () => {
    const own = { ci95: [0.2, 0.2], lower: 0.2 } as const;
    const told = widened(own, { value: 0.2, se: 0 }, { habit: 0.01 ** 2, single: 0 }, 0.95);
    expect(told.ci95[0]).toBeCloseTo(0.2 - 0.12706204736, 9);
    expect(told.ci95[1]).toBeCloseTo(0.2 + 0.12706204736, 9);
    expect(told.lower).toBeCloseTo(0.2 - 0.06313751515, 9);
  });

  it('slips alone: the normal, as their number is in the sample', () => {
    const own = { ci95: [0.2, 0.2], lower: 0.2 } as const;
    const told = widened(own, { value: 0.2, se: 0.01 }, { habit: 0, single: 0.01 ** 2 }, 0.95);
    expect(told.lower).toBeCloseTo(0.2 - 0.016448536, 8);
  });
});
