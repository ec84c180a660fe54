import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NetTexts, netFigures } from '../../../src/core/area/net-figures.ts';
import { type RopeTexts, ropeFigures } from '../../../src/core/area/rope-figures.ts';
import { type StripTexts, stripFigures } from '../../../src/core/area/strip-figures.ts';
import { estimated, measuredBy } from './estimate-rows.ts';

const net = (id: string, season: string, netCount: string, netAreaM2 = '23.3'): NetTexts => ({
  id,
  season,
  cooperative: '松阪',
  netCount,
  netAreaM2,
});
const nets = (...rows: NetTexts[]) => estimated((ledger) => netFigures(ledger, rows, measuredBy));

const rope = (id: string, ropeCount: string, ropeLengthM: string, season = id): RopeTexts => ({
  id,
  season,
  cooperative: '',
  ropeCount,
  ropeLengthM,
});
const ropes = (...rows: RopeTexts[]) =>
  estimated((ledger) => ropeFigures(ledger, rows, measuredBy));

const strip = (zone: string, slopeDistanceM: string, horizontalLengthM: string): StripTexts => ({
  id: `s${zone}${slopeDistanceM}`,
  zone,
  slopeDistanceM,
  horizontalLengthM,
});
const strips = (...rows: StripTexts[]) =>
  estimated((ledger) => stripFigures(ledger, rows, measuredBy));

describe('nets', () => {
  test('the three seasons of the Mie application, one by one and in one table', () => {
    expect(nets(net('a', '2018', '44681'))).toMatchObject({ m2: '1041067.3', codes: [] });
    const made = nets(
      net('a', '2018', '44681'),
      net('b', '2019', '41465'),
      net('c', '2020', '42420'),
    );
    expect(made).toMatchObject({ m2: '2995587.8', codes: [] }); // 1041067.3 + 966134.5 + 988386
    expect(made.text('net:b/area')).toBe('966134.5');
  });

  test('one row stands at the place of the area itself', () => {
    expect(nets(net('a', '2018', '44681')).text('net-count')).toBe('44681');
  });

  test('splitting a row leaves the total', () => {
    const count = fc.nat(100_000);
    fc.assert(
      fc.property(count, count, (first, second) => {
        const whole = nets(net('a', 'x', String(first + second)));
        const split = nets(net('a', 'x', String(first)), net('b', 'y', String(second)));
        expect(split.m2).toBe(whole.m2);
      }),
    );
  });

  test('the same season and cooperative twice, in whatever width it was typed', () => {
    const made = nets(net('a', '2018', '10'), net('b', '２０１８ ', '10'));
    expect(made).toMatchObject({ m2: '466', codes: ['doubt net-rows-alike'] });
    expect(made.issues[0]?.details.field).toBe('net:b/net-count');
  });

  test.for<[string, NetTexts[], string[]]>([
    ['no row', [], ['error rows-missing']],
    ['half a net', [net('a', '', '1.5')], ['error field-not-whole']],
    ['one bad row of two', [net('a', 'x', '1'), net('b', 'y', '-1')], ['error field-too-small']],
    ['no area', [net('a', '', '1', '')], ['error field-empty']],
    ['infinity', [net('a', '', 'Infinity')], ['error field-malformed']],
  ])('%s: no area', ([, rows, codes]) => {
    expect(nets(...rows)).toMatchObject({ m2: null, codes });
  });

  test('hectares typed for the area of a net', () => {
    expect(nets(net('a', '', '44681', '0.00233')).codes).toEqual(['doubt field-implausible']);
  });
});

describe('ropes', () => {
  test('have a length, and no area', () => {
    const made = ropes(rope('a', '12', '33.5'), rope('b', '3', '50'));
    expect(made).toMatchObject({ m: '552', m2: null, se: null, cover: 'gross', codes: [] });
    expect(made.text('rope:a/rope-length')).toBe('402');
    // Mie: 339.286 m of rope
    expect(ropes(rope('a', '1', '339.286')).m).toBe('339.286');
  });

  test.for<[string, RopeTexts[], string[]]>([
    ['no row', [], ['error rows-missing']],
    ['a length below 0', [rope('a', '1', '-2')], ['error field-too-small']],
    ['words', [rope('a', 'many', '2')], ['error field-malformed']],
  ])('%s: no length', ([, rows, codes]) => {
    expect(ropes(...rows)).toMatchObject({ m: null, codes });
  });

  test('a row typed twice', () => {
    const made = ropes(rope('a', '1', '10', 'x'), rope('b', '1', '10', 'x'));
    expect(made).toMatchObject({ m: '20', codes: ['doubt rope-rows-alike'] });
  });
});

describe('depth strips', () => {
  test('distance along the slope × horizontal length, summed', () => {
    // 2.4 × 310.5 + 3.15 × 310.5 = 745.2 + 978.075
    const made = strips(strip('0–2 m', '2.4', '310.5'), strip('2–4 m', '3.15', '310.5'));
    expect(made).toMatchObject({ m2: '1723.275', codes: [] });
  });

  test.for<[string, StripTexts[], string | null, string[]]>([
    ['no row', [], null, ['error rows-missing']],
    ['a distance of 0', [strip('a', '0', '10')], null, ['error field-not-above']],
    ['centimetres', [strip('a', '240', '10')], '2400', ['doubt field-implausible']],
    [
      'one zone twice',
      [strip('a', '1', '2'), strip('a', '3', '4')],
      '14',
      ['doubt strip-rows-alike'],
    ],
    ['no names', [strip('', '1', '2'), strip('', '3', '4')], '14', []],
  ])('%s', ([, rows, m2, codes]) => {
    expect(strips(...rows)).toMatchObject({ m2, codes });
  });
});
