import { describe, expect, it } from 'vitest';
import { assertDerivation, figureById, figureText } from '../../../../src/core/derivation.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { classifiedAs, threeStages } from '../classified-survey.ts';
import { coverage } from '../sample-survey.ts';

describe('what each step after a classification did', () => {
  const evaluation = evaluateSurvey(classifiedAs({}));
  const figures = figureById(evaluation.derivation);
  const printed = (id: string) => figureText(figures.get(id)!);

  it('is the area after less the area before, each cut to 0.01 m²', () => {
    // 22.008 → 22.00, 25.019 → 25.01; 23 − 22.00; 18 − 15; 17 − 18.
    const changes = evaluation.classes.map(({ effects }) =>
      effects.map(({ stage, changeM2 }) => [stage, printed(changeM2)]),
    );
    expect(changes).toEqual([
      [
        [1, '-3.01'],
        [2, '1'],
      ],
      [
        [1, '3'],
        [2, '-1'],
      ],
    ]);
  });

  it('opens: a formula with its two areas, those with the pixels that were counted', () => {
    assertDerivation(evaluation.derivation);
    const change = figures.get('class:1/stage:1/change')!;
    expect(change).toMatchObject({ quantity: 'change-by-sieve', formula: 'change-of-area@1' });
    const leaves = change.inputs.map(({ role, figure }) => {
      const measured = figures.get(figures.get(figure)!.inputs[0]!.figure)!;
      return [role, measured.source?.kind === 'pixels' && measured.source.pixels];
    });
    expect(leaves).toEqual([
      ['after', 88],
      ['before', 100],
    ]);
  });

  it('is no figure where it did nothing, nor where nothing was done', () => {
    const still = threeStages.map((stage) => ({ ...threeStages[2]!, step: stage.step }));
    const idle = evaluateSurvey(classifiedAs({ stages: still }));
    expect(idle.classes.map(({ effects }) => effects)).toEqual([[], []]);
    const plain = evaluateSurvey(
      classifiedAs({
        stages: [{ ...threeStages[2]!, step: 'classify' }],
        settings: coverage.settings,
      }),
    );
    expect(plain.classes.map(({ effects }) => effects)).toEqual([[], []]);
    expect(plain.issues.map(({ code }) => code)).not.toContain('coverage-record-broken');
  });

  it.each([
    ['without a stage', []],
    ['that begins with a step', threeStages.slice(1)],
    ['whose last stage is another map', threeStages.slice(0, 2)],
    ['of which a step was never run', [threeStages[0]!, threeStages[2]!]],
    ['that loses a pixel on the way', threeStages.with(1, { ...threeStages[1]!, nodataPixels: 2 })],
  ])('a record %s is told, and shows no change', (_name, stages) => {
    const evaluation = evaluateSurvey(classifiedAs({ stages }));
    expect(evaluation.issues.map(({ code }) => code)).toContain('coverage-record-broken');
    expect(evaluation.classes.every(({ effects }) => effects.length === 0)).toBe(true);
  });
});
