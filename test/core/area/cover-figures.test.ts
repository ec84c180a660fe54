import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverTexts, coverFigures } from '../../../src/core/area/cover-figures.ts';
import type { ZoneTexts } from '../../../src/core/area/cover-zone.ts';
import type { CoverScale, Transect } from '../../../src/core/coverage/cover-scale.ts';
import { PUBLISHED_SCALES, scaleIn } from '../../../src/core/coverage/cover-scales.ts';
import { transectCover } from '../../../src/core/coverage/transect-cover.ts';
import { type Figure, leafFigure } from '../../../src/core/derivation.ts';
import { enter } from '../../../src/core/ledger.ts';
import { newTransect } from '../../../src/core/survey/edit/edit-cover.ts';
import { classAt, percentAt } from '../coverage/tape-marks.ts';
import { estimated, measuredBy } from './estimate-rows.ts';

const scales = PUBLISHED_SCALES.map((scale) => scaleIn(scale, 'ja'));
const braun = scales.find(({ id }) => id === 'braun-blanquet-seagrass') as CoverScale;
const japanese = scales.find(({ id }) => id === 'japanese-five') as CoverScale;

const zone = (areaM2: string, cover: ZoneTexts['cover'], id = areaM2): ZoneTexts => ({
  id,
  name: `区画${id}`,
  area: { kind: 'typed', areaM2 },
  cover,
});
const percent = (text: string) => ({ kind: 'percent', percent: text }) as const;
const code = (text: string) => ({ kind: 'class', code: text }) as const;
const lines = (...transectIds: string[]) => ({ kind: 'transects', transectIds }) as const;

/** One stretch over the whole tape. */
const tape = (id: string, lengthM: string, cover: string): Transect => ({
  ...newTransect(id, id),
  lengthM,
  kind: 'stretches',
  marks: [percentAt('0', lengthM, cover)],
});

interface Around {
  readonly scale?: CoverScale | null;
  readonly classValue?: CoverTexts['classValue'];
  readonly transects?: readonly Transect[];
  readonly areas?: ReadonlyMap<string, string>;
}

function covered(zones: readonly ZoneTexts[], around: Around = {}) {
  const { scale = null, classValue = 'lower', transects = [], areas = new Map() } = around;
  return estimated((ledger) => {
    const made = transects.map((entry) => ({ entry, ...transectCover(entry, scales) }));
    for (const { ledger: own } of made) ledger.figures.push(...own.figures);
    const known = new Map<string, Figure>();
    for (const [id, text] of areas) {
      const head = { id: `area:${id}/area-m2`, quantity: 'area', subject: id, unit: 'm2' } as const;
      known.set(id, enter(ledger, leafFigure(head, { kind: 'decimal', text }, measuredBy())));
    }
    return coverFigures(ledger, { classValue, zones }, measuredBy, {
      scale,
      areaOf: (id) => known.get(id),
      transectCover: new Map(made.map((transect) => [transect.entry.id, transect])),
    });
  });
}

describe('Σ area × cover', () => {
  it('by percent: 1200 × 35 % + 800.5 × 60 % + 300 × 0 % = 900.3 m²', () => {
    const made = covered([
      zone('1200', percent('35')),
      zone('800.5', percent('60')),
      zone('300', percent('0')),
    ]);
    expect(made).toMatchObject({ m2: '900.3', se: null, cover: 'cover-weighted', codes: [] });
    expect(made.text('gross-area')).toBe('2300.5');
    expect(made.text('mean-cover')).toBe('39.13'); // 39.1349…, cut
    expect(
      covered([zone('3', percent('66.67')), zone('3', percent('66.66'), 'b')]).text('mean-cover'),
    ).toBe(
      '66.66', // 66.665, cut
    );
    expect(made.text('cover-lower')).toBeUndefined();
  });

  it('by class: the lower bounds, with the other sides beside them', () => {
    const zones = [zone('1000', code('5')), zone('400', code('3')), zone('50', percent('10'))];
    const made = covered(zones, { scale: braun });
    // 750 + 100 + 5; 875 + 150 + 5; 1000 + 200 + 5
    expect(made).toMatchObject({ m2: '855', codes: [] });
    expect(made.text('cover-lower')).toBe('855');
    expect(made.text('cover-midpoint')).toBe('1030');
    expect(made.text('cover-upper')).toBe('1205');
  });

  it('by class at the midpoint: said so', () => {
    const made = covered([zone('1000', code('5'))], { scale: braun, classValue: 'midpoint' });
    expect(made).toMatchObject({ m2: '875', codes: ['note cover-midpoint-chosen'] });
  });

  it('on an area of the survey', () => {
    const zones = [
      { ...zone('', percent('25')), id: 'z', area: { kind: 'area', areaId: 'map' } as const },
    ];
    expect(covered(zones, { areas: new Map([['map', '10000.52']]) }).m2).toBe('2500.13');
  });

  it('counts ground by class, bounds or none', () => {
    const zones = [
      zone('10', code('密生')),
      zone('20', code('点生')),
      zone('30', code('密生')),
      zone('7', percent('9')),
    ];
    const made = covered(zones, { scale: japanese });
    expect(made.m2).toBeNull();
    expect(made.codes).toEqual([
      'error cover-class-without-bounds',
      'error cover-class-without-bounds',
    ]);
    expect(made.text('class-ground:密生')).toBe('40');
    expect(made.text('class-ground:点生')).toBe('20');
    expect(made.text('unclassed-ground')).toBe('7');
  });
});

