import { describe, expect, it } from 'vitest';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';
import {
  ITEM_SECTIONS,
  sectionNumber,
  sectionOfField,
} from '../../src/ui/absorption/item-sections.ts';
import { mie, suma } from '../truth/applications.ts';

describe('the sections of an item', () => {
  it('are numbered as the parts of 第1号様式', () => {
    expect(ITEM_SECTIONS.map(sectionNumber).join('')).toBe('①②③④⑤⑥⑦⑧⑨');
  });

  it.each([
    ['period', 'period'],
    ['lush-months', 'period'],
    ['area', 'area'],
    ['area-certainty', 'certainty'],
    ['coefficient-certainty', 'certainty'],
    ['vessel:v1/vessel-hours', 'vessels'],
    ['vessels', 'vessels'],
    ['baseline', 'baseline'],
    ['baseline/impact-before/replicates', 'baseline'],
    ['credited-amount', 'credit'],
    ['wet-mass', 'coefficient'],
    ['residual-ratio-1', 'coefficient'],
    ['ecosystem-factor', 'coefficient'],
    ['coefficient', 'coefficient'],
    ['earlier-area', 'baseline'],
  ] as const)('%s can be put right in %s', (field, section) => {
    expect(sectionOfField(field)).toBe(section);
  });

  it('every issue of both applications has a section of its own form', () => {
    for (const survey of [mie, suma]) {
      for (const { at } of evaluateSurvey(survey).issues) {
        if (at.kind !== 'item') continue;
        expect(ITEM_SECTIONS).toContain(sectionOfField(at.field));
      }
    }
  });
});
