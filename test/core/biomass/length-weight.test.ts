import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LengthWeightTexts,
  lengthWeightDensity,
} from '../../../src/core/biomass/length-weight.ts';
import { figureText } from '../../../src/core/derivation.ts';
import { quantitiesJa } from '../../../src/i18n/evidence-quantities.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { NO_SCIPY, SCIPY_ABSENT, scipy } from './scipy.ts';

type Pair = readonly [string, string];
type Count = readonly [areaM2: string, shoots: string, meanLengthCm: string];

const entry = (
  shoots: readonly Pair[],
  counts: readonly Count[],
  biasCorrection: LengthWeightTexts['biasCorrection'] = 'none',
): LengthWeightTexts => ({
  id: 'w',
  name: 'アカモク',
  takenOn: '2024-03-01',
  biasCorrection,
  shoots: shoots.map(([lengthCm, wetMassG], index) => ({ id: `s${index}`, lengthCm, wetMassG })),
  counts: counts.map(([areaM2, number, meanLengthCm], index) => ({
    id: `c${index}`,
    transect: `L${index + 1}`,
    areaM2,
    shoots: number,
    meanLengthCm,
  })),
});

function density(texts: LengthWeightTexts) {
  const made = lengthWeightDensity(texts);
  const { figures, issues } = made.ledger;
  const figure = (tail: string) => figures.find(({ id }) => id === `length-weight:w/${tail}`);
  const number = (tail: string) => {
    const found = figure(tail);
    return found ? Number(found.exact ?? figureText(found)) : null;
  };
  return { ...made, figures, figure, number, issues, codes: issues.map(({ code }) => code) };
}

/** m = 0.01 L². */
const square: readonly Pair[] = [
  ['10', '1'],
  ['20', '4'],
  ['30', '9'],
  ['40', '16'],
];

/** Made up, with the scatter of a real sample. */
const sample: readonly Pair[] = [
  ['42', '18.3'],
  ['55', '31.0'],
  ['61', '35.2'],
  ['78', '66.1'],
  ['90', '70.4'],
  ['104', '120.9'],
  ['118', '133.0'],
  ['127', '181.5'],
  ['141', '190.2'],
  ['160', '301.7'],
  ['183', '322.8'],
  ['205', '498.6'],
];
const counts: readonly Count[] = [
  ['20', '31', '96'],
  ['25', '18', '120'],
  ['15', '27', '88.5'],
];