describe('cover from transects', () => {
  const transects = [tape('a', '50', '26'), tape('b', '40', '37.5'), tape('c', '60', '12.2')];

  it('is their ratio Σ L c ÷ Σ L, with the error between them', () => {
    const made = covered([zone('1200', lines('a', 'b', 'c'), 'z')], { transects });
    // numpy: ratio 23.54666…, √(1/(n(n−1)L̄²) Σ L²(c − ĉ)²) = 7.257403433225453, × 1200 ÷ 100 = 87.08884
    expect(made.text('zone:z/zone-cover')).toBe('23.54');
    expect(made.text('zone:z/cover-standard-error')).toBe('7.257');
    expect(made).toMatchObject({ m2: '282.48', se: '87.09', codes: [] });
  });

  it('of tapes of one length is the standard error of a mean', () => {
    const equal = [tape('d', '30', '80'), tape('e', '30', '62')];
    const made = covered([zone('500', lines('d', 'e'))], { transects: equal });
    // mean 71, SE (80 − 62) ÷ 2 = 9 %
    expect(made).toMatchObject({ m2: '355', se: '45' });
  });

  it('enters before it is cut, and a tape that is named twice once', () => {
    const thirds = (id: string, covered: string): Transect => ({
      ...tape(id, '30', ''),
      marks: [percentAt('0', covered, '100'), { ...percentAt(covered, '30', '0'), id: 'bare' }],
    });
    // 66.66… % and 33.33… % are 50 %; 66.66 % and 33.33 % would be 49.99 %.
    const two = [thirds('f', '20'), thirds('g', '10')];
    expect(covered([zone('500', lines('f', 'g'), 'z')], { transects: two }).m2).toBe('250');
    const again = covered([zone('500', lines('f', 'g', 'f'), 'z')], { transects: two });
    expect(again).toMatchObject({ m2: '250', se: '83.33', codes: [] });
    expect(again.text('zone:z/transect-count')).toBe('2');
  });

  it('of two zones adds as variances: √(87.08884² + 45²) = 98.0279', () => {
    const all = [...transects, tape('d', '30', '80'), tape('e', '30', '62')];
    const zones = [zone('1200', lines('a', 'b', 'c')), zone('500', lines('d', 'e'))];
    expect(covered(zones, { transects: all }).se).toBe('98.03');
  });

  it('has no error where one zone has none, which is not 0', () => {
    const zones = [zone('1200', lines('a', 'b', 'c')), zone('500', percent('50'))];
    expect(covered(zones, { transects }).se).toBeNull();
    expect(covered([zone('9', lines('a'))], { transects })).toMatchObject({
      m2: '2.34',
      se: null,
      codes: ['doubt single-cover-transect'],
    });
  });

  it('is not independent where a transect serves two zones', () => {
    const zones = [zone('1', lines('a', 'b')), zone('2', lines('b', 'c'))];
    const made = covered(zones, { transects });
    expect(made).toMatchObject({ se: null, codes: ['doubt transect-in-two-zones'] });
  });

  it('read by classes shows its sides too', () => {
    const read: Transect = {
      ...tape('a', '50', ''),
      scaleId: braun.id,
      marks: [classAt('0', '25', '5'), classAt('25', '50', '2')],
    };
    // lower (75 + 5) ÷ 2 = 40; middle (87.5 + 15) ÷ 2 = 51.25; upper (100 + 25) ÷ 2 = 62.5
    const made = covered([zone('200', lines('a'))], { transects: [read] });
    expect(made.m2).toBe('80');
    expect(['lower', 'midpoint', 'upper'].map((side) => made.text(`cover-${side}`))).toEqual([
      '80',
      '102.5',
      '125',
    ]);
  });
});

