import { describe, expect, it } from 'vitest';
import { figureById } from '../../../src/core/derivation.ts';
import { namedFormula, substitutedFormula } from '../../../src/core/evidence/named-formula.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove, sampleSurvey } from '../../files/evidence-fixture.ts';

const suma = evaluateSurvey(sampleSurvey('suma-2024')).derivation;
const cove = evaluateSurvey(classifiedCove).derivation;

describe('a formula in names and in numbers', () => {
  const read = (derivation: typeof suma, id: string, language: 'ja' | 'en' = 'ja') => {
    const figures = figureById(derivation);
    const figure = figures.get(id)!;
    return [
      namedFormula(figure, figures, evidenceText(language)),
      substitutedFormula(figure, figures),
    ];
  };

  it('the coefficient of Suma 1 reads as its form prints it', () => {
    expect(read(suma, 'item:suma-1/coefficient')).toEqual([
      '単位面積あたりの湿重量 × (1 − 含水率 ÷ 100) × P/B比 × 炭素含有率 ÷ 100 × 44 ÷ 12 × (残存率1 + 残存率2) × 生態系全体への変換係数',
      '16.21 × (1 − 90 ÷ 100) × 2 × 32.5 ÷ 100 × 44 ÷ 12 × (0.0472 + 0.0528) × 1.5',
    ]);
  });

  it('sums are Σ of one name, and stand without brackets where they are all', () => {
    expect(read(cove, 'item:eelgrass/mean-wet-mass')[0]).toBe('Σ 方形枠ごとの湿重量 ÷ 方形枠の数');
    expect(read(suma, 'total/credited-amount', 'en')).toEqual([
      'Σ Absorption to be credited',
      '0.593 + 0.007 + 0.283 + 0.049 + 0.005 + 0.106',
    ]);
  });

  it('a sum of nothing is named, and is 0', () => {
    const [names, digits] = read(cove, 'item:kelp/credited-amount');
    expect(names).toContain('− 船舶からの排出量 − ベースラインのCO2吸収量');
    expect(digits).toMatch(/− 0 − 0$/);
  });
});
