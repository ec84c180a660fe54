import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverScale, Transect, TransectMark } from '../../../src/core/coverage/cover-scale.ts';
import { PUBLISHED_SCALES, scaleIn } from '../../../src/core/coverage/cover-scales.ts';
import { transectCover } from '../../../src/core/coverage/transect-cover.ts';
import { figureText } from '../../../src/core/derivation.ts';
import { newTransect } from '../../../src/core/survey/edit/edit-cover.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { classAt, percentAt } from './tape-marks.ts';

const scales = PUBLISHED_SCALES.map((scale) => scaleIn(scale, 'en'));

function read(patch: Partial<Transect>, with_: readonly CoverScale[] = scales) {
  const transect = { ...newTransect('t', 'A'), lengthM: '50', ...patch };
  const made = transectCover(transect, with_);
  expectShownIsComputed(made.ledger.figures);
  const text = (tail: string) => {
    const figure = made.ledger.figures.find(({ id }) => id === `transect:t/${tail}`);
    return figure ? figureText(figure) : null;
  };
  const issues = made.ledger.issues.map(({ code, severity }) => `${severity} ${code}`);
  return { cover: made.coverPct && figureText(made.coverPct), text, issues, made };
}

const stretches = (...marks: readonly TransectMark[]) => read({ kind: 'stretches', marks });
const points = (...marks: readonly TransectMark[]) => read({ kind: 'points', marks });

describe('points along a tape', () => {
  it('are averaged: (80 + 35 + 0 + 20) ÷ 4 = 33.75 %', () => {
    const covers = ['80', '35', '0', '20'];
    const made = points(...covers.map((cover, index) => percentAt(`${index * 10}`, '', cover)));
    expect(made).toMatchObject({ cover: '33.75', issues: [] });
    expect(made.text('reading-count')).toBe('4');
  });

  it('are cut, not rounded: (50 + 50 + 0) ÷ 3 = 33.333… and 200 ÷ 3 = 66.666… %', () => {
    const at = (...covers: string[]) =>
      points(...covers.map((cover, index) => percentAt(String(index), '', cover))).cover;
    expect(at('50', '50', '0')).toBe('33.33');
    expect(at('100', '100', '0')).toBe('66.66');
  });

  it('read off a slate with full-width digits', () => {
    expect(points(percentAt('５', '', '４０．５')).cover).toBe('40.5');
  });
});

describe('stretches of a tape', () => {
  it('weigh by length: (10 × 80 + 25 × 20 + 15 × 0) ÷ 50 = 26 %', () => {
    const made = stretches(
      percentAt('0', '10', '80'),
      percentAt('10', '35', '20'),
      percentAt('35', '50', '0'),
    );
    expect(made).toMatchObject({ cover: '26', issues: [] });
  });

  it('count tape that was not read as 0, and say how long it is', () => {
    const made = stretches(percentAt('0', '10', '80'), percentAt('20', '45', '20'));
    expect(made).toMatchObject({ cover: '26', issues: ['doubt transect-tape-unread'] });
    expect(made.text('unread-tape')).toBe('15');
    expect(made.made.ledger.issues[0]?.details).toMatchObject({ length: '15' });
  });

  it('may be written in any order', () => {
    const marks = [
      percentAt('0', '10', '80'),
      percentAt('10', '35', '20'),
      percentAt('35', '50', '7'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: 3 }), (shuffled) => {
        expect(stretches(...shuffled).cover).toBe(stretches(...marks).cover);
      }),
    );
  });

  it('may be cut in two without a change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 499 }),
        fc.integer({ min: 0, max: 1000 }),
        (cut, permille) => {
          const at = String(cut / 10);
          const cover = String(permille / 10);
          const whole = stretches(percentAt('0', '50', cover));
          const parted = stretches(percentAt('0', at, cover), percentAt(at, '50', cover));
          expect(parted.cover).toBe(whole.cover);
        },
      ),
    );
  });
});

