import { describe, expect, it } from 'vitest';
import { figureById, figureText } from '../../../../src/core/derivation.ts';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type {
  BaselineEntry,
  CreditItem,
  FormulaEntry,
} from '../../../../src/core/survey/document/credit-item.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import {
  emptyLiterature,
  newBaseline,
  newFormula,
} from '../../../../src/core/survey/document/new-item.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { filed, item, survey, value } from '../sample-survey.ts';
import { expectShownIsComputed } from '../shown-is-computed.ts';

const head = { ...areaHead('bed', 'farm'), basis: 'insurance', evidence: filed };
const net = (id: string, netCount: string) => ({
  id,
  season: id,
  cooperative: '',
  netCount,
  netAreaM2: '23.3',
});
const nets: AreaEntry = { ...head, method: 'net', nets: [net('a', '600'), net('b', '400')] };
const ropes: AreaEntry = {
  ...head,
  method: 'rope',
  ropes: [{ id: 'a', season: '', cooperative: '', ropeCount: '20', ropeLengthM: '100' }],
};
const literature = Object.fromEntries(
  Object.keys(emptyLiterature).map((key) => [key, value('1')]),
) as unknown as typeof emptyLiterature;

const onRopes: FormulaEntry = {
  kind: 'wet-mass-per-rope',
  ropeMass: {
    kind: 'typed',
    siting: 'random',
    reusedFrom: '',
    evidence: filed,
    massGPerCm: value('3.29'),
  },
  literature: { ...literature, waterContentPct: value('90') },
};

const landed = (count: 'area' | string): FormulaEntry => {
  const fresh = newFormula('landed-yield', { ...literature, waterContentPct: value('0') });
  if (fresh.kind !== 'landed-yield') throw new Error('not landed');
  return {
    ...fresh,
    residueDryT: value('0'),
    yield: {
      kind: 'nets',
      evidence: filed,
      nets: count === 'area' ? { kind: 'area' } : { kind: 'typed', netCount: value(count) },
      netMass: { kind: 'typed', wetMassTPerNet: value('0.1116') },
      measuredWaterPct: value('94'),
      lossRatio: value('0.25'),
    },
  };
};

const made = (area: AreaEntry, patch: Partial<CreditItem>) => {
  const whole: Survey = { ...survey, areas: [area], items: [{ ...item, ...patch } as CreditItem] };
  const evaluation = evaluateSurvey(whole);
  expectShownIsComputed(evaluation.derivation);
  const figures = figureById(evaluation.derivation);
  return {
    evaluation,
    first: evaluation.items[0],
    codes: evaluation.issues.map(({ code }) => code),
    issue: (code: string) => evaluation.issues.find((found) => found.code === code),
    text: (id: string) => {
      const figure = figures.get(id);
      return figure ? figureText(figure) : null;
    },
  };
};

describe('nets of the item’s area', () => {
  it('are landed, row by row, and not typed again', () => {
    const { text, codes } = made(nets, { formula: landed('area') });
    expect(text('item:eelgrass/net-count')).toBe('1000');
    // 1000 × 0.1116 × 0.06 × 0.75 = 5.022
    expect(text('item:eelgrass/landed-yield')).toBe('5.02');
    expect(codes).not.toContain('net-counts-differ');
  });

  it('are held against a number that is typed', () => {
    expect(made(nets, { formula: landed('1000.0') }).codes).not.toContain('net-counts-differ');
    const { issue } = made(nets, { formula: landed('900') });
    expect(issue('net-counts-differ')?.details).toMatchObject({ landed: '900', laid: '1000' });
  });

  it('that are not there: an error, and no yield', () => {
    const { first, issue } = made(survey.areas[0]!, { formula: landed('area') });
    expect(issue('area-is-not-nets')?.severity).toBe('error');
    expect(first?.creditedTCo2).toBeNull();
    const unread = { ...nets, nets: [net('a', '600'), net('b', 'x')] } as AreaEntry;
    expect(made(unread, { formula: landed('area') }).first?.creditedTCo2).toBeNull();
  });
});

