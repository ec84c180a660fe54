import { describe, expect, it } from 'vitest';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import { noEvidence } from '../../../../src/core/survey/document/new-item.ts';
import { claim, classArea, codesOf, found, outline, surveyOf, typedArea } from '../claimed.ts';

const made = (patch: Partial<AreaEntry>) => surveyOf([typedArea('a', patch)], [claim('1', 'a')]);
const evidence = (patch: object) => ({ evidence: { ...noEvidence, ...patch } });

describe('the evidence of a claimed area', () => {
  it('nothing attached is a doubt; a name or a file is enough', () => {
    expect(found(made(evidence({})), 'attachment-missing')).toMatchObject([
      { severity: 'doubt', at: { kind: 'area', areaId: 'a' }, details: { subject: 'a' } },
    ]);
    expect(codesOf(made(evidence({ attachment: ' ' })))).toContain('attachment-missing');
    for (const held of [{ attachment: '図面.pdf' }, { fileIds: ['f'] }]) {
      expect(codesOf(made(evidence(held)))).not.toContain('attachment-missing');
    }
  });

  it('an outline and a classified image stand for themselves', () => {
    for (const entry of [outline('a', 0), classArea('a', [1])]) {
      const bare = surveyOf([{ ...entry, evidence: noEvidence }], [claim('1', 'a')]);
      expect(codesOf(bare)).not.toContain('attachment-missing');
    }
  });

  it('withheld is a note, made up and re-used are doubts', () => {
    const withheld = made(evidence({ attachment: '共済データ', isWithheld: true }));
    expect(found(withheld, 'evidence-withheld')).toMatchObject([{ severity: 'note' }]);
    expect(found(made({ isMadeUp: true }), 'area-made-up')).toMatchObject([{ severity: 'doubt' }]);
    expect(found(made({ reusedFrom: '令和4年度' }), 'data-reused')).toMatchObject([
      { severity: 'doubt', details: { subject: 'a', from: '令和4年度' } },
    ]);
  });

  it('an area that nobody claims may be made up', () => {
    const entry = typedArea('a', { isMadeUp: true, ...evidence({}) });
    expect(codesOf(surveyOf([entry], []))).not.toContain('area-made-up');
  });
});

describe('the count of items in the text of the filing', () => {
  const stated = (statedItemCount: string) =>
    surveyOf([typedArea('a')], [claim('1', 'a')], { statedItemCount });

  it('Suma speaks of 9 and files 6', () => {
    expect(found(stated('9'), 'item-count-differs')).toMatchObject([
      { severity: 'doubt', details: { stated: '9', items: 1 } },
    ]);
  });

  it('the same count in any digits, or none, is no matter; words are', () => {
    for (const text of ['1', '１', '', ' ']) expect(codesOf(stated(text))).toEqual([]);
    expect(codesOf(stated('九'))).toEqual(['item-count-malformed']);
  });
});

describe('a coordinate system without an area', () => {
  it('is refused with its remedy, and gives no figure', () => {
    // 30100 is the code of the Moon 2000 system in IAU's numbers, 5514 one that is not built in.
    for (const crs of ['EPSG:30100', 'EPSG:5514'] as const) {
      const entry = { ...outline('a', 0), crs } as AreaEntry;
      const survey = surveyOf([entry], [claim('1', 'a')]);
      expect(found(survey, 'area-crs-unsupported')).toMatchObject([{ severity: 'error' }]);
    }
  });
});
