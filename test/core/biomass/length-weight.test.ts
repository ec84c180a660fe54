import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureText } from '../../../src/core/derivation.ts';
import { quantitiesJa } from '../../../src/i18n/evidence-quantities.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { counts, density, entry, sample, square } from './length-weight-entry.ts';
import { NO_SCIPY, SCIPY_ABSENT, scipy } from './scipy.ts';

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
    // It says what it leaves out: the regression's own uncertainty.
    expect(uneven.standardError?.note).toBe('error-of-transects');
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
      { numRuns: 10 },
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
      { numRuns: 10 },
    );
  });

  it('a transect cut in two of the same density leaves the mean', () => {
    const whole = density(entry(sample, [['20', '30', '96'], counts[1]!]));
    const cut = density(entry(sample, [['10', '15', '96'], ['10', '15', '96'], counts[1]!]));
    expect(cut.number('mean-wet-mass')).toBeCloseTo(whole.number('mean-wet-mass')!, 14);
  });
});
