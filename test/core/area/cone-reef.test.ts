import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coneBaseArea,
  coneLateralArea2,
  truncatedConeArea,
} from '../../../src/core/area/cone-reef.ts';
import { decimalFromText } from '../../../src/core/decimal.ts';
import type { ComputedFormula } from '../../../src/core/derivation.ts';

type Sizes = Readonly<Record<'baseRadius' | 'topRadius' | 'reefHeight', string>>;

const area = (formula: ComputedFormula, sizes: Partial<Sizes>) =>
  formula.compute((role) => decimalFromText(sizes[role as keyof Sizes] ?? '', role));

/** π to 50 decimals, from OEIS A000796. */
const PI = decimalFromText('3.14159265358979323846264338327950288419716939937510', 'π');
const ofPi = (value: number) => PI.times(value).toFixed(45);

describe('surfaces of a stone reef, by Pythagorean triples', () => {
  test('cone 3-4-5: 15π; flat: the disc', () => {
    expect(area(coneLateralArea2, { baseRadius: '3', reefHeight: '4' }).toFixed(45)).toBe(ofPi(15));
    expect(area(coneLateralArea2, { baseRadius: '2', reefHeight: '0' }).toFixed(45)).toBe(ofPi(4));
  });

  test('base: πr²', () => {
    expect(area(coneBaseArea, { baseRadius: '7' }).toFixed(45)).toBe(ofPi(49));
  });

  test('frustum of R 6, r 3, h 4: side π·9·5, top 9π', () => {
    const sizes = { baseRadius: '6', topRadius: '3', reefHeight: '4' };
    expect(area(truncatedConeArea, sizes).toFixed(45)).toBe(ofPi(54));
  });

  test('a frustum whose top shrinks to nothing is the cone, one without height the disc', () => {
    const size = fc.integer({ min: 1, max: 5000 }).map((cm) => (cm / 100).toFixed(2));
    fc.assert(
      fc.property(size, size, (baseRadius, reefHeight) => {
        const cone = area(coneLateralArea2, { baseRadius, reefHeight });
        const cut = area(truncatedConeArea, { baseRadius, reefHeight, topRadius: '0' });
        expect(cut.minus(cone).abs().lt('1e-45')).toBe(true);
        const flat = { baseRadius, topRadius: '0.005', reefHeight: '0' };
        const disc = area(coneBaseArea, { baseRadius });
        expect(area(truncatedConeArea, flat).minus(disc).abs().lt('1e-45')).toBe(true);
        expect(cone.gt(disc)).toBe(true);
      }),
    );
  });
});
