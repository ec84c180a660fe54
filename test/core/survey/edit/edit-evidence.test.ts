import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import {
  newBaseline,
  newCreditItem,
  newFormula,
  newQuadrat,
  noEvidence,
} from '../../../../src/core/survey/document/new-item.ts';
import { withAttached, withoutAttached } from '../../../../src/core/survey/edit/edit-evidence.ts';
import { addFile, removeFile } from '../../../../src/core/survey/edit/edit-files.ts';

const report = { id: 'f1', name: '潜水調査報告書.pdf' };

describe('evidence of a field', () => {
  it('lists a file by its name where the form lists nothing yet', () => {
    const attached = withAttached(noEvidence, [report, { id: 'f2', name: '写真.jpg' }]);
    expect(attached.attachment).toBe('潜水調査報告書.pdf、写真.jpg');
    expect(attached.fileIds).toEqual(['f1', 'f2']);
  });

  it('keeps the words of the form, and attaches a file once', () => {
    const listed = { ...noEvidence, attachment: '資料3', fileIds: ['f1'] };
    expect(withAttached(listed, [report])).toBe(listed);
    expect(withAttached(listed, [report, { id: 'f2', name: 'a' }])).toEqual({
      ...listed,
      fileIds: ['f1', 'f2'],
    });
    expect(withoutAttached(listed, 'f1')).toEqual({ ...listed, fileIds: [] });
  });
});

describe('a file that is taken away', () => {
  const file = {
    id: 'f1',
    name: 'a.pdf',
    kind: 'attachment',
    bytes: 1,
    sha256: 'a'.repeat(64),
    crs: null,
    takenOn: null,
    credit: '',
    raster: null,
    remote: null,
    companionIds: [],
  } as const;
  const evidence = { ...noEvidence, fileIds: ['f1', 'f2'] };
  const blank = newCreditItem('i', '項目1');
  const formula = newFormula('wet-mass-per-area');
  if (formula.kind !== 'wet-mass-per-area') throw new Error('not this formula');
  const full: Survey = addFile(file)({
    ...emptySurvey({ id: 's', title: '' }),
    areas: [
      { ...areaHead('net', ''), method: 'net', nets: [], evidence },
      { ...areaHead('other', ''), method: 'net', nets: [] },
    ],
    quadrats: [{ ...newQuadrat('q'), photoIds: ['f1'] }],
    items: [
      {
        ...blank,
        areaCertaintyPct: { text: '90', source: 'f1', evidence },
        baseline: { ...newBaseline('typed'), evidence },
        formula: { ...formula, wetMass: { ...formula.wetMass, evidence } },
      },
    ],
  });

  it('is named nowhere any more', () => {
    const after = removeFile('f1')(full);
    expect(JSON.stringify(after)).not.toContain('"fileIds":["f1"');
    expect(after.areas[0]?.evidence.fileIds).toEqual(['f2']);
    expect(after.quadrats[0]?.photoIds).toEqual([]);
    const [item] = after.items;
    expect(item?.areaCertaintyPct).toEqual({
      text: '90',
      source: 'f1',
      evidence: { ...noEvidence, fileIds: ['f2'] },
    });
    expect(item?.baseline.evidence.fileIds).toEqual(['f2']);
    expect(item?.formula).toMatchObject({ wetMass: { evidence: { fileIds: ['f2'] } } });
  });

  it('leaves what never named it as the same object', () => {
    expect(removeFile('f1')(full).areas[1]).toBe(full.areas[1]);
  });
});
