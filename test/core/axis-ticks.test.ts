import { describe, expect, it } from 'vitest';
import { linearAxis, logAxis } from '../../src/core/axis-ticks.ts';

describe('a linear axis', () => {
  it.each([
    { values: [0, 44], ticks: ['0', '10', '20', '30', '40', '50'] },
    { values: [0, 1], ticks: ['0', '0.2', '0.4', '0.6', '0.8', '1'] },
    { values: [-3, 7], ticks: ['-4', '-2', '0', '2', '4', '6', '8'] },
    { values: [5, 5], ticks: ['5', '6', '7', '8', '9', '10'] },
  ])('$values has the ticks that a person would choose', ({ values, ticks }) => {
    expect(linearAxis(values).ticks.map(({ text }) => text)).toEqual(ticks);
  });

  it('places its first tick at 0 and its last at 1', () => {
    const { place, ticks } = linearAxis([0, 44]);
    expect([place(0), place(25), place(50)]).toEqual([0, 0.5, 1]);
    expect(ticks.map(({ at }) => at)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('of nothing but 0 still has two ticks', () => {
    expect(linearAxis([0, 0]).ticks.length).toBeGreaterThan(1);
  });
});

describe('a logarithmic axis', () => {
  it('has ticks at 1, 2 and 5 times powers of ten, around the values', () => {
    const { ticks } = logAxis([Math.log(52), Math.log(345)]);
    expect(ticks.map(({ text }) => text)).toEqual(['50', '100', '200', '500']);
  });

  it('gives equal ratios equal lengths', () => {
    const { place } = logAxis([Math.log(1), Math.log(100)]);
    expect(place(Math.log(10)) - place(Math.log(1))).toBeCloseTo(
      place(Math.log(100)) - place(Math.log(10)),
      12,
    );
  });

  it('of one value has room on both sides of it', () => {
    const { place, ticks } = logAxis([Math.log(30), Math.log(30)]);
    expect(place(Math.log(30))).toBeGreaterThan(0);
    expect(place(Math.log(30))).toBeLessThan(1);
    expect(ticks.map(({ text }) => text)).toEqual(['20', '50']);
  });
});