describe('classes', () => {
  const fiveClasses = [classAt('0', '10', '5'), classAt('10', '35', '2'), classAt('35', '50', '1')];
  const braun = {
    kind: 'stretches',
    marks: fiveClasses,
    scaleId: 'braun-blanquet-seagrass',
  } as const;

  it('count their lower bound unless the user says otherwise', () => {
    // 10 × 75 + 25 × 5 + 15 × 0 = 875; ÷ 50 = 17.5
    const made = read(braun);
    expect(made.cover).toBe('17.5');
    expect(made.issues).toEqual(['note cover-class-counts-zero']);
  });

  it('show what the middle and the upper bound would give', () => {
    const made = read(braun);
    // 10 × 87.5 + 25 × 15 + 15 × 2.5 = 1287.5; 10 × 100 + 25 × 25 + 15 × 5 = 1700
    expect(['lower', 'midpoint', 'upper'].map((side) => made.text(`cover-${side}`))).toEqual([
      '17.5',
      '25.75',
      '34',
    ]);
  });

  it('count their middle where it is chosen, and say so', () => {
    const made = read({ ...braun, classValue: 'midpoint' });
    expect(made).toMatchObject({ cover: '25.75', issues: ['note cover-midpoint-chosen'] });
  });

  it('stand for metres of tape, with or without bounds', () => {
    const made = read(braun);
    expect(['5', '2', '1'].map((code) => made.text(`class-ground:${code}`))).toEqual([
      '10',
      '25',
      '15',
    ]);
    const marks = [classAt('5', '', '密生'), classAt('15', '', '密生'), classAt('25', '', '点生')];
    const japanese = read({ marks, scaleId: 'japanese-five', lengthM: '30' });
    expect(japanese.cover).toBeNull();
    expect(japanese.text('class-ground:密生')).toBe('20');
    expect(japanese.text('class-ground:点生')).toBe('10');
  });

  it('give no number without bounds', () => {
    const marks = [classAt('5', '', '密生'), classAt('15', '', '密生')];
    const made = read({ marks, scaleId: 'japanese-five' });
    expect(made).toMatchObject({ cover: null, issues: ['error cover-class-without-bounds'] });
  });
});

describe('wrong input gives no cover', () => {
  const good = percentAt('0', '10', '50');
  it.each<[string, Partial<Transect>, string]>([
    ['no reading', { marks: [] }, 'error transect-without-readings'],
    ['no tape', { lengthM: '', marks: [good] }, 'error field-empty'],
    ['a tape of 0 m', { lengthM: '0', marks: [good] }, 'error field-not-above'],
    ['a tape of −5 m', { lengthM: '-5', marks: [good] }, 'error field-too-small'],
    ['cover 101 %', { marks: [percentAt('0', '', '101')] }, 'error field-out-of-range'],
    ['cover −1 %', { marks: [percentAt('0', '', '-1')] }, 'error field-out-of-range'],
    ['cover NaN', { marks: [percentAt('0', '', 'NaN')] }, 'error field-malformed'],
    ['no cover', { marks: [percentAt('0', '', '')] }, 'error field-empty'],
    [
      'a mark beyond the tape',
      { marks: [percentAt('51', '', '5')] },
      'error transect-mark-off-tape',
    ],
    ['a mark below 0', { marks: [percentAt('-1', '', '5')] }, 'error field-too-small'],
    [
      'no class yet',
      { marks: [classAt('1', '', '')], scaleId: 'sangomap' },
      'error cover-class-missing',
    ],
    ['no scale', { marks: [classAt('1', '', '2')] }, 'error cover-scale-missing'],
    [
      'no such class',
      { marks: [classAt('1', '', '9')], scaleId: 'sangomap' },
      'error cover-class-unknown',
    ],
  ])('%s', (_name, patch, issue) => {
    expect(read(patch)).toMatchObject({ cover: null, issues: [issue] });
  });

  it.each<[string, TransectMark[], string]>([
    ['reversed', [percentAt('20', '10', '50')], 'error transect-marks-reversed'],
    ['without length', [percentAt('10', '10', '50')], 'error transect-marks-reversed'],
    ['beyond the tape', [percentAt('40', '60', '50')], 'error transect-mark-off-tape'],
    [
      'overlapping',
      [percentAt('5', '30', '9'), percentAt('0', '10', '9')],
      'error transect-stretches-overlap',
    ],
    [
      'one inside another',
      [percentAt('0', '50', '9'), percentAt('10', '20', '9')],
      'error transect-stretches-overlap',
    ],
    ['without an end', [percentAt('0', '', '50')], 'error field-empty'],
  ])('stretches %s', (_name, marks, issue) => {
    expect(stretches(...marks)).toMatchObject({ cover: null, issues: [issue] });
  });

  it('0.6 is taken for 0.6 %, and doubted; so are two readings at one mark', () => {
    const made = points(percentAt('0', '', '0.6'), { ...percentAt('0', '', '10'), id: 'other' });
    expect(made.cover).toBe('5.3');
    expect(made.issues).toEqual(['doubt cover-below-one', 'doubt transect-mark-repeated']);
    const written = points(percentAt('1', '', '6'), {
      ...percentAt('１.0', '', '10'),
      id: 'other',
    });
    expect(written.issues).toEqual(['doubt transect-mark-repeated']);
  });

  it('a point that ends somewhere may be a stretch', () => {
    const made = points(percentAt('0', '1', '100'), percentAt('1', '10', '0'));
    expect(made).toMatchObject({ cover: '50', issues: ['doubt transect-points-with-ends'] });
  });
});