describe('wet mass per area from lengths', () => {
  it('by hand: m = 0.01 L², 40 shoots of 25 cm on 10 m² are 0.025 kg/m²', () => {
    const made = density(entry(square, [['10', '40', '25']]));
    expectShownIsComputed(made.figures);
    expect(made.number('regression-slope')).toBeCloseTo(2, 14);
    expect(made.number('regression-intercept')).toBeCloseTo(Math.log(0.01), 14);
    expect(made.number('coefficient-of-determination')).toBe(1);
    expect(made.number('residual-variance')).toBe(0);
    expect(made.figure('baskerville-factor')?.value).toEqual({ kind: 'decimal', text: '1' });
    expect(made.figure('smearing-factor')?.value).toEqual({ kind: 'decimal', text: '1' });
    expect(made.figure('count:c0/median-shoot-mass')?.value).toEqual({
      kind: 'decimal',
      text: '6.25',
    });
    expect(made.kgPerM2 && figureText(made.kgPerM2)).toBe('0.025');
    expect(made.standardError).toBeNull();
    expect(made.codes).toContain('single-transect');
  });

  it('counts each m² the same: Σ mass ÷ Σ ground, with the error of a ratio', () => {
    // 10 shoots of 1 g on 1 m², 10 of 4 g on 4 m²: 0.01 + 0.04 kg on 5 m²; d = 0, 0
    const even = density(
      entry(square, [
        ['1', '10', '10'],
        ['4', '10', '20'],
      ]),
    );
    expect(even.kgPerM2 && figureText(even.kgPerM2)).toBe('0.01');
    expect(even.standardError && figureText(even.standardError)).toBe('0');
    // 0.01 and 0.03 kg on 1 m² each: mean 0.02, s = 0.0141…, ÷ √2 = 0.01
    const uneven = density(
      entry(square, [
        ['1', '10', '10'],
        ['1', '30', '10'],
      ]),
    );
    expect(uneven.kgPerM2 && figureText(uneven.kgPerM2)).toBe('0.02');
    expect(uneven.standardError && figureText(uneven.standardError)).toBe('0.01');
  });

  it.skipIf(SCIPY_ABSENT)(
    `as scipy and numpy have it${SCIPY_ABSENT ? `: ${NO_SCIPY}` : ''}`,
    () => {
      const made = density(entry(sample, counts));
      expectShownIsComputed(made.figures);
      const script = `
import json, sys, numpy as np
from scipy import stats
d = json.load(sys.stdin)
L, m = np.array(d['shoots'], float).T
A, n, x = np.array(d['counts'], float).T
r = stats.linregress(np.log(L), np.log(m))
e = np.log(m) - r.intercept - r.slope * np.log(L)
s2 = (e**2).sum() / (len(L) - 2)
mass = n * np.exp(r.intercept + r.slope * np.log(x)) / 1000
R = mass.sum() / A.sum()
k = len(A)
se = np.sqrt(((mass - R * A)**2).sum() / (k - 1) / k) / A.mean()
print(json.dumps(dict(slope=r.slope, intercept=r.intercept, r2=r.rvalue**2, stderr=r.stderr,
  istderr=r.intercept_stderr, s2=s2, baskerville=np.exp(s2/2), smearing=np.exp(e).mean(), R=R, se=se)))`;
      const truth = scipy<Record<string, number>>(script, { shoots: sample, counts });
      const near = (tail: string, key: string) =>
        expect(made.number(tail)! / truth[key]!, tail).toBeCloseTo(1, 11);
      near('regression-slope', 'slope');
      near('regression-intercept', 'intercept');
      near('coefficient-of-determination', 'r2');
      near('slope-standard-error', 'stderr');
      near('intercept-standard-error', 'istderr');
      near('residual-variance', 's2');
      near('baskerville-factor', 'baskerville');
      near('smearing-factor', 'smearing');
      near('mean-wet-mass', 'R');
      near('standard-error', 'se');
    },
  );

  it.each([
    ['baskerville', 'back-transformation-baskerville'],
    ['smearing', 'back-transformation-smearing'],
  ] as const)('%s multiplies the mass by its factor and says so', (correction, code) => {
    const plain = density(entry(sample, counts));
    const made = density(entry(sample, counts, correction));
    expectShownIsComputed(made.figures);
    const factor = made.number(`${correction}-factor`)!;
    expect(factor).toBeGreaterThan(1);
    expect(made.number('mean-wet-mass')! / plain.number('mean-wet-mass')!).toBeCloseTo(factor, 12);
    expect(made.codes).toContain(code);
    expect(plain.codes).toContain('back-transformation-bias');
    const [told] = plain.issues.filter((issue) => issue.code === 'back-transformation-bias');
    expect(told?.details[correction]).toBe(`+${((factor - 1) * 100).toFixed(1)}`);
  });

  it('an empty transect has no mass and counts as ground', () => {
    const made = density(
      entry(square, [
        ['1', '10', '10'],
        ['1', '0', ''],
      ]),
    );
    expectShownIsComputed(made.figures);
    expect(made.kgPerM2 && figureText(made.kgPerM2)).toBe('0.005');
    expect(made.codes).not.toContain('field-empty');
  });

  it('every figure has a name', () => {
    const made = density(entry(sample, counts, 'smearing'));
    const nameless = made.figures.filter(({ quantity }) => !(quantity in quantitiesJa));
    expect(nameless.map(({ quantity }) => quantity)).toEqual([]);
  });
});

describe('properties', () => {
  const shoot = fc.tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 5, max: 900 }));
  const shoots = fc
    .uniqueArray(shoot, { selector: ([length]) => length, minLength: 3, maxLength: 8 })
    .map((list) => list.map(([length, mass]) => [String(length), String(mass)] as const));

  it('masses times c: the density times c', () => {
    fc.assert(
      fc.property(shoots, fc.integer({ min: 2, max: 50 }), (list, c) => {
        const times = list.map(([length, mass]) => [length, String(Number(mass) * c)] as const);
        const [one, other] = [density(entry(list, counts)), density(entry(times, counts))];
        if (one.kgPerM2 === null || other.kgPerM2 === null) return;
        const ratio = new Decimal(other.kgPerM2.exact!).div(one.kgPerM2.exact!);
        expect(ratio.div(c).minus(1).abs().lt('1e-9')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('order of shoots and transects leaves it; both factors are 1 or more', () => {
    fc.assert(
      fc.property(shoots, (list) => {
        const one = density(entry(list, counts));
        const other = density(entry([...list].reverse(), [...counts].reverse()));
        expect(one.kgPerM2 && figureText(one.kgPerM2)).toBe(
          other.kgPerM2 && figureText(other.kgPerM2),
        );
        for (const tail of ['smearing-factor', 'baskerville-factor']) {
          expect(one.number(tail) ?? 1).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a transect cut in two of the same density leaves the mean', () => {
    const whole = density(entry(sample, [['20', '30', '96'], counts[1]!]));
    const cut = density(entry(sample, [['10', '15', '96'], ['10', '15', '96'], counts[1]!]));
    expect(cut.number('mean-wet-mass')).toBeCloseTo(whole.number('mean-wet-mass')!, 14);
  });
});

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
