import { describe, expect, it } from 'vitest';
import type { CoverScale } from '../../../src/core/coverage/cover-scale.ts';
import { coverScaleIssues } from '../../../src/core/coverage/cover-scale-issues.ts';
import {
  hasFixedBounds,
  PUBLISHED_SCALES,
  scaleIn,
} from '../../../src/core/coverage/cover-scales.ts';

const codesOf = (scale: CoverScale) =>
  coverScaleIssues(scale, { kind: 'survey' }).map(({ code, severity, details }) => {
    const { subject: _, ...rest } = details;
    return [`${severity} ${code}`, rest];
  });

const own = (
  rows: readonly (readonly [string, string, string])[],
  citation = 'manual',
): CoverScale => ({
  id: 'own',
  name: 'own',
  citation,
  classes: rows.map(([code, lowerPct, upperPct]) => ({ code, label: '', lowerPct, upperPct })),
});
const GOOD = [
  ['a', '0', '25'],
  ['b', '25', '100'],
] as const;

describe('scales that come with the program', () => {
  it.each(PUBLISHED_SCALES)('$id has nothing to look at', (published) => {
    expect(codesOf(scaleIn(published, 'ja'))).toEqual([]);
  });

  it('state bounds only with a source: the Japanese classes have neither', () => {
    for (const { classes, citation } of PUBLISHED_SCALES) {
      const hasBounds = classes.map(({ lowerPct, upperPct }) => lowerPct !== '' || upperPct !== '');
      expect(new Set(hasBounds)).toEqual(new Set([citation !== '']));
    }
    const free = PUBLISHED_SCALES.filter((scale) => !hasFixedBounds(scaleIn(scale, 'en')));
    expect(free.map(({ id }) => id)).toEqual(['japanese-five', 'japanese-four']);
  });

  it('are seen where a copy bears the id and says something else', () => {
    const braun = scaleIn(PUBLISHED_SCALES[2]!, 'en');
    const classes = braun.classes.map((entry) =>
      entry.code === '2' ? { ...entry, lowerPct: '6' } : entry,
    );
    expect(codesOf({ ...braun, classes })).toEqual([
      ['doubt cover-scale-altered', {}],
      ['doubt cover-scale-gap', { from: '5', to: '6' }],
    ]);
    expect(codesOf({ ...braun, id: 'copy', classes })).toEqual([
      ['doubt cover-scale-gap', { from: '5', to: '6' }],
    ]);
  });
});

describe('scales of the user', () => {
  it('are fine where they hold 0–100 % once', () => {
    expect(codesOf(own(GOOD))).toEqual([]);
    expect(codesOf(own([...GOOD].reverse()))).toEqual([]);
  });

  it.each<[string, CoverScale, readonly unknown[]]>([
    ['no source', own(GOOD, ' '), [['doubt cover-scale-without-source', {}]]],
    [
      'a gap at each end and one between',
      own([
        ['a', '5', '20'],
        ['b', '30', '95'],
      ]),
      [
        ['doubt cover-scale-gap', { from: '0', to: '5' }],
        ['doubt cover-scale-gap', { from: '20', to: '30' }],
        ['doubt cover-scale-gap', { from: '95', to: '100' }],
      ],
    ],
    [
      'an overlap',
      own([
        ['a', '0', '30'],
        ['b', '25', '100'],
      ]),
      [['doubt cover-classes-overlap', { class: 'a', other: 'b' }]],
    ],
    [
      'one class inside another',
      own([
        ['a', '0', '100'],
        ['b', '0', '5'],
      ]),
      [['doubt cover-classes-overlap', { class: 'a', other: 'b' }]],
    ],
    [
      'a code that stands twice',
      own([
        ['a', '0', '50'],
        ['a', '50', '100'],
      ]),
      [['error cover-class-repeated', { class: 'a' }]],
    ],
    [
      'bounds reversed',
      own([['a', '50', '25']]),
      [['error cover-bounds-wrong', { class: 'a', lowerPct: '50', upperPct: '25' }]],
    ],
    [
      'over 100',
      own([['a', '0', '101']]),
      [['error cover-bounds-wrong', { class: 'a', lowerPct: '0', upperPct: '101' }]],
    ],
    [
      'below 0',
      own([['a', '-1', '100']]),
      [['error cover-bounds-wrong', { class: 'a', lowerPct: '-1', upperPct: '100' }]],
    ],
    [
      'words',
      own([['a', 'few', '100']]),
      [['error cover-bounds-wrong', { class: 'a', lowerPct: 'few', upperPct: '100' }]],
    ],
    [
      'bounds still to be typed',
      own([
        ['a', '', ''],
        ['b', '25', '100'],
      ]),
      [],
    ],
  ])('%s', (_name, scale, issues) => {
    expect(codesOf(scale)).toEqual(issues);
  });
});
