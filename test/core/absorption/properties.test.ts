import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateCredit, type RulePack, rulePackById } from '../../../src/core/absorption/index.ts';
import { decimalFromText } from '../../../src/core/decimal.ts';
import { type Figure, figureById, figureText } from '../../../src/core/derivation.ts';
import { kajime, literature, typed } from './sample-item.ts';

const pack = rulePackById('jbc-online-2024') as RulePack;

/** Decimal text of `units` hundredths, thousandths … (10^-digits). */
const decimal = (units: number, digits: number): string => {
  const text = String(units).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
const area = fc.integer({ min: 0, max: 10_000_000 }).map((units) => decimal(units, 5));
const wetMass = fc.integer({ min: 0, max: 40_000 }).map((units) => decimal(units, 2));
const percent = fc.integer({ min: 0, max: 100 }).map(String);
const ratio = fc.integer({ min: 0, max: 1_000 }).map((units) => decimal(units, 4));
const factor = fc.integer({ min: 0, max: 500 }).map((units) => decimal(units, 2));
const form = fc.record({
  area,
  wetMass,
  water: percent,
  carbon: percent,
  pb: factor,
  r1: ratio,
  r2: ratio,
  k: factor,
  ca: percent,
  cc: percent,
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function figuresOf(it: Form): ReadonlyMap<string, Figure> {
  const made = estimateCredit(
    {
      ...kajime,
      areaHa: typed(it.area),
      formula: {
        kind: 'wet-mass-per-area',
        wetMassTPerHa: typed(it.wetMass),
        literature: {
          waterContentPct: typed(it.water),
          productionBiomassRatio: typed(it.pb),
          carbonContentPct: typed(it.carbon),
          residualRatio1: typed(it.r1),
          residualRatio2: typed(it.r2),
          ecosystemFactor: typed(it.k),
        },
      },
      areaCertaintyPct: typed(it.ca),
      coefficientCertaintyPct: typed(it.cc),
    },
    pack,
  );
  return figureById(made.figures);
}
const shown = (it: Form, tail: string) =>
  figureText(figuresOf(it).get(`item:kajime/${tail}`) as Figure);
const exact = (it: Form, tail: string) =>
  decimalFromText(figuresOf(it).get(`item:kajime/${tail}`)?.exact ?? '', tail);

/** numerator / 10^scale of a decimal text, as an exact fraction. */
const fraction = (text: string): readonly [bigint, bigint] => {
  const [whole = '0', part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
const truncated = (numerator: bigint, denominator: bigint, digits: number): string => {
  const units = (numerator * 10n ** BigInt(digits)) / denominator;
  return decimal(Number(units), digits).replace(/\.?0+$/, '') || '0';
};

describe('properties', () => {
  it('agrees with exact fractions, also where 44 ÷ 12 leaves an endless decimal', () => {
    fc.assert(
      fc.property(form, (it) => {
        const parts = [it.wetMass, it.pb, it.k, it.area].map(fraction);
        const [a, as] = fraction(it.r1);
        const [b, bs] = fraction(it.r2);
        let top = (100n - BigInt(it.water)) * BigInt(it.carbon) * 44n * (a * bs + b * as);
        let bottom = 100n * 100n * 12n * as * bs;
        for (const [numerator, denominator] of parts) {
          top *= numerator;
          bottom *= denominator;
        }
        expect(shown(it, 'absorption')).toBe(truncated(top, bottom, 3));
        const certain = top * BigInt(it.ca) * BigInt(it.cc);
        expect(shown(it, 'credited-amount')).toBe(truncated(certain, bottom * 10_000n, 3));
      }),
      {
        numRuns: 300,
        examples: [
          // 0.05 × 44/12 = 0.18333…3, × 3 = 0.55 exactly: 0.54999…9 would be cut to 0.549.
          [
            {
              area: '3',
              wetMass: '1',
              water: '0',
              carbon: '100',
              pb: '1',
              r1: '0.05',
              r2: '0',
              k: '1',
              ca: '100',
              cc: '100',
            },
          ],
        ],
      },
    );
  });

  it('a divided area absorbs the same before the cut', () => {
    fc.assert(
      fc.property(form, area, (it, other) => {
        const both = decimalFromText(it.area, 'a').plus(decimalFromText(other, 'b')).toFixed();
        const parts = exact(it, 'absorption').plus(exact({ ...it, area: other }, 'absorption'));
        const whole = exact({ ...it, area: both }, 'absorption');
        expect(parts.minus(whole).abs().lt('1e-40')).toBe(true);
      }),
    );
  });

  it('more certainty never gives less credit', () => {
    fc.assert(
      fc.property(form, percent, (it, other) => {
        const [low, high] = [it.ca, other].sort((a, b) => Number(a) - Number(b)) as [
          string,
          string,
        ];
        const at = (ca: string) =>
          decimalFromText(shown({ ...it, ca }, 'credited-amount') ?? '', ca);
        expect(at(low).lte(at(high))).toBe(true);
      }),
    );
  });

  it('the way of writing a number leaves the credit: 1.5, 1.50, 01.5, +1.5, １．５', () => {
    fc.assert(
      fc.property(form, (it) => {
        const credit = shown(it, 'credited-amount');
        const wide = it.area.replace(/[0-9.]/g, (c) =>
          String.fromCharCode(c.charCodeAt(0) + 0xfee0),
        );
        for (const same of [`${it.area}0`, `0${it.area}`, `+${it.area}`, ` ${it.area} `, wide]) {
          expect(shown({ ...it, area: same }, 'credited-amount')).toBe(credit);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never throws, whatever is typed', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom('', '0', '-0', '1e9', '∞', '１２', '.', '+'),
    );
    const given = anything.map((text) => typed(text));
    fc.assert(
      fc.property(fc.array(given, { minLength: 8, maxLength: 8 }), (texts) => {
        const [a, b, c, d, e, f, g, h] = texts as Parameters<typeof typed> extends never
          ? never
          : typeof texts;
        const nets = {
          kind: 'nets',
          netCounts: [b!],
          netMass: { kind: 'typed', wetMassTPerNet: c! },
          measuredWaterPct: d!,
          lossRatio: e!,
        } as const;
        const made = estimateCredit(
          {
            ...kajime,
            areaHa: a!,
            formula: {
              kind: 'landed-yield',
              yield: nets,
              residueDryT: typed('0'),
              literature: { ...literature, ecosystemFactor: f! },
            },
            areaCertaintyPct: g!,
            baseline: { kind: 'typed', baselineTCo2: h! },
          },
          pack,
        );
        expect(made.creditedTCo2 !== null || made.issues.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a float', () => {
    const float = 1.32888 as unknown as string;
    expect(() => decimalFromText(float, 'area')).toThrow('decimal-not-text');
  });
});
