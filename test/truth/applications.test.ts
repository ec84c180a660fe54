import { existsSync, readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import { type Figure, figureById, figureText } from '../../src/core/derivation.ts';
import { expectShownIsComputed } from '../core/survey/shown-is-computed.ts';
import {
  applicationPath,
  evaluations,
  ITEM_IDS,
  type ItemId,
  mie,
  PRINTED,
  PRINTED_TOTALS,
  suma,
} from './applications.ts';

const VECTORS = new URL('../../../shared/spec/seed-vectors.json', import.meta.url);

describe('the two real applications, to every printed digit', () => {
  it.each([
    ['mie-2018-2021', PRINTED_TOTALS.mie],
    ['suma-2024', PRINTED_TOTALS.suma],
  ])('moba evaluate %s', async (name, total) => {
    const report = await evaluateCommand([applicationPath(name)]);
    expect(report.totalTCo2).toBe(total);
    for (const item of report.items) {
      const printed = PRINTED[item.id as ItemId];
      expect(item).toEqual({
        id: item.id,
        areaHa: printed.area,
        ropeLengthM: null,
        wetMassTPerHa: printed.wetMass,
        coefficientTCo2PerM: null,
        baselineTCo2: '0',
        coefficientTCo2PerHa: printed.coefficient,
        absorptionTCo2: printed.absorption,
        vesselTCo2: printed.vessels,
        creditedTCo2: printed.credit,
      });
    }
  });

  it.each([
    ['no file named', [], 'cli-usage'],
    ['two files', ['a.json', 'b.json'], 'cli-usage'],
    ['a file that is not there', ['/none/survey.json'], 'file-not-found'],
    ['a folder', ['/'], 'file-is-folder'],
    ['no survey', [new URL(import.meta.url).pathname], 'survey-not-json'],
  ])('moba evaluate with %s', async (_name, args, code) => {
    await expect(evaluateCommand(args)).rejects.toMatchObject({ code });
  });

  it('holds nine items, and the yields that Mie prints', () => {
    const ids = [...mie.items, ...suma.items].map((item) => item.id);
    expect(ids).toEqual(ITEM_IDS);
    const figures = figureById(evaluations.mie.derivation);
    for (const id of ['mie-1', 'mie-2', 'mie-3'] as const) {
      const value = figures.get(`item:${id}/landed-yield`)?.value;
      expect(value).toEqual({ kind: 'decimal', text: PRINTED[id].yield });
    }
  });

  it('shows the arithmetic that it does: every template gives its figure', () => {
    // Mie: m², ha, mass per net, yield, coefficient, absorption, credit; and a total.
    expect(expectShownIsComputed(evaluations.mie.derivation)).toBeGreaterThanOrEqual(3 * 7 + 1);
    // Suma: m², ha or m² back, coefficient, absorption, credit; reefs, vessels, horsepower.
    expect(expectShownIsComputed(evaluations.suma.derivation)).toBeGreaterThan(6 * 4 + 5 + 8 * 2);
  });

  it('from raw inputs: nets, their rope and their mass, plans and reefs', () => {
    const figures = figureById([...evaluations.mie.derivation, ...evaluations.suma.derivation]);
    const text = (id: string) => figureText(figures.get(id) as Figure);
    for (const id of ['mie-1', 'mie-2', 'mie-3']) {
      expect(text(`item:${id}/wet-mass-per-net`)).toBe('0.1116');
      expect(text(`area:${id}-nets/net-area`)).toBe('23.3');
      // Not typed again: the yield takes the count that the area has.
      const landed = figures.get(`item:${id}/landed-yield`);
      expect(landed?.inputs[0]).toEqual({
        role: 'netCount',
        figure: `area:${id}-nets/net-count`,
      });
    }
    expect(text('area:mie-1-nets/area-m2')).toBe('1041067.3');
    expect(text('area:suma-1-area/mean-reef-area')).toBe('271.2');
    expect(text('area:suma-1-area/area-m2')).toBe('13288.8');
    expect(text('area:suma-4-area/area-m2')).toBe('3098.4');
    expect(text('area:suma-5-area/area-m2')).toBe('3969.18');
    const typed = [...mie.areas, ...suma.areas].filter(({ method }) => method === 'typed');
    expect(typed.map(({ id }) => id)).toEqual(['suma-2-area', 'suma-3-area', 'suma-6-area']);
  });

  it('marks as made up what the filing does not print: radii and heights of five reefs', () => {
    const madeUp = [...mie.areas, ...suma.areas].filter(({ isMadeUp }) => isMadeUp);
    expect(madeUp.map(({ id }) => id)).toEqual(['suma-1-area']);
    expect(madeUp[0]?.basis).toContain('架空');
  });

  it('has a source behind every leaf', () => {
    for (const { derivation } of Object.values(evaluations)) {
      const missing = derivation.filter((figure) => figure.source?.kind === 'missing');
      expect(missing.map((figure) => figure.id)).toEqual([]);
    }
  });
});

interface SeedVector {
  readonly id: ItemId;
  readonly exact: Readonly<Record<string, string>>;
}

describe.skipIf(!existsSync(VECTORS))('against ../shared/spec/seed-vectors.json', () => {
  const { vectors } = existsSync(VECTORS)
    ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as { vectors: readonly SeedVector[] })
    : { vectors: [] };

  it('the exact values before each cut agree to the 18 decimals given', () => {
    expect(vectors.length).toBe(9);
    for (const { id, exact } of vectors) {
      const evaluation = id.startsWith('mie') ? evaluations.mie : evaluations.suma;
      const figures = figureById(evaluation.derivation);
      const expectExact = (tail: string, text: string | undefined) => {
        const mine = new Decimal(figures.get(`item:${id}/${tail}`)?.exact ?? 'NaN');
        expect(
          mine
            .minus(text ?? 'NaN')
            .abs()
            .lte('1e-18'),
          `${id} ${tail}`,
        ).toBe(true);
      };
      expectExact('coefficient', exact.coefficientTPerHa);
      expectExact('absorption', exact.absorptionT);
      expectExact('credited-amount', exact.creditBeforeTruncationT);
      if (id.startsWith('mie')) expectExact('landed-yield', exact.yieldDryTUnrounded);
    }
  });
});
