import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { findRingFault } from '../../../src/core/geo/ring-crossings.ts';

const fault = (...rings: Position[][]) =>
  findRingFault({ type: 'Polygon', coordinates: rings })?.kind ?? null;

const SQUARE: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];

describe('findRingFault', () => {
  test.for<[string, Position[], string | null]>([
    ['square', SQUARE, null],
    ['closed square', [...SQUARE, [0, 0]], null],
    [
      'point on a straight edge',
      [
        [0, 0],
        [2, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      null,
    ],
    [
      'concave',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 1],
        [0, 4],
      ],
      null,
    ],
    [
      'repeated vertex',
      [
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      null,
    ],
    [
      'bow tie',
      [
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
      ],
      'self-intersecting',
    ],
    [
      'figure of eight through a vertex',
      [
        [0, 0],
        [2, 2],
        [4, 0],
        [4, 4],
        [2, 2],
        [0, 4],
      ],
      'self-intersecting',
    ],
    [
      'spike',
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [4, 6],
        [4, 2],
        [0, 2],
      ],
      'self-intersecting',
    ],
    [
      'there and back',
      [
        [0, 0],
        [4, 0],
        [2, 0],
      ],
      'self-intersecting',
    ],
    [
      'edge run twice',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [1, 0],
        [3, 0],
        [0, 4],
      ],
      'self-intersecting',
    ],
    [
      'two points',
      [
        [0, 0],
        [4, 0],
      ],
      'degenerate',
    ],
    [
      'one point four times',
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      'degenerate',
    ],
  ])('%s', ([, ring, wanted]) => {
    expect(fault(ring)).toBe(wanted);
  });

  test('a hole may touch its outer ring, not cross it', () => {
    expect(
      fault(SQUARE, [
        [1, 1],
        [2, 1],
        [2, 2],
      ]),
    ).toBeNull();
    expect(
      fault(SQUARE, [
        [0, 0],
        [2, 1],
        [1, 2],
      ]),
    ).toBeNull();
    expect(
      fault(SQUARE, [
        [1, 1],
        [6, 1],
        [1, 2],
      ]),
    ).toBe('self-intersecting');
  });

  test('a star-shaped ring is sound wherever it starts and whichever way it runs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 4, maxLength: 40 }),
        fc.nat(),
        fc.boolean(),
        (radii, start, reverse) => {
          const ring = radii.map((radius, index): Position => {
            const angle = (2 * Math.PI * index) / radii.length;
            return [radius * Math.cos(angle), radius * Math.sin(angle)];
          });
          const at = start % ring.length;
          const turned = [...ring.slice(at), ...ring.slice(0, at)];
          expect(fault(reverse ? turned.reverse() : turned)).toBeNull();
        },
      ),
    );
  });

  test('two crossing chords of a convex ring are found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.nat(), (size, pick) => {
        const order = [...Array(size).keys()];
        const at = 1 + (pick % (size - 3));
        [order[at], order[at + 1]] = [order[at + 1] as number, order[at] as number];
        const ring = order.map((k): Position => {
          const angle = (2 * Math.PI * k) / size;
          return [Math.cos(angle), Math.sin(angle)];
        });
        expect(fault(ring)).toBe('self-intersecting');
      }),
    );
  });

  test.for(['x', 'y'])('a comb with long teeth along %s', (axis) => {
    const teeth = 500;
    const comb = [...Array(teeth).keys()].flatMap((k): [number, number][] => [
      [0, k],
      [100, k],
      [100, k + 0.4],
      [0, k + 0.4],
    ]);
    comb.push([-1, teeth], [-1, 0]);
    const turned = (ring: [number, number][]) =>
      axis === 'x' ? ring : ring.map(([x, y]): [number, number] => [y, x]);
    expect(fault(turned(comb))).toBeNull();
    comb[8] = [0, 1.2];
    expect(fault(turned(comb))).toBe('self-intersecting');
  });
});
