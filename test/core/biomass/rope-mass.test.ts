import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ropeMass } from '../../../src/core/biomass/rope-mass.ts';
import { figureText } from '../../../src/core/derivation.ts';
import { openLedger } from '../../../src/core/ledger.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { NO_SCIPY, SCIPY_ABSENT, scipy } from './scipy.ts';

type Piece = readonly [lengthCm: string, wetMassG: string];

function mass(pieces: readonly Piece[]) {
  const ledger = openLedger('item:i', '項目1', (field) => ({ kind: 'item', itemId: 'i', field }));
  const samples = pieces.map(([lengthCm, wetMassG], index) => ({
    id: `r${index}`,
    name: `${index + 1}`,
    lengthCm,
    wetMassG,
  }));
  const made = ropeMass(ledger, samples, 'items/i/formula/ropeMass/samples');
  expectShownIsComputed(ledger.figures);
  const figure = (tail: string) => ledger.figures.find(({ id }) => id === `item:i/${tail}`);
  return { text: made && figureText(made), figure, codes: ledger.issues.map(({ code }) => code) };
}

describe('wet mass per rope length', () => {
  it('329 g on 100 cm are 3.29 g/cm, as in the filing of Mie', () => {
    expect(mass([['100', '329']])).toMatchObject({ text: '3.29', codes: ['single-rope-sample'] });
  });

  it('is Σ mass ÷ Σ length, cut and never rounded up', () => {
    // 100 + 599 g on 30 + 170 cm = 3.495; the mean of the two ratios would be 3.428
    const made = mass([
      ['30', '100'],
      ['170', '599'],
    ]);
    expect(made.text).toBe('3.49');
    expect(made.figure('rope-mass')?.unit).toBe('g/cm');
    expect(made.codes).toEqual([]);
  });

  it.skipIf(SCIPY_ABSENT)(
    `error of a ratio as numpy has it${SCIPY_ABSENT ? `: ${NO_SCIPY}` : ''}`,
    () => {
      const pieces: readonly Piece[] = [
        ['50', '171'],
        ['48.5', '140.2'],
        ['62', '230'],
        ['35', '98'],
      ];
      const script = `
import json, sys, numpy as np
l, m = np.array(json.load(sys.stdin), float).T
R = m.sum() / l.sum()
print(json.dumps(np.sqrt(((m - R * l)**2).sum() / (len(l) - 1) / len(l)) / l.mean()))`;
      const truth = scipy<number>(script, pieces);
      const { figure } = mass(pieces);
      expect(Number(figure('rope-mass-standard-error')?.exact) / truth).toBeCloseTo(1, 12);
      expect(figure('rope-mass-standard-error')?.unit).toBe('g/cm');
    },
  );

  it.each<[string, readonly Piece[], string]>([
    ['no piece', [], 'rope-without-samples'],
    ['a length of 0', [['0', '3']], 'field-not-above'],
    ['a negative mass', [['10', '-3']], 'field-too-small'],
    [
      'words',
      [
        ['10', '三'],
        ['10', '3'],
      ],
      'field-malformed',
    ],
    [
      'a blank',
      [
        ['', '3'],
        ['10', '3'],
      ],
      'field-empty',
    ],
  ])('%s: no mass', (_name, pieces, code) => {
    const made = mass(pieces);
    expect(made.text).toBeNull();
    expect(made.codes).toContain(code);
  });

  it('the order of pieces leaves it', () => {
    const piece = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 2000 }))
      .map(([length, grams]) => [String(length), String(grams)] as const);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), (pieces) => {
        expect(mass([...pieces].reverse()).text).toBe(mass(pieces).text);
      }),
      { numRuns: 30 },
    );
  });
});
