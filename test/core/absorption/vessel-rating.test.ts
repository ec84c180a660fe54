import { describe, expect, it } from 'vitest';
import { estimated } from './estimated.ts';
import { guardBoat, typed } from './sample-item.ts';

const withBoat = (ratedKw: string, ratedPs: string, powerKw: string) =>
  estimated({
    vessels: [{ ...guardBoat, ratedKw, ratedPs, powerKw: typed(powerKw) }],
    hasNoVessels: false,
  });

describe('what is written of an engine', () => {
  it('254 kW / 180 PS: 180 PS are 132.39 kW', () => {
    const { text, codes, issue } = withBoat('254', '180', '254');
    expect(text('vessel:v1/rated-power-of-ps')).toBe('132.39');
    expect(codes).toEqual(['vessel-rating-inconsistent']);
    expect(issue('vessel-rating-inconsistent')?.details).toMatchObject({
      kw: '254',
      ps: '180',
      asKw: '132.39',
    });
  });

  it('132 kW / 180 PS agree, but 100 kW are entered', () => {
    expect(withBoat('132', '180', '100').codes).toEqual(['vessel-power-below-rated']);
    expect(withBoat('', '180', '100').codes).toEqual(['vessel-power-below-rated']);
    expect(withBoat('132', '180', '132').codes).toEqual([]);
  });

  it('5 % apart is rounding, more is not', () => {
    // 100 PS = 73.549875 kW, printed 73.55; × 1.05 = 77.2275
    expect(withBoat('77.22', '100', '80').codes).toEqual([]);
    expect(withBoat('77.23', '100', '80').codes).toEqual(['vessel-rating-inconsistent']);
    expect(withBoat('69.87', '100', '80').codes).toEqual(['vessel-rating-inconsistent']);
  });

  it.each(['0', '-1', 'x'])('a rating of %j is refused, and the emission stands', (text) => {
    const { made } = withBoat(text, '', '254');
    expect(made.vesselTCo2[0]).not.toBeNull();
    expect(made.issues[0]).toMatchObject({ severity: 'error' });
  });
});

describe('whether there were vessels', () => {
  it.each([
    [[], true, []],
    [[], false, ['vessels-unstated']],
    [[guardBoat], false, []],
    [[guardBoat], true, ['vessels-and-none']],
  ])('%# is said', (vessels, hasNoVessels, expected) => {
    expect(estimated({ vessels, hasNoVessels }).codes).toEqual(expected);
  });
});
