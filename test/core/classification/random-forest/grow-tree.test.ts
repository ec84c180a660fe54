import { describe, expect, test } from 'vitest';
import { growTree } from '../../../../src/core/classification/random-forest/grow-tree.ts';
import { atOnce } from '../../../../src/core/pieces.ts';
import type { Random } from '../../../../src/core/random.ts';

/** Draws every pixel once, in order, then the first feature always. */
function inOrder(pixels: number): Random {
  let drawn = 0;
  const below = () => (drawn < pixels ? drawn++ : 0);
  return { below, uint32: below, unit: () => 0 };
}

/** `codes`: one text of digits per feature, a digit per pixel; `labels` likewise. */
function grow(codes: readonly string[], labels: string, minLeaf: number, classCount = 2) {
  const pixels = labels.length;
  const data = {
    pixels,
    featureCount: codes.length,
    classCount,
    codes: Uint8Array.from(codes.join(''), Number),
    labels: Uint8Array.from(labels, Number),
  };
  return atOnce(growTree(data, { trees: 1, maxDepth: 8, minLeaf }, inOrder(pixels)));
}

describe('growTree', () => {
  test('of equal splits the lowest threshold', () => {
    expect(grow(['001122'], '001100', 2).threshold[0]).toBe(0);
  });

  test('of equal splits the feature drawn first', () => {
    const tree = grow(['0011', '0011'], '0011', 2);
    expect(tree).toMatchObject({ feature: [0, 0, 0], leafClass: [0, 0, 1], depth: 1 });
  });

  test('of equal classes the first', () => {
    expect(grow(['0000'], '1010', 1).leafClass).toEqual([0]);
    expect(grow(['000000'], '221100', 1, 3).leafClass).toEqual([0]);
  });

  test.for(['0001', '0111'])('no leaf below its least size: %s', (codes) => {
    expect(grow([codes], codes, 2).left).toEqual([-1]);
    expect(grow([codes], codes, 1)).toMatchObject({ left: [1, -1, -1], threshold: [0, 0, 0] });
  });

  test('a pixel at the threshold goes left', () => {
    expect(grow(['0123'], '0011', 1)).toMatchObject({ threshold: [1, 0, 0], leafClass: [0, 0, 1] });
  });
});
