import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/core/normal-quantile.ts';
import { createRandom } from '../../../src/core/random.ts';
import {
  type PlaneRing,
  vertexAreaVariance,
} from '../../../src/core/uncertainty/polygon-vertex-error.ts';

const shoelaceM2 = (ring: PlaneRing): number =>
  ring.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = ring[(k + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** Variance of the area of rings whose corners are jittered `draws` times; holes run the other way. */
function bruteForce(rings: readonly PlaneRing[], sigmaM: number, draws: number): number {
  const random = createRandom(3);
  const jitter = () => sigmaM * normalQuantile((random.uint32() + 0.5) / 2 ** 32);
  let [sum, squares] = [0, 0];
  const trueM2 = rings.reduce((all, ring) => all + shoelaceM2(ring), 0);
  for (let draw = 0; draw < draws; draw++) {
    const areaM2 = rings.reduce(
      (all, ring) => all + shoelaceM2(ring.map(([x, y]) => [x + jitter(), y + jitter()])),
      0,
    );
    sum += areaM2 - trueM2;
    squares += (areaM2 - trueM2) ** 2;
  }
  return squares / draws - (sum / draws) ** 2;
}

const square: PlaneRing = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];
const hole: PlaneRing = [
  [20, 20],
  [20, 50],
  [60, 50],
  [60, 20],
];
const star: PlaneRing = Array.from({ length: 40 }, (_, k) => {
  const radius = k % 2 === 0 ? 30 : 12;
  const angle = (k * Math.PI) / 20;
  return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
});
const total = (rings: readonly PlaneRing[], sigmaM: number) => {
  const { jitterM4, secondOrderM4 } = vertexAreaVariance(rings, sigmaM);
  return jitterM4 + secondOrderM4;
};

describe('variance of an area whose corners jitter', () => {
  it('of a square of side a is 2 σ² a²: closed form', () => {
    // |p(k+1) − p(k−1)|² = 2 a² four times, ÷ 4.
    expect(vertexAreaVariance([square], 0.5).jitterM4).toBeCloseTo(2 * 0.25 * 10_000, 9);
  });

  it.each([
    ['a square', [square], 0.5],
    ['a square with a hole', [square, hole], 0.5],
    ['a star', [star], 0.3],
    ['a star that jitter almost tears', [star], 6],
  ] as const)('of %s is that of 200,000 jittered ones', (_, rings, sigmaM) => {
    const found = bruteForce(rings, sigmaM, 200_000);
    expect(Math.abs(total(rings, sigmaM) / found - 1)).toBeLessThan(0.02);
  });

  it('needs its second order where jitter is as long as the edges', () => {
    const { jitterM4, secondOrderM4 } = vertexAreaVariance([star], 6);
    expect(secondOrderM4 / jitterM4).toBeGreaterThan(0.5);
  });

  it('is the same wherever the outline lies, and grows with σ²', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 }),
        coordinate,
        coordinate,
        (ring, east, north) => {
          const moved = ring.map(([x, y]) => [x + east, y + north] as const);
          const own = vertexAreaVariance([ring], 1).jitterM4;
          expect(vertexAreaVariance([moved], 1).jitterM4).toBe(own);
          expect(vertexAreaVariance([ring], 2).jitterM4).toBe(4 * own);
        },
      ),
    );
  });
});
