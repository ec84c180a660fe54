import { describe, expect, test } from 'vitest';
import { type ReefsTexts, reefFigures } from '../../../src/core/area/reef-figures.ts';
import { estimated, measuredBy } from './estimate-rows.ts';

const reef = (baseRadiusM: string, heightM: string, topRadiusM = '', id = baseRadiusM) => ({
  id,
  name: `礁${id}`,
  baseRadiusM,
  heightM,
  topRadiusM,
});

const cone = (patch: Partial<ReefsTexts>) => {
  const entry: ReefsTexts = {
    reefCount: '49',
    surface: 'lateral',
    reefs: [],
    meanAreaM2: null,
    ...patch,
  };
  return estimated((ledger) => reefFigures(ledger, entry, measuredBy));
};

/** Made up. numpy: areas 263.5089, 283.4818, 245.2070, 293.2353, 259.8284, cut to 0.01 m². */
const FIVE = [
  reef('8.9', '3.1'),
  reef('9.2', '3.4'),
  reef('8.6', '2.9'),
  reef('9.4', '3.2'),
  reef('8.8', '3.3'),
];

describe('n measured of N', () => {
  test('mean cut to 0.1 m² × N; the error of the total by the finite population', () => {
    const made = cone({ reefs: FIVE });
    // numpy: mean 269.046; var(ddof=1) 369.42878; 49 √((1 − 5/49) 369.42878/5) = 399.1211
    expect(made).toMatchObject({ m2: '13181', se: '399.1' });
    expect(made.text('mean-reef-area')).toBe('269');
    expect(made.text('variance')).toBe('369.429');
    expect(made.codes).toEqual([]);
    expect(made.cover).toBe('gross');
  });

  test('all measured: the error of the sampling is 0', () => {
    expect(cone({ reefs: FIVE, reefCount: '5' }).se).toBe('0');
  });

  test('one measured: the error is not known, which is not 0', () => {
    expect(cone({ reefs: [reef('3', '4')] })).toMatchObject({
      m2: '2307.9', // 47.1 × 49
      se: null,
      codes: ['doubt single-reef'],
    });
    expect(cone({ reefs: [reef('3', '4')], reefCount: '1' }).codes).toEqual([]);
  });

  test('filed by its mean alone: no error is known', () => {
    expect(cone({ meanAreaM2: '271.2' })).toMatchObject({ m2: '13288.8', se: null, codes: [] });
  });
});

describe('which surface', () => {
  test('base: the height is not asked for', () => {
    const made = cone({ surface: 'base', reefs: [reef('7', '')], reefCount: '1' });
    expect(made).toMatchObject({ m2: '153.9', codes: [] }); // 49π = 153.938…
  });

  test('truncated: side and flat top', () => {
    const reefs = [reef('6', '4', '3')];
    const made = cone({ surface: 'truncated', reefs, reefCount: '1' });
    expect(made.text('reef:6/reef-area')).toBe('169.64'); // 54π = 169.646…
  });
});

describe('what is refused, and what is doubted', () => {
  test.for<[string, Partial<ReefsTexts>, string[]]>([
    ['n > N', { reefs: FIVE, reefCount: '4' }, ['error more-reefs-than-counted']],
    ['nothing measured', {}, ['error reefs-not-measured']],
    ['radius 0', { reefs: [reef('0', '1')] }, ['error field-not-above']],
    ['radius below 0', { reefs: [reef('-1', '1')] }, ['error field-too-small']],
    ['NaN', { reefs: [reef('NaN', '1')] }, ['error field-malformed']],
    ['a unit', { reefs: [reef('9 m', '1')] }, ['error field-malformed']],
    ['no height', { reefs: [reef('9', '')] }, ['error field-empty']],
    ['half a reef', { reefs: [reef('9', '3')], reefCount: '1.5' }, ['error field-not-whole']],
    ['no top', { surface: 'truncated', reefs: [reef('6', '4')] }, ['error field-empty']],
    [
      'top as wide as the base',
      { surface: 'truncated', reefs: [reef('6', '4', '6')] },
      ['error reef-top-not-smaller'],
    ],
    ['a mean below 0', { meanAreaM2: '-1' }, ['error field-too-small']],
  ])('%s', ([, patch, codes]) => {
    expect(cone(patch)).toMatchObject({ m2: null, se: null, codes });
  });

  test('centimetres for metres, a depth for a height', () => {
    const wide = cone({ reefs: [reef('890', '310'), reef('9', '3')], reefCount: '2' });
    expect(wide.codes).toEqual(['doubt field-implausible']);
    expect(wide.m2).not.toBeNull();
    const tall = cone({ reefs: [reef('2', '7'), reef('9', '3')], reefCount: '2' });
    expect(tall.codes).toEqual(['doubt reef-too-steep']);
    expect(tall.issues[0]?.details.subject).toBe('bed · 礁2');
    expect(cone({ reefs: [reef('2', '6'), reef('9', '3')], reefCount: '2' }).codes).toEqual([]);
  });
});
