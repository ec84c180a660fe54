import { describe, expect, it } from 'vitest';
import { itemSupports } from '../../../../src/core/survey/checks/item-supports.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { itemWhatIf } from '../../../../src/core/survey/items/item-what-if.ts';
import { everyMethod } from '../every-method.ts';

type Path = readonly (string | number)[];

/** The survey with one text replaced. */
function changed(path: Path, text: string, survey: Survey = everyMethod): Survey {
  const put = (value: unknown, [key, ...rest]: Path): unknown => {
    if (key === undefined) return text;
    const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
      string | number,
      unknown
    >;
    if (!(key in copy)) throw new Error(`no ${path.join('/')}`);
    copy[key] = put(copy[key], rest);
    return copy;
  };
  return put(survey, path) as Survey;
}

const at = (list: readonly { readonly id: string }[], id: string) =>
  list.findIndex((entry) => entry.id === id);
const item = (id: string) => ['items', at(everyMethod.items, id)] as const;
const quadrat = ['quadrats', at(everyMethod.quadrats, 'q1')] as const;

describe('a survey of every method', () => {
  it('is whole: every item has an amount, and the survey a total', () => {
    const { items, totalTCo2, issues } = evaluateSurvey(everyMethod);
    expect(totalTCo2).not.toBeNull();
    expect(items.filter(({ creditedTCo2 }) => creditedTCo2 === null)).toEqual([]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('an error withholds what rests on it', () => {
  it.each<[string, Path, string, string, readonly string[]]>([
    [
      'a period reversed',
      [...item('plan'), 'period', 'to'],
      '2022-01-01',
      'period-reversed',
      ['plan'],
    ],
    ['no period', [...item('plan'), 'period', 'from'], '2023-02-30', 'period-malformed', ['plan']],
    ['no month', [...item('plan'), 'lushMonths', 'from'], '13', 'season-malformed', ['plan']],
    [
      'a residual ratio that is no number, though it does not enter',
      [...item('rope'), 'formula', 'literature', 'residualRatio1', 'text'],
      '1e5',
      'field-malformed',
      ['rope'],
    ],
    [
      'an engine of no power',
      [...item('class'), 'vessels', 0, 'ratedKw'],
      '0',
      'field-not-above',
      ['class'],
    ],
    [
      'a day that is none, of a quadrat of strata',
      [...quadrat, 'takenOn'],
      '2023-06-31',
      'sample-date-malformed',
      ['cover', 'strip', 'transplant'],
    ],
    [
      'a cover over 100 %',
      [...quadrat, 'coverPct'],
      '120',
      'field-out-of-range',
      ['cover', 'strip', 'transplant'],
    ],
    [
      'shoots sampled on no day',
      ['lengthWeights', 0, 'takenOn'],
      'x',
      'sample-date-malformed',
      ['cone'],
    ],
    [
      'a length of no shoots',
      ['lengthWeights', 0, 'counts', 2, 'meanLengthCm'],
      '-1',
      'field-out-of-range',
      ['cone'],
    ],
    [
      'a scale of the area that gives the shares',
      ['areas', at(everyMethod.areas, 'shares'), 'scaleId'],
      'none',
      'cover-scale-missing',
      ['strip'],
    ],
  ])('%s', (_, path, text, code, ids) => {
    const made = evaluateSurvey(changed(path, text));
    expect(made.issues.map((issue) => issue.code)).toContain(code);
    const withheld = made.items.filter(({ isWithheld }) => isWithheld);
    expect(withheld.map(({ itemId }) => itemId)).toEqual(ids);
    for (const { itemId, creditedTCo2 } of withheld) {
      expect(creditedTCo2).toBeNull();
      expect(made.derivation.some(({ id }) => id === `item:${itemId}/credited-amount`)).toBe(false);
      const said = made.issues.some(
        (issue) =>
          issue.severity === 'error' && issue.at.kind === 'item' && issue.at.itemId === itemId,
      );
      expect(said, itemId).toBe(true);
    }
    expect(made.totalTCo2).toBeNull();
  });

  it('names what is wrong, and no what-if shows the amount by another door', () => {
    const survey = changed([...quadrat, 'takenOn'], '2023-06-31');
    const made = evaluateSurvey(survey);
    expect(made.issues.filter(({ code }) => code === 'credit-rests-on-error')).toMatchObject(
      ['cover', 'strip', 'transplant'].map((itemId) => ({
        at: { kind: 'item', itemId, field: 'credited-amount' },
        details: { names: 'St.q1' },
      })),
    );
    expect(itemWhatIf(survey, made, 'cover')).toBeNull();
    expect(itemWhatIf(survey, made, 'plan')).not.toBeNull();
  });

  it('a study area that is none leaves open what lies outside: every item is withheld', () => {
    const bowTie = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
      [0, 0],
    ];
    const studyArea = {
      crs: 'EPSG:6673',
      geometry: { type: 'Polygon', coordinates: [bowTie] },
      fileId: null,
    } as const;
    const made = evaluateSurvey({ ...everyMethod, studyArea: structuredClone(studyArea) as never });
    expect(made.issues.map(({ code }) => code)).toContain('study-area-invalid');
    expect(made.items.every(({ isWithheld }) => isWithheld)).toBe(true);
    expect(made.totalTCo2).toBeNull();
  });

  it('an item rests on its area, what that is made of, its tapes and its quadrats', () => {
    const names = (id: string) => {
      const found = everyMethod.items.find((entry) => entry.id === id)!;
      return itemSupports(everyMethod, found).map(({ name }) => name);
    };
    const quadrats = ['St.q1', 'St.q2', 'St.q3', 'St.q4', 'St.q5'];
    expect(names('cover')).toEqual(['岩礁', '岩礁の輪郭', 'L1', 'L2', ...quadrats]);
    expect(names('strip')).toEqual(['離岸堤', '被度区分', ...quadrats]);
    expect(names('transplant')).toEqual(['移植地', 'L2', ...quadrats]);
    expect(names('cone')).toEqual(['投石礁', 'アカモク']);
    expect(names('plan')).toEqual(['防波堤']);
  });

  it('a credit below zero is an error that is shown: it lowers the total', () => {
    const path = [...item('plan'), 'baseline', 'baselineTCo2', 'text'];
    const made = evaluateSurvey(changed(path, '50'));
    expect(made.issues.map(({ code }) => code)).toContain('credit-below-zero');
    expect(made.totalTCo2).not.toBeNull();
  });

  it('a yield over an area of 0 is told', () => {
    const made = evaluateSurvey(changed(['areas', at(everyMethod.areas, 'typed'), 'areaHa'], '0'));
    expect(made.issues).toContainEqual(
      expect.objectContaining({ code: 'yield-over-no-area', severity: 'error' }),
    );
    expect(made.totalTCo2).toBeNull();
  });
});
