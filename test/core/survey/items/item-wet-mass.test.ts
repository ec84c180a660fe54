import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDerivation } from '../../../../src/core/derivation.ts';
import type { Quadrat } from '../../../../src/core/survey/document/biomass-entry.ts';
import type { FormulaEntry } from '../../../../src/core/survey/document/credit-item.ts';
import { newFormula, newWetMass } from '../../../../src/core/survey/document/new-item.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { quantitiesEn, quantitiesJa } from '../../../../src/i18n/evidence-quantities.ts';
import { sentence } from '../../../../src/i18n/t.ts';
import { filed, item, value } from '../sample-survey.ts';
import {
  byLength,
  byShares,
  evaluated,
  four,
  lengthWeight,
  ofThree,
  proven,
  quadrat,
  shoots,
  stratum,
  three,
  twoStrata,
  typed,
  withWetMass,
} from '../wet-mass-survey.ts';

describe('1 kg/m² is 10 t/ha', () => {
  it('the same in kg/m² stands beside each wet mass', () => {
    expect(evaluated(withWetMass(typed('16.21'))).text('item:eelgrass/wet-mass-kg-per-m2')).toBe(
      '1.621',
    );
    const made = evaluated(withWetMass(ofThree, { quadrats: three }));
    expect(made.text('item:eelgrass/wet-mass')).toBe('20');
    expect(made.text('item:eelgrass/wet-mass-kg-per-m2')).toBe('2');
    expect(made.text(made.only?.wetMassStandardError)).toBe('0.5774');
  });

  it.each([
    ['2', true],
    ['1.6', true],
    ['2.4', true],
    ['1.59', false],
    ['2.41', false],
    ['20', false],
  ])('%s t/ha beside quadrats of 2 kg/m²: refused %s', (text, isRefused) => {
    const made = evaluated(withWetMass(typed(text), { quadrats: three }));
    expect(made.codes.includes('wet-mass-ten-fold')).toBe(isRefused);
    expect(made.only?.creditedTCo2 === null).toBe(isRefused);
    if (!isRefused) return;
    expect(made.issue('wet-mass-ten-fold')).toMatchObject({
      severity: 'error',
      at: { kind: 'item', itemId: 'eelgrass', field: 'wet-mass' },
      details: { sampled: '2', meant: '20' },
    });
  });

  it('quadrats of another species say nothing', () => {
    const others = three.map((entry) => ({ ...entry, species: 'ワカメ' }));
    expect(evaluated(withWetMass(typed('2'), { quadrats: others })).codes).not.toContain(
      'wet-mass-ten-fold',
    );
  });

  it('a low value is told in kg/m² where nothing was weighed', () => {
    const alone = { quadrats: [] };
    const low = evaluated(withWetMass(typed('0.78'), alone)).issue('wet-mass-low');
    expect(low).toMatchObject({ severity: 'note', details: { text: '0.78', kgPerM2: '0.078' } });
    expect(evaluated(withWetMass(typed('3'), alone)).codes).not.toContain('wet-mass-low');
  });

  it.each(['16.21', '1.44', '4.85', '15.48', '0.78', '21.88'])(
    'what Suma filed is no error: %s t/ha',
    (text) => {
      const { issues } = evaluated(withWetMass(typed(text), { quadrats: [] }));
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('quadrats of one mean', () => {
  const of = (quadrats: readonly Quadrat[]) =>
    evaluated(
      withWetMass({ kind: 'quadrats', quadratIds: quadrats.map(({ id }) => id) }, { quadrats }),
    );

  it('an outlier is shown at the quadrat and kept in the mean', () => {
    const made = of(['1', '2', '3', '4', '40'].map((mass, index) => quadrat(`${index}`, mass)));
    expect(made.issue('quadrat-outlier')).toMatchObject({
      severity: 'doubt',
      at: { kind: 'quadrat', quadratId: '4' },
      details: { subject: 'St.4', value: '40', median: '3', score: '25.0' },
    });
    expect(made.text('item:eelgrass/wet-mass')).toBe('100');
  });

  it.each<[string, Quadrat, string, string]>([
    ['another species', quadrat('2', '2', { species: 'ワカメ' }), 'quadrat-species-mixed', 'doubt'],
    ['another frame', quadrat('2', '2', { frameAreaM2: '0.25' }), 'quadrat-frames-differ', 'note'],
    ['the same again', quadrat('2', '1.0', { station: 'St.1' }), 'quadrat-duplicate', 'doubt'],
    ['an earlier year', quadrat('2', '2', { takenOn: '2022-06-01' }), 'data-reused', 'doubt'],
    ['120 %', quadrat('2', '2', { coverPct: '120' }), 'field-out-of-range', 'error'],
    ['no such day', quadrat('2', '2', { takenOn: '2023-06-31' }), 'sample-date-malformed', 'error'],
  ])('%s', (_name, other, code, severity) => {
    expect(of([quadrat('1', '1'), other]).issue(code)).toMatchObject({ severity });
    expect(of([quadrat('1', '1'), quadrat('2', '2')]).codes).not.toContain(code);
  });

  it('no species stated, or a frame written 0.250, is no mixture', () => {
    const made = of([
      quadrat('1', '1', { frameAreaM2: '0.25' }),
      quadrat('2', '2', { frameAreaM2: '0.250', species: '' }),
    ]);
    expect(made.codes).not.toContain('quadrat-species-mixed');
    expect(made.codes).not.toContain('quadrat-frames-differ');
  });
});

describe('what stands behind a wet mass', () => {
  const told = (patch: object) => evaluated(withWetMass({ ...typed('16.21'), ...patch }));

  it.each<[string, object, string, string]>([
    ['best spots', { siting: 'best' }, 'sampled-best-spots', 'doubt'],
    ['spots not stated', { siting: 'unstated' }, 'siting-unstated', 'note'],
    ['of an earlier year', { reusedFrom: '令和4年度' }, 'data-reused', 'doubt'],
    ['no attachment', { evidence: { ...filed, attachment: '' } }, 'attachment-missing', 'doubt'],
    ['withheld', { evidence: { ...filed, isWithheld: true } }, 'evidence-withheld', 'note'],
  ])('%s', (_name, patch, code, severity) => {
    expect(told(patch).issue(code)).toMatchObject({
      severity,
      at: { kind: 'item', itemId: 'eelgrass', field: 'wet-mass' },
    });
    expect(told({}).codes).not.toContain(code);
  });

  it('says which year', () => {
    expect(told({ reusedFrom: '令和4年度' }).issue('data-reused')?.details.from).toBe('令和4年度');
    const old = [
      quadrat('1', '1', { takenOn: '2022-06-01' }),
      quadrat('2', '2', { takenOn: '2021-06-01' }),
    ];
    const made = evaluated(
      withWetMass({ kind: 'quadrats', quadratIds: ['1', '2'] }, { quadrats: old }),
    );
    expect(made.issue('data-reused')?.details.from).toBe('2021・2022');
  });

  it('the first day of the period is no earlier year', () => {
    const on = (takenOn: string) => {
      const quadrats = [quadrat('1', '1', { takenOn }), quadrat('2', '2', { takenOn })];
      return evaluated(withWetMass({ kind: 'quadrats', quadratIds: ['1', '2'] }, { quadrats }));
    };
    expect(item.period.from).toBe('2023-04-01');
    expect(on('2023-04-01').codes).not.toContain('data-reused');
    expect(on('2023-03-31').codes).toContain('data-reused');
  });
});

describe('from lengths', () => {
  it('0.1 and 0.3 kg/m² are 2 t/ha, with the error between transects', () => {
    const made = evaluated(withWetMass(byLength, { lengthWeights: [lengthWeight] }));
    expect(made.text('item:eelgrass/wet-mass')).toBe('2');
    expect(made.text(made.only?.wetMassStandardError)).toBe('0.1');
    expect(made.issue('data-reused')?.details.from).toBe('2022');
  });

  it('none chosen, or one that is gone', () => {
    expect(evaluated(withWetMass({ ...byLength, lengthWeightId: '' })).codes).toContain(
      'item-without-length-weight',
    );
    expect(evaluated(withWetMass(byLength)).codes).toContain('length-weight-unknown');
  });

  it('its mean too shows a slip of the unit', () => {
    const patch = { lengthWeights: [lengthWeight], quadrats: [] };
    const made = evaluated(withWetMass(typed('0.2'), patch, { species: 'アカモク' }));
    expect(made.codes).toContain('wet-mass-ten-fold');
  });
});

it('serves the absorption potential as well', () => {
  const potential = newFormula('absorption-potential');
  const formula = {
    ...potential,
    wetMass: { ...newWetMass('quadrats'), ...proven, quadratIds: ['1', '2', '3'] },
    waterContentPct: value('90'),
    potentialTCo2PerTDry: value('0.126'),
  } as FormulaEntry;
  const made = evaluated(withWetMass({}, { quadrats: three }, { formula }));
  expect(made.text(made.only?.wetMassTPerHa)).toBe('20');
  // 20 t/ha × 0.1 × 0.126
  expect(made.text(made.only?.coefficientTCo2PerHa)).toBe('0.252');
});

it('every figure has a name in both languages', () => {
  const all = [
    withWetMass(byLength, { lengthWeights: [{ ...lengthWeight, biasCorrection: 'smearing' }] }),
    withWetMass(byShares(twoStrata), { quadrats: four }),
  ].flatMap((made) => evaluateSurvey(made).derivation);
  const names = [...new Set(all.map(({ quantity }) => quantity))];
  expect(names.filter((name) => !(name in quantitiesJa) || !(name in quantitiesEn))).toEqual([]);
});

describe('hostile input', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('', '0', '-1', '12.5', '１', '1e5', '0.0000001', '99999999999', 'NaN', '1,5'),
  );
  const kind = fc.constantFrom('typed', 'quadrats', 'stratified', 'length-weight');
  it('never throws, and each issue is said in both languages without a gap', () => {
    fc.assert(
      fc.property(kind, text, text, text, text, (chosen, a, b, c, d) => {
        const quadrats = [
          quadrat('1', a, { frameAreaM2: b, coverPct: c, takenOn: d }),
          quadrat('2', b, { coverClass: a, species: c }),
          ...four.slice(2),
        ];
        const entries: Record<typeof chosen, object> = {
          typed: typed(a),
          quadrats: { ...ofThree, reusedFrom: d },
          stratified: byShares([stratum('a', b, c, ['1', '2']), stratum('b', '2', d, ['3', '4'])]),
          'length-weight': byLength,
        };
        const lengthWeights = [
          {
            ...lengthWeight,
            takenOn: d,
            shoots: [...shoots, { id: 'x', lengthCm: a, wetMassG: b }],
            counts: [
              ...lengthWeight.counts,
              { id: 'x', transect: a, areaM2: b, shoots: c, meanLengthCm: d },
            ],
          },
        ];
        const made = withWetMass(entries[chosen], { quadrats, lengthWeights });
        const { derivation, issues } = evaluateSurvey(made);
        assertDerivation(derivation);
        for (const { code, details } of issues) {
          const safe = Object.fromEntries(
            Object.entries(details).map(([key, said]) => [key, String(said).replace(/[{}]/g, '')]),
          );
          for (const language of ['ja', 'en'] as const) {
            expect(sentence(language, 'issue', code, safe)).not.toMatch(/\{\w+\}/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