describe('what must hold for any zones', () => {
  const cents = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((n) => n / 100);
  const anyZones = fc.array(fc.tuple(cents(5000), fc.integer({ min: 0, max: 100 })), {
    minLength: 1,
    maxLength: 6,
  });
  const asZones = (rows: readonly (readonly [number, number])[]) =>
    rows.map(([area, cover], index) => zone(String(area), percent(String(cover)), `z${index}`));

  it('cover never exceeds the ground, and 100 % is the ground', () => {
    fc.assert(
      fc.property(anyZones, (rows) => {
        const made = covered(asZones(rows));
        expect(Number(made.m2)).toBeLessThanOrEqual(Number(made.text('gross-area')));
        const full = covered(asZones(rows.map(([area]) => [area, 100])));
        expect(full.m2).toBe(full.text('gross-area'));
      }),
      { numRuns: 30 },
    );
  });

  it('splitting a zone, or another order, leaves the area', () => {
    fc.assert(
      fc.property(anyZones, fc.integer({ min: 1, max: 999 }), (rows, cut) => {
        const [[area, cover] = [1, 1], ...others] = rows;
        const part = Math.round(area * cut) / 1000;
        const rest = Number((area - part).toFixed(6));
        fc.pre(part > 0 && rest > 0);
        const whole = covered(asZones(rows)).m2;
        expect(covered(asZones([[part, cover], ...others, [rest, cover]])).m2).toBe(whole);
        expect(covered(asZones([...rows].reverse())).m2).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('the order of the classes in the scale plays no part', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...braun.classes], { minLength: 7 }), (classes) => {
        const zones = [zone('10', code('5')), zone('20', code('0.5')), zone('30', code('2'))];
        const made = covered(zones, { scale: { ...braun, classes } });
        expect(made.m2).toBe('9');
        expect(made.text('cover-upper')).toBe('18.5');
      }),
    );
  });
});

describe('wrong input gives no area', () => {
  it.each<[string, readonly ZoneTexts[], Around, string[]]>([
    ['no zone', [], {}, ['error cover-without-zones']],
    ['no area', [zone('', percent('5'))], {}, ['error field-empty']],
    ['0 m²', [zone('0', percent('5'))], {}, ['error field-not-above']],
    ['−3 m²', [zone('-3', percent('5'))], {}, ['error field-too-small']],
    ['1 ha typed with its unit', [zone('1 ha', percent('5'))], {}, ['error field-malformed']],
    ['cover 100.1 %', [zone('9', percent('100.1'))], {}, ['error field-out-of-range']],
    ['cover −0.1 %', [zone('9', percent('-0.1'))], {}, ['error field-out-of-range']],
    ['no class', [zone('9', code(''))], { scale: braun }, ['error cover-class-missing']],
    ['no scale', [zone('9', code('5')), zone('8', code('4'))], {}, ['error cover-scale-missing']],
    ['no such class', [zone('9', code('6'))], { scale: braun }, ['error cover-class-unknown']],
    ['no transect', [zone('9', lines())], {}, ['error zone-without-transects']],
    ['no such transect', [zone('9', lines('x'))], {}, ['error transect-unknown']],
    [
      'a transect without readings',
      [zone('9', lines('t'))],
      { transects: [{ ...newTransect('t', 'T'), lengthM: '5' }] },
      ['error transect-without-cover'],
    ],
  ])('%s', (_name, zones, around, codes) => {
    expect(covered(zones, around)).toMatchObject({ m2: null, se: null, codes });
  });

  it('an area that is none, or that two zones claim', () => {
    const on = (id: string, areaId: string) => ({
      ...zone('', percent('5')),
      id,
      area: { kind: 'area', areaId } as const,
    });
    expect(covered([on('z', 'gone')])).toMatchObject({
      m2: null,
      codes: ['error area-source-unknown'],
    });
    const areas = new Map([['map', '100']]);
    const made = covered([on('y', 'map'), on('z', 'map')], { areas });
    expect(made).toMatchObject({ m2: null, codes: ['error zone-area-repeated'] });
    expect(made.issues[0]?.details).toMatchObject({ area: 'map' });
  });

  it('0.5 typed for 50 % is counted as 0.5 %, and doubted', () => {
    expect(covered([zone('1000', percent('0.5'))])).toMatchObject({
      m2: '5',
      codes: ['doubt cover-below-one'],
    });
  });
});
