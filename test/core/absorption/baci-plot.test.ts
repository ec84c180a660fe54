import { describe, expect, it } from 'vitest';
import { baciPlot } from '../../../src/core/absorption/baci-plot.ts';

const frame = { left: 0, top: 0, width: 100, height: 100 };
const means = {
  impactBefore: '10',
  impactAfter: '40',
  controlBefore: '20',
  controlAfter: '25',
};
const replicates = {
  impactBefore: ['8', '12'],
  impactAfter: ['30', '50'],
  controlBefore: ['20', '20'],
  controlAfter: ['24', '26'],
};

describe('before and after at two sites', () => {
  // The axis runs from 0 to 50: 10 lies at 80 % from the top.
  const plot = baciPlot({ means, replicates, effect: '25' }, frame);

  it('draws the means of both sites', () => {
    expect(plot.impact.y1).toBeCloseTo(80, 9);
    expect(plot.impact.y2).toBeCloseTo(20, 9);
    expect([plot.control.y1, plot.control.y2].map(Math.round)).toEqual([60, 50]);
  });

  it('draws the impact site as it would have changed with the control site: 10 + 5', () => {
    expect([plot.counterfactual.y1, plot.counterfactual.y2].map(Math.round)).toEqual([80, 70]);
  });

  it('shows every replicate, the two sites beside each other', () => {
    expect(plot.impactDots.map(({ y }) => Math.round(y))).toEqual([84, 76, 40, 0]);
    expect(plot.controlDots).toHaveLength(4);
    expect(plot.controlDots[0]?.x).toBeGreaterThan(plot.impactDots[0]?.x ?? 0);
  });

  it('starts its axis at 0, so that no difference looks larger than it is', () => {
    expect(plot.yTicks[0]).toEqual({ at: 100, text: '0' });
  });
});
