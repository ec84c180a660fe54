import { describe, expect, it } from 'vitest';
import { emptySurvey } from '../../../../src/core/survey/document/empty-survey.ts';
import {
  newCreditItem,
  newFormula,
  newQuadrat,
  newWetMass,
} from '../../../../src/core/survey/document/new-item.ts';
import { removeQuadrat } from '../../../../src/core/survey/edit/edit-quadrats.ts';
import {
  newStratum,
  type StratifiedWetMass,
  withQuadratsOfStratum,
  withStrataOfClasses,
} from '../../../../src/core/survey/edit/edit-strata.ts';

const quadrat = (id: string, coverClass: string) => ({ ...newQuadrat(id), coverClass });
const stratified = newWetMass('stratified') as StratifiedWetMass;
const ids = () => {
  let last = 0;
  return () => `s${++last}`;
};

describe('strata of cover classes', () => {
  const quadrats = [
    quadrat('a', '2'),
    quadrat('b', '10'),
    quadrat('c', '2'),
    quadrat('d', ''),
    quadrat('e', '1'),
  ];

  it('are one per class that is named, in the order of its number, with its quadrats', () => {
    const { strata } = withStrataOfClasses(stratified, quadrats, ids());
    expect(strata.map(({ coverClass, quadratIds }) => [coverClass, quadratIds])).toEqual([
      ['1', ['e']],
      ['2', ['a', 'c']],
      ['10', ['b']],
    ]);
  });

  it('leave strata alone that are there, and add nothing twice', () => {
    const before = { ...stratified, strata: [{ ...newStratum('own'), coverClass: '2' }] };
    const once = withStrataOfClasses(before, quadrats, ids());
    expect(once.strata.map(({ coverClass }) => coverClass)).toEqual(['2', '1', '10']);
    expect(once.strata[0]?.quadratIds).toEqual([]);
    expect(withStrataOfClasses(once, quadrats, ids())).toBe(once);
  });
});

it('a quadrat that is chosen for a stratum leaves the other', () => {
  const strata = [
    { ...newStratum('one'), quadratIds: ['a', 'b'] },
    { ...newStratum('two'), quadratIds: ['c'] },
  ];
  const after = withQuadratsOfStratum(strata, 'two', ['c', 'b']);
  expect(after.map(({ quadratIds }) => quadratIds)).toEqual([['a'], ['c', 'b']]);
});

it.each(['wet-mass-per-area', 'absorption-potential'] as const)(
  'a quadrat that is removed leaves the strata of %s too',
  (kind) => {
    const wetMass = { ...stratified, strata: [{ ...newStratum('one'), quadratIds: ['a', 'b'] }] };
    const formula = { ...newFormula(kind), wetMass } as ReturnType<typeof newFormula>;
    const survey = {
      ...emptySurvey({ id: 's', title: '' }),
      quadrats: [newQuadrat('a'), newQuadrat('b')],
      items: [{ ...newCreditItem('i', ''), formula }],
    };
    const after = removeQuadrat('a')(survey);
    expect(after.quadrats.map(({ id }) => id)).toEqual(['b']);
    expect(JSON.stringify(after.items)).not.toContain('"a"');
    expect(JSON.stringify(after.items)).toContain('"b"');
  },
);
