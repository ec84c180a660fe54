import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDerivation, figureById, figureText } from '../../../src/core/derivation.ts';
import type { CreditItem } from '../../../src/core/survey/document/credit-item.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import {
  newCreditItem,
  newFormula,
  newVessel,
  newWetMass,
} from '../../../src/core/survey/document/new-item.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { issuesEn } from '../../../src/i18n/issues-en.ts';
import { issuesJa } from '../../../src/i18n/issues-ja.ts';
import { baseline, certainty, filed, item, sample, survey, value } from './sample-survey.ts';
import { expectShownIsComputed } from './shown-is-computed.ts';

const codes = (made: Survey) => evaluateSurvey(made).issues.map(({ code }) => code);
const withItem = (patch: object): Survey => ({
  ...survey,
  items: [{ ...item, ...patch } as CreditItem],
});

describe('a survey evaluated', () => {
  it('gives one graph from area to total', () => {
    const made = evaluateSurvey(survey);
    expectShownIsComputed(made.derivation);
    const figures = figureById(made.derivation);
    const total = figures.get(made.totalTCo2 ?? '');
    expect(total && figureText(total)).toBe('7.9');
    expect(made.items[0]).toMatchObject({ areaHa: 'area:bed/area-ha', wetMassTPerHa: null });
    expect(made.issues).toEqual([]);
  });

  it('is the same twice', () => {
    expect(evaluateSurvey(survey)).toEqual(evaluateSurvey(structuredClone(survey)));
  });

  it('of nothing is nothing', () => {
    const made = evaluateSurvey(emptySurvey({ id: 'x', title: '' }));
    expect(made).toMatchObject({ derivation: [], items: [], totalTCo2: null, issues: [] });
  });

  it('links quadrats down to the frame', () => {
    const formula = newFormula('wet-mass-per-area');
    const literature = Object.fromEntries(
      Object.keys((formula as { literature: object }).literature).map((key) => [key, value('1')]),
    );
    const wetMass = { ...newWetMass('quadrats'), quadratIds: ['q1', 'q2', 'q3'] };
    const made = evaluateSurvey(withItem({ formula: { ...formula, wetMass, literature } }));
    expectShownIsComputed(made.derivation);
    const figures = figureById(made.derivation);
    const text = (id: string) => {
      const figure = figures.get(id);
      return figure ? figureText(figure) : null;
    };
    // 0.4/0.25 = 1.6, 0.5/0.25 = 2, 1.31: mean 1.63666…, SE √(0.2400666…/2/3)
    expect(text('item:eelgrass/mean-wet-mass')).toBe('1.63667');
    expect(text('item:eelgrass/standard-error')).toBe('0.2');
    expect(made.items[0]?.wetMassTPerHa).toBe('item:eelgrass/wet-mass');
    expect(text('item:eelgrass/wet-mass')).toBe('16.36');
    expect(text('quadrat:q3/frame-area')).toBe('1');
  });
});

