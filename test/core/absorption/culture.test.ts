import { describe, expect, it } from 'vitest';
import type { FormulaGiven, YieldGiven } from '../../../src/core/absorption/index.ts';
import { estimated, handbook, online } from './estimated.ts';
import { literature, typed } from './sample-item.ts';

const onRopes: FormulaGiven = {
  kind: 'wet-mass-per-rope',
  ropeLengthM: typed('339.286'),
  massGPerCm: typed('3.29'),
  literature,
};

describe('ropes: 式2-2', () => {
  // By hand: 3.29 g/cm = 0.000329 t/m; × 0.1 × 2 × 0.325 × 44/12 × 1.5 = 0.000117617500 × Σ r.
  it('adds both residual ratios in handbook 2.2.1, and takes the length', () => {
    const { text, exact, codes, made } = estimated({ formula: onRopes, areaHa: null }, handbook);
    expect(text('coefficient')).toBe('0.0000117618');
    expect(exact('coefficient')).toBe('0.00001176175');
    expect(exact('absorption')).toBe('0.0039905971105');
    expect(text('absorption')).toBe('0.003');
    expect(codes).toEqual([]);
    expect(made.creditedTCo2).not.toBeNull();
  });

  it('takes residual 2 alone in the online form, where it is assumed', () => {
    const { exact, issue, figure } = estimated({ formula: onRopes, areaHa: null }, online);
    expect(exact('coefficient')).toBe('0.000006210204');
    expect(figure('coefficient')?.unit).toBe('t-CO2/m');
    expect(issue('formula-rule-assumed')).toMatchObject({ severity: 'doubt' });
  });

  it('does not read an area, and doubts a length of 0', () => {
    const none = { ...onRopes, ropeLengthM: null } as FormulaGiven;
    expect(estimated({ formula: none }).made.absorptionTCo2).toBeNull();
    expect(estimated({ formula: none }).text('coefficient')).not.toBeNull();
    const zero = { ...onRopes, ropeLengthM: typed('0') } as FormulaGiven;
    expect(estimated({ formula: zero }).codes).toContain('rope-length-zero');
  });

  it.each(['', '-1', 'x', 'NaN'])('mass %j is refused', (text) => {
    const bad = { ...onRopes, massGPerCm: typed(text) } as FormulaGiven;
    const { made, issue } = estimated({ formula: bad });
    expect(made.coefficient).toBeNull();
    expect(issue(made.issues[0]?.code ?? '')?.severity).toBe('error');
  });
});

const mass = {
  kind: 'rope',
  ropeLengthM: typed('339.286'),
  massGPerCm: typed('3.29'),
  filedWorking: '',
} as const;
const nets: YieldGiven = {
  kind: 'nets',
  netCounts: [typed('44681')],
  netMass: mass,
  measuredWaterPct: typed('94'),
  lossRatio: typed('0.25'),
};
const landed = (patch: object, residue = '0', block = {}): FormulaGiven => ({
  kind: 'landed-yield',
  yield: { ...nets, ...patch } as YieldGiven,
  residueDryT: typed(residue),
  literature: {
    ...literature,
    waterContentPct: typed('0'),
    productionBiomassRatio: typed('1'),
    carbonContentPct: typed('29.5'),
    residualRatio2: typed('0.0699'),
    ecosystemFactor: typed('1'),
    ...block,
  },
});
const farm = (formula: FormulaGiven) => estimated({ formula, areaHa: typed('104.10673') });

describe('nets: the landed yield', () => {
  it('from the rope of a net, as the filing prints each step', () => {
    const { text, exact, codes } = farm(landed({}));
    expect(exact('wet-mass-per-net')).toBe('0.111625094');
    expect(text('wet-mass-per-net')).toBe('0.1116');
    expect(text('landed-yield')).toBe('224.38');
    expect(text('coefficient')).toBe('0.162958');
    expect(text('absorption')).toBe('16.965');
    expect(codes).toEqual([]);
  });

  it('adds up the rows of a table', () => {
    const rows = [typed('40000'), typed('4681')];
    const { text, figure } = farm(landed({ netCounts: rows }));
    expect(text('net-count')).toBe('44681');
    expect(figure('net-count')?.formula).toBe('sum-of-nets@1');
    expect(text('landed-yield')).toBe('224.38');
  });

  it('knows no yield where a row, or the whole table, is not known', () => {
    for (const netCounts of [null, [], [typed('1'), typed('')]]) {
      expect(farm(landed({ netCounts })).made.coefficient).toBeNull();
    }
  });

  it('holds the filed working against its own mass: Mie’s is ten times too much', () => {
    const { issue, text } = farm(
      landed({ netMass: { ...mass, filedWorking: '33,928.6cm/100 × 3.29g/1000' } }),
    );
    expect(issue('filed-working-differs')).toMatchObject({
      severity: 'doubt',
      details: { filed: '1.11625', computed: '0.111625', factor: '10' },
    });
    expect(text('landed-yield')).toBe('224.38');
  });

  it.each([
    ['339.286 × 100 × 3.29 ÷ 1000000', []],
    ['0.1116', []],
    ['about a tenth', ['filed-working-unreadable']],
  ])('a working %j: %j', (filedWorking, expected) => {
    expect(farm(landed({ netMass: { ...mass, filedWorking } })).codes).toEqual(expected);
  });
});

describe('残置量', () => {
  it('of 0 changes nothing, and is version 2 of the formula', () => {
    const { figure, text } = farm(landed({}));
    expect(figure('coefficient')?.formula).toBe('landed-yield@2');
    expect(text('coefficient')).toBe(farm(landed({}, '')).text('coefficient'));
  });

  it('not stated is version 1, and doubted', () => {
    const { figure, codes } = farm(landed({}, ''));
    expect(figure('coefficient')?.formula).toBe('landed-yield@1');
    expect(codes).toEqual(['residue-unstated']);
  });

  it('above 0 takes both ratios, by a reading that is assumed', () => {
    const { exact, codes } = farm(landed({}, '10'));
    // (224.38 × 0.0699 + 10 × 0.1171) ÷ 104.10673 × 0.295 × 44/12
    const parts = ((224.38 * 0.0699 + 10 * 0.1171) / 104.10673) * 0.295 * (44 / 12);
    expect(Number(exact('coefficient'))).toBeCloseTo(parts, 12);
    expect(codes).toEqual(['residue-reading-assumed']);
  });

  it.each(['-1', 'x'])('%j is refused', (text) => {
    expect(farm(landed({}, text)).made.coefficient).toBeNull();
  });
});
