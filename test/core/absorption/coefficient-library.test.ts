import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COEFFICIENT_LIBRARY } from '../../../src/core/absorption/index.ts';
import { sharedPath } from './shared-seeds.ts';

const of = (quantity: string, bed: string) =>
  COEFFICIENT_LIBRARY.find((entry) => entry.quantity === quantity && entry.bed === bed)?.text;

describe('the coefficient library', () => {
  it('has each entry once, with its citation and where it holds', () => {
    expect(new Set(COEFFICIENT_LIBRARY.map(({ id }) => id)).size).toBe(COEFFICIENT_LIBRARY.length);
    for (const entry of COEFFICIENT_LIBRARY) {
      expect(entry.text).toMatch(/^\d+(\.\d+)?$/);
      expect(entry.citation.length).toBeGreaterThan(10);
      expect(entry.validity).toContain('申請書');
      expect(entry.evidence).toBe('seed');
    }
  });

  it('holds the table of domain.md §1.3, read from the forms, and no dummies', () => {
    const rows = [
      ['アラメ場', '90', '2', '32.5', '0.0472', '0.0528', '1.5'],
      ['アマモ場', '84', '4.5', '34', '0.162', '0.0181', '2.12'],
      ['ワカメ場', '90', '1.15', '32', '0.0472', '0.0279', '1.5'],
      ['ガラモ場', '80', '1.32', '34', '0.0472', '0.0499', '1.5'],
      // 94 % was measured for one harvest: no literature.
      ['ノリ型', undefined, '1', '29.5', '0.0472', '0.0699', '1'],
      ['緑藻型', '90', undefined, undefined, undefined, undefined, undefined],
    ] as const;
    for (const [bed, ...texts] of rows) {
      const quantities = [
        'waterContentPct',
        'productionBiomassRatio',
        'carbonContentPct',
        'residualRatio1',
        'residualRatio2',
        'ecosystemFactor',
      ];
      expect(quantities.map((quantity) => of(quantity, bed))).toEqual(texts);
    }
    expect(of('potentialTCo2PerTDry', '緑藻型')).toBe('0.126');
    expect(COEFFICIENT_LIBRARY.length).toBe(4 * 6 + 5 + 2);
  });

  const seeds = sharedPath();
  it.skipIf(seeds === null)('each value is printed in the filing that it names', () => {
    const text = (seeds ?? []).map((path) => readFileSync(path, 'utf8')).join('\n');
    const printed: Readonly<Record<string, string>> = {
      waterContentPct: '【含水率】',
      productionBiomassRatio: '【P/B比】',
      carbonContentPct: '【炭素含有率】',
      residualRatio1: '【残存率1】',
      residualRatio2: '【残存率2】',
      ecosystemFactor: '【生態系全体への変換係数】',
      potentialTCo2PerTDry: '吸収ポテンシャル係数',
    };
    for (const { quantity, text: value, id } of COEFFICIENT_LIBRARY) {
      const head = printed[quantity] ?? '';
      const found = new RegExp(`${head}\\s*${value.replace('.', '\\.')}(?![\\d.])`).test(text);
      expect(found, id).toBe(true);
    }
  });
});
