import { describe, expect, it } from 'vitest';
import type { LengthWeightTexts } from '../../../src/core/biomass/length-weight.ts';
import { counts, density, entry, sample } from './length-weight-entry.ts';

describe('what is wrong is said', () => {
  const first3 = sample.slice(0, 3);
  it.each<[string, LengthWeightTexts, string, 'error' | 'doubt' | 'note']>([
    ['two shoots', entry(sample.slice(0, 2), counts), 'length-weight-too-few', 'error'],
    ['no shoot', entry([], counts), 'length-weight-too-few', 'error'],
    ['three shoots', entry(first3, counts), 'length-weight-few', 'doubt'],
    [
      'shoots of one length',
      entry(
        [...first3].map(([, mass]) => ['50', mass]),
        counts,
      ),
      'length-weight-one-length',
      'error',
    ],
    ['no transects', entry(sample, []), 'length-weight-without-transects', 'error'],
    ['a longer mean', entry(sample, [['1', '3', '206']]), 'length-extrapolated', 'doubt'],
    ['a shorter mean', entry(sample, [['1', '3', '41.9']]), 'length-extrapolated', 'doubt'],
    ['b above 1', entry(sample, counts), 'mean-length-understates', 'note'],
    [
      'b below 1',
      entry(
        [
          ['10', '10'],
          ['20', '15'],
          ['40', '20'],
        ],
        [['1', '1', '20']],
      ),
      'mean-length-overstates',
      'doubt',
    ],
    [
      'longer and lighter',
      entry(
        [
          ['10', '20'],
          ['20', '10'],
          ['40', '5'],
        ],
        [['1', '1', '20']],
      ),
      'slope-implausible',
      'doubt',
    ],
    [
      'a mass beyond the sea',
      entry(
        [
          ['10', '10'],
          ['10.2', '900'],
          ['10.1', '100'],
        ],
        [['1', '1', '400']],
      ),
      'shoot-mass-implausible',
      'error',
    ],
    ['no ground', entry(sample, [['0', '3', '90']]), 'field-not-above', 'error'],
    ['half a shoot', entry(sample, [['1', '3.5', '90']]), 'field-not-whole', 'error'],
    ['no length', entry(sample, [['1', '3', '']]), 'field-empty', 'error'],
    ['a mass of 0', entry([...first3, ['70', '0']], counts), 'field-out-of-range', 'error'],
    ['a negative length', entry([...first3, ['-70', '5']], counts), 'field-out-of-range', 'error'],
    ['no shoots anywhere', entry(sample, [['1', '0', '']]), 'length-weight-no-shoots', 'doubt'],
    [
      'no such day',
      { ...entry(sample, counts), takenOn: '2024-02-30' },
      'sample-date-malformed',
      'error',
    ],
  ])('%s', (_name, texts, code, severity) => {
    const made = density(texts);
    const [issue] = made.issues.filter((found) => found.code === code);
    expect(issue).toMatchObject({ severity, at: { kind: 'length-weight', lengthWeightId: 'w' } });
    if (severity === 'error' && code !== 'sample-date-malformed') expect(made.kgPerM2).toBeNull();
    else expect(made.kgPerM2).not.toBeNull();
  });

  it('the row of a shoot and the name of a transect are told', () => {
    const made = density(entry([...first3, ['70', 'x']], [['1', '', '60']]));
    expect(made.issues.map(({ details }) => details.subject)).toEqual([
      'アカモク / 4',
      'アカモク / L1',
    ]);
  });

  it('within the sampled lengths nothing is extrapolated', () => {
    const ends = density(
      entry(sample, [
        ['1', '3', '42'],
        ['1', '3', '205'],
      ]),
    );
    expect(ends.codes).not.toContain('length-extrapolated');
  });
});