describe('issues', () => {
  it.each<[string, Survey, string]>([
    ['made-up data', { ...survey, nature: 'made-up' }, 'survey-made-up'],
    ['an unknown rule pack', { ...survey, rulePack: 'x' }, 'rule-pack-unknown'],
    ['assumed rounding', { ...survey, rulePack: 'jbc-2.2.1' }, 'rule-pack-assumed'],
    ['a class without samples', { ...survey, samples: [sample] }, 'class-without-samples'],
    [
      'a reversed period',
      withItem({ period: { from: '2024-03-31', to: '2023-04-01' } }),
      'period-reversed',
    ],
    [
      'a period in words',
      withItem({ period: { from: '令和6年', to: '令和7年' } }),
      'period-malformed',
    ],
    [
      'a 13th month',
      withItem({ period: { from: '2024-13-01', to: '2025-01-01' } }),
      'period-malformed',
    ],
    [
      'a day that there is not',
      withItem({ period: { from: '2023-02-29', to: '2024-02-29' } }),
      'period-malformed',
    ],
    [
      'the 31st of a short month',
      withItem({ period: { from: '2023-03-31', to: '2023-04-31' } }),
      'period-malformed',
    ],
    ['no period', withItem({ period: { from: '', to: '' } }), 'period-missing'],
    ['no area', withItem({ areaId: '' }), 'item-without-area'],
    ['an area that is gone', withItem({ areaId: 'gone' }), 'area-unknown'],
    ['one area twice', { ...survey, items: [item, { ...item, id: 'second' }] }, 'area-used-twice'],
    ['no source', withItem({ areaCertaintyPct: certainty('90', '') }), 'source-missing'],
    [
      'no reason for the baseline',
      withItem({ baseline: baseline('0', '') }),
      'baseline-without-reason',
    ],
    [
      'an area of 0',
      { ...survey, areas: [{ ...survey.areas[0]!, areaHa: '0' } as never] },
      'area-zero',
    ],
  ])('%s', (_name, made, code) => {
    expect(codes(made)).toEqual([code]);
  });

  it('nets landed and nets laid out are the same nets', () => {
    const fresh = newFormula('landed-yield');
    const literature = Object.fromEntries(
      Object.keys((fresh as { literature: object }).literature).map((key) => [key, value('1')]),
    );
    const nets = (netCount: string) => ({
      ...withItem({
        formula: {
          ...fresh,
          literature,
          yield: {
            kind: 'nets',
            evidence: filed,
            nets: { kind: 'typed', netCount: value(netCount) },
            netMass: { kind: 'typed', wetMassTPerNet: value('0.1') },
            measuredWaterPct: value('94'),
            lossRatio: value('0'),
          },
        },
      }),
      areas: [
        {
          ...areaHead(survey.areas[0]!.id, 'farm'),
          basis: 'count',
          method: 'net' as const,
          nets: [{ id: 'n', season: '', cooperative: '', netCount: '1000', netAreaM2: '23.3' }],
        },
      ],
    });
    expect(codes(nets('1000.0'))).not.toContain('net-counts-differ');
    expect(codes(nets('100'))).toContain('net-counts-differ');
    expect(codes(nets(''))).not.toContain('net-counts-differ');
  });

  it('full-width digits are printed as plain ones', () => {
    const made = evaluateSurvey({
      ...survey,
      areas: [{ ...survey.areas[0]!, areaHa: ' １．５０ ' } as never],
    });
    const figure = figureById(made.derivation).get(made.items[0]?.areaHa ?? '');
    expect(figure && figureText(figure)).toBe('1.50');
  });

  it('quadrats: none chosen, one only, one unknown, grams typed for kilograms', () => {
    const chosen = (quadratIds: string[]) => {
      const formula = newFormula('wet-mass-per-area');
      return withItem({
        formula: { ...formula, wetMass: { ...newWetMass('quadrats'), quadratIds } },
      });
    };
    expect(codes(chosen([]))).toContain('item-without-quadrats');
    expect(codes(chosen(['q1']))).toContain('single-quadrat');
    expect(codes(chosen(['q1', 'gone']))).toContain('quadrat-unknown');
    const [first, ...rest] = survey.quadrats;
    const grams = { ...survey, quadrats: [{ ...first!, wetMassKg: '400' }, ...rest] };
    const [issue] = evaluateSurvey(grams).issues;
    expect(issue).toMatchObject({
      code: 'quadrat-implausible',
      at: { kind: 'quadrat', quadratId: 'q1' },
      details: { value: '1600.0', limit: '50' },
    });
  });

  it('a bad quadrat leaves the mean null, and is not left out of it', () => {
    const formula = newFormula('wet-mass-per-area');
    const wetMass = { ...newWetMass('quadrats'), quadratIds: ['q1', 'q2'] };
    const [, ...rest] = survey.quadrats;
    const made = evaluateSurvey({
      ...withItem({ formula: { ...formula, wetMass } }),
      quadrats: [{ ...survey.quadrats[0]!, frameAreaM2: '0' }, ...rest],
    });
    expect(made.items[0]?.wetMassTPerHa).toBeNull();
    expect(made.issues.map(({ code }) => code)).toContain('field-not-above');
  });

  it('every code has its sentence in both languages', () => {
    // `area-ring-${fault.kind}` is made at run time.
    const found = new Set(['area-ring-self-intersecting', 'area-ring-degenerate']);
    for (const folder of ['absorption', 'biomass', 'survey', '.']) {
      const url = new URL(`../../../src/core/${folder}/`, import.meta.url);
      for (const name of readdirSync(url).filter((file) => file.endsWith('.ts'))) {
        const source = readFileSync(new URL(name, url), 'utf8');
        const raised =
          /'(?:error|doubt|note)',\s*'([a-z-]+)'|Code(?:: | \?\? )'([a-z-]+)'|issue: '([a-z-]+)'/g;
        for (const [, a, b, c] of source.matchAll(raised)) found.add((a ?? b ?? c) as string);
        for (const [, code] of source.matchAll(/const code = .*'([a-z-]+)' : '[a-z-]+'/g))
          found.add(code!);
      }
    }
    expect(found.size).toBeGreaterThan(25);
    const missing = [...found].filter((code) => !(code in issuesJa) || !(code in issuesEn));
    expect(missing).toEqual([]);
    expect(Object.keys(issuesJa).sort()).toEqual(Object.keys(issuesEn).sort());
  });
});

describe('an unfinished survey never throws', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', '0', '-1', '12.5', '１', '1e5'));
  const kind = fc.constantFrom('literature-coefficient', 'wet-mass-per-area', 'landed-yield');
  it('whatever stands in its fields', () => {
    fc.assert(
      fc.property(text, text, text, kind, fc.boolean(), (a, b, c, formula, typed) => {
        const vessel = { ...newVessel('v'), count: a, hours: b, powerKw: c };
        const made: Survey = {
          ...survey,
          areas: [
            typed
              ? { ...areaHead('bed', a), basis: b, method: 'typed', areaHa: c, cover: 'gross' }
              : {
                  ...areaHead('bed', a),
                  basis: c,
                  method: 'cone',
                  reefCount: a,
                  surface: 'lateral',
                  reefs: [{ id: 'r', name: a, baseRadiusM: b, heightM: c, topRadiusM: a }],
                  meanAreaM2: null,
                },
          ],
          quadrats: [{ ...survey.quadrats[0]!, frameAreaM2: a, wetMassKg: b }],
          items: [
            {
              ...newCreditItem('i', a),
              areaId: 'bed',
              formula: newFormula(formula),
              vessels: [vessel],
              areaCertaintyPct: certainty(b, c),
              baseline: baseline(c, a),
            },
          ],
        };
        const evaluation = evaluateSurvey(made);
        assertDerivation(evaluation.derivation);
        expect(evaluation.totalTCo2).toBeNull();
        expect(evaluation.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
