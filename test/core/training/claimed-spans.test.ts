import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, settleClaims } from '../../../src/core/training/claimed-spans.ts';

const claim = (label: number, row: number, colStart: number, colEnd: number): Claim => ({
  label,
  row,
  colStart,
  colEnd,
  sampleId: `s${label}-${row}-${colStart}`,
});

describe('settleClaims', () => {
  it('counts a pixel of two samples of one class once', () => {
    const settled = settleClaims([claim(0, 3, 0, 6), claim(0, 3, 4, 9)], 1);
    expect(settled.pixelsPerLabel).toEqual([9]);
    expect(settled.disputedPixels).toBe(0);
  });

  it('drops a pixel that two classes claim from both', () => {
    const settled = settleClaims([claim(0, 3, 0, 6), claim(1, 3, 4, 9)], 2);
    expect(settled.pixelsPerLabel).toEqual([4, 3]);
    expect(settled.disputedPixels).toBe(2);
    expect(settled.disputingSamples).toEqual(['s0-3-0', 's1-3-4']);
  });

  it('joins samples that share ground by way of a third, whatever their classes', () => {
    const claims = [claim(0, 1, 0, 3), claim(1, 2, 0, 3), claim(0, 3, 9, 12), claim(0, 1, 2, 5)];
    const bridge = { ...claim(0, 2, 2, 4), sampleId: claims[3]!.sampleId };
    const { sampleIds, ground } = settleClaims([...claims, bridge], 2);
    expect(sampleIds).toEqual(['s0-1-0', 's1-2-0', 's0-3-9', 's0-1-2']);
    expect(ground).toEqual([0, 0, 2, 0]);
  });

  it('agrees with a count pixel by pixel, and ranks pixels row-major', () => {
    const anyClaim = fc
      .tuple(fc.nat(2), fc.nat(4), fc.nat(11), fc.integer({ min: 1, max: 8 }))
      .map(([label, row, col, length]) => claim(label, row, col, col + length));
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
        const settled = settleClaims(claims, 3);
        const owned: string[] = [];
        let disputed = 0;
        const ranks = [0, 0, 0];
        for (let row = 0; row < 5; row++) {
          for (let col = 0; col < 20; col++) {
            const owners = claims.filter(
              (c) => c.row === row && c.colStart <= col && col < c.colEnd,
            );
            const labels = [...new Set(owners.map((c) => c.label))];
            if (labels.length > 1) disputed++;
            const [label] = labels;
            if (labels.length === 1 && label !== undefined) {
              owned.push(`${row},${col},${label},${ranks[label]!++}`);
            }
          }
        }
        const settledPixels = settled.spans.flatMap((s) =>
          Array.from(
            { length: s.colEnd - s.colStart },
            (_, i) => `${s.row},${s.colStart + i},${s.label},${s.rank + i}`,
          ),
        );
        expect(settledPixels).toEqual(owned);
        expect(settled.disputedPixels).toBe(disputed);
      }),
    );
  });
});
