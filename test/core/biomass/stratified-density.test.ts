import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type StratumSample,
  stratifiedDensity,
} from '../../../src/core/biomass/stratified-density.ts';
import { type Figure, figureText, leafFigure } from '../../../src/core/derivation.ts';
import { openLedger } from '../../../src/core/ledger.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';
import { NO_SCIPY, SCIPY_ABSENT, scipy } from './scipy.ts';

/** kg/m² of its quadrats; null = a class of 0 %. */
type Layer = readonly [share: string, densities: readonly string[] | null];

function mean(layers: readonly Layer[]) {
  const leaves: Figure[] = [];
  const leaf = (id: string, text: string): Figure => {
    const head = { id, quantity: 'wet-mass-per-area', subject: '', unit: 'kg/m2' } as const;
    const figure = leafFigure(head, { kind: 'decimal', text }, { kind: 'typed', path: id });
    leaves.push(figure);
    return figure;
  };
  const strata = layers.map(
    ([share, densities], h): StratumSample => ({
      folder: `stratum:${h}/`,
      name: String(h),
      share: leaf(`share:${h}`, share),
      densities: (densities ?? []).map((text, index) => leaf(`q:${h}-${index}`, text)),
      path: 'strata',
      emptyBy: densities === null ? 'coverScales/s/classes/0' : null,
    }),
  );
  const ledger = openLedger('item:i', '項目3', (field) => ({ kind: 'item', itemId: 'i', field }));
  const made = stratifiedDensity(ledger, strata);
  expectShownIsComputed([...leaves, ...ledger.figures]);
  const figure = (tail: string) => ledger.figures.find(({ id }) => id === `item:i/${tail}`);
  const exact = (tail: string) => figure(tail)?.exact ?? null;
  return { made: made && figureText(made), exact, codes: ledger.issues.map(({ code }) => code) };
}

const three: readonly Layer[] = [
  ['2', ['1', '3']],
  ['1', ['4', '4.5', '5']],
  ['1', ['0', '0.2']],
];

describe('stratified mean', () => {
  it('by hand: ½ × 2 + ¼ × 4.5 + ¼ × 0.1 = 2.15 kg/m² = 21.5 t/ha', () => {
    const { made, exact, codes } = mean(three);
    expect(made).toBe('21.5');
    // ¼ × 2/2 + 1/16 × 0.25/3 + 1/16 × 0.02/2 = 0.255833…, √ = 0.505799…
    expect(Number(exact('standard-error'))).toBeCloseTo(
      Math.sqrt(0.25 + 0.25 / 48 + 0.01 / 16),
      14,
    );
    expect(codes).toEqual([]);
  });

  it.skipIf(SCIPY_ABSENT)(`as numpy has it${SCIPY_ABSENT ? `: ${NO_SCIPY}` : ''}`, () => {
    const layers: readonly Layer[] = [
      ['310.5', ['1.62', '2.04', '1.31', '1.9']],
      ['120', ['4.1', '3.3', '5.25']],
      ['77.25', ['0.4', '0.1', '0.22', '0.05', '0.31']],
    ];
    const script = `
import json, sys, numpy as np
d = json.load(sys.stdin)
W = np.array([float(s) for s, _ in d]); W = W / W.sum()
y = [np.array(q, float) for _, q in d]
print(json.dumps([float((W * [q.mean() for q in y]).sum()),
  float(np.sqrt((W**2 * [q.var(ddof=1) / len(q) for q in y]).sum()))]))`;
    const [truthMean, truthError] = scipy<[number, number]>(script, layers);
    const { exact } = mean(layers);
    expect(Number(exact('mean-wet-mass')) / truthMean).toBeCloseTo(1, 13);
    expect(Number(exact('standard-error')) / truthError).toBeCloseTo(1, 13);
  });

  it('a class of 0 % carries nothing and counts as ground', () => {
    const { made, exact, codes } = mean([
      ['1', ['1', '3']],
      ['1', null],
    ]);
    expect(made).toBe('10');
    expect(exact('standard-error')).toBe('0.5');
    expect(codes).toEqual([]);
  });

  it('one quadrat in a stratum: the mean stands, its error is unknown and not 0', () => {
    const { made, exact, codes } = mean([
      ['1', ['1', '3']],
      ['1', ['6']],
    ]);
    expect(made).toBe('40');
    expect(exact('standard-error')).toBeNull();
    expect(codes.sort()).toEqual(['single-quadrat', 'stratified-error-unknown']);
  });

  const layer = fc.tuple(
    fc.integer({ min: 1, max: 500 }),
    fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 4 }),
  );
  const layers = fc.array(layer, { minLength: 1, maxLength: 4 });
  const asLayers = (list: readonly (readonly [number, readonly number[]])[], of = 1): Layer[] =>
    list.map(([share, tenths]) => [String(share * of), tenths.map((value) => String(value / 10))]);

  it('shares in any unit, strata in any order', () => {
    fc.assert(
      fc.property(layers, fc.integer({ min: 2, max: 1000 }), (list, unit) => {
        const { made, exact } = mean(asLayers(list));
        const other = mean(asLayers([...list].reverse(), unit));
        expect(other.made).toBe(made);
        expect(Number(other.exact('standard-error'))).toBeCloseTo(
          Number(exact('standard-error')),
          12,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('a stratum cut in two equal ones leaves the mean', () => {
    fc.assert(
      fc.property(layers, (list) => {
        const [[share, quadrats], ...rest] = asLayers(list, 2) as [Layer, ...Layer[]];
        const half = String(Number(share) / 2);
        const cut: Layer[] = [[half, quadrats], [half, quadrats], ...rest];
        expect(mean(cut).made).toBe(mean(asLayers(list, 2)).made);
      }),
      { numRuns: 30 },
    );
  });

  it('one stratum is the simple mean', () => {
    const { made, exact } = mean([['7', ['1', '2', '3', '4']]]);
    expect(made).toBe('25');
    expect(Number(exact('standard-error'))).toBeCloseTo(Math.sqrt(5 / 12), 14);
  });
});