describe('ropes and areas', () => {
  it('an item on ropes counts in metres', () => {
    const { first, text } = made(ropes, { formula: onRopes });
    expect(first).toMatchObject({ areaHa: null, ropeLengthM: 'area:bed/rope-length' });
    expect(text('area:bed/rope-length')).toBe('2000');
    expect(text(first?.creditedTCo2 ?? '')).not.toBeNull();
  });

  it('weighed pieces give what a typed mass per length gives', () => {
    if (onRopes.kind !== 'wet-mass-per-rope') throw new Error('not on ropes');
    const { siting, reusedFrom, evidence } = onRopes.ropeMass;
    const piece = (id: string, wetMassG: string) => ({ id, name: id, lengthCm: '50', wetMassG });
    const samples = [piece('a', '160'), piece('b', '169')];
    const ropeMass = { kind: 'samples', siting, reusedFrom, evidence, samples } as const;
    const weighed = made(ropes, { formula: { ...onRopes, ropeMass } });
    const typed = made(ropes, { formula: onRopes });
    // (160 + 169) g ÷ 100 cm
    expect(weighed.text('item:eelgrass/rope-mass')).toBe('3.29');
    expect(weighed.text('item:eelgrass/credited-amount')).toBe(
      typed.text('item:eelgrass/credited-amount'),
    );
  });

  it('an area is no rope, and a rope has no area', () => {
    const noRope = made(survey.areas[0]!, { formula: onRopes });
    expect(noRope.issue('area-is-not-rope')?.severity).toBe('error');
    expect(noRope.first?.creditedTCo2).toBeNull();
    const noArea = made(ropes, {});
    expect(noArea.issue('rope-has-no-area')?.severity).toBe('error');
    expect(noArea.first?.creditedTCo2).toBeNull();
  });
});

describe('an absorption potential', () => {
  it('takes the wet mass of quadrats', () => {
    const fresh = newFormula('absorption-potential');
    if (fresh.kind !== 'absorption-potential') throw new Error('no potential');
    const wetMass = { ...fresh.wetMass, kind: 'quadrats', cover: 'included' } as const;
    const { text } = made(survey.areas[0]!, {
      formula: {
        ...fresh,
        wetMass: { ...wetMass, quadratIds: ['q1', 'q2', 'q3'] },
        waterContentPct: value('90'),
        potentialTCo2PerTDry: value('0.126'),
      },
    });
    // 16.36 t/ha × 0.1 × 0.126 × 2 ha
    expect(text('item:eelgrass/absorption')).toBe('0.412');
    expect(text('item:eelgrass/equivalent-residual-sum')).toBe('0.0343');
  });
});

describe('the baseline of an item', () => {
  const earlier = (surveyedOn: string): BaselineEntry => ({
    kind: 'earlier',
    evidence: filed,
    surveyedOn,
    areaHa: value('0.5'),
    coefficientTCo2PerHa: value('4.9'),
  });
  const bed = survey.areas[0]!;

  it('from an earlier survey lies before the period (2023-04-01)', () => {
    const before = made(bed, { baseline: earlier('2023-03-31') });
    expect(before.text('item:eelgrass/baseline')).toBe('2.45');
    expect(before.first?.baselineTCo2).toBe('item:eelgrass/baseline');
    // 9.8 × 0.81 − 2.45 = 5.488
    expect(before.text('item:eelgrass/credited-amount')).toBe('5.488');
  });

  it.each([
    ['2023-04-01', 'baseline-not-before-period', 'error'],
    ['2024-01-01', 'baseline-not-before-period', 'error'],
    ['平成29年', 'baseline-date-malformed', 'error'],
    ['2023-02-30', 'baseline-date-malformed', 'error'],
    ['', 'baseline-date-missing', 'doubt'],
  ])('of %j: %s', (surveyedOn, code, severity) => {
    const { issue, first } = made(bed, { baseline: earlier(surveyedOn) });
    expect(issue(code)?.severity).toBe(severity);
    expect(first?.creditedTCo2 === null).toBe(severity === 'error');
  });

  it('says what it lacks: document, publicity, source', () => {
    const bare = made(bed, { baseline: newBaseline('control') });
    expect(bare.issue('attachment-missing')).toMatchObject({
      severity: 'note',
      details: { field: 'baseline' },
    });
    expect(bare.codes).toContain('baseline-too-few-replicates');
    expect(bare.codes).toContain('baseline-without-reason');
    const held = { ...earlier('2020-01-01'), evidence: { ...filed, isWithheld: true } };
    expect(made(bed, { baseline: held }).issue('evidence-withheld')?.severity).toBe('note');
  });
});

describe('loss ratios', () => {
  it('are compared among the landed items, first to last', () => {
    const farm = (id: string, lossRatio: string): CreditItem => {
      const formula = landed('1000');
      if (formula.kind !== 'landed-yield' || formula.yield.kind !== 'nets') throw new Error();
      const own = { ...formula, yield: { ...formula.yield, lossRatio: value(lossRatio) } };
      return { ...item, id, label: id, formula: own } as unknown as CreditItem;
    };
    const items = [farm('a', '0.25'), farm('b', '0.250'), farm('c', '0.42'), farm('d', 'x')];
    const { issues } = evaluateSurvey({ ...survey, areas: [nets], items });
    const differing = issues.filter(({ code }) => code === 'loss-ratio-differs');
    expect(differing.map(({ at }) => at)).toEqual([
      { kind: 'item', itemId: 'c', field: 'loss-ratio' },
    ]);
  });
});
