import { describe, expect, it } from 'vitest';
import type { CreditItem, FormulaEntry } from '../../../../src/core/survey/document/credit-item.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { newFormula } from '../../../../src/core/survey/document/new-item.ts';
import { filed, item, survey, value } from '../sample-survey.ts';
import { evaluated, withBlock } from '../wet-mass-survey.ts';

const ropes = {
  ...areaHead('ropes', 'ropes'),
  basis: 'count',
  evidence: filed,
  method: 'rope',
  ropes: [{ id: 'r', season: '', cooperative: '', ropeCount: '10', ropeLengthM: '100' }],
} as const;

function onRopes(ropeMass: object): Survey {
  const formula = {
    ...withBlock(newFormula('wet-mass-per-rope')),
    ropeMass: { siting: 'random', reusedFrom: '', evidence: filed, ...ropeMass },
  } as FormulaEntry;
  const changed: CreditItem = { ...item, areaId: 'ropes', formula };
  return { ...survey, areas: [ropes], items: [changed] };
}

const samples = [
  { id: 'a', name: '1', lengthCm: '30', wetMassG: '100' },
  { id: 'b', name: '2', lengthCm: '170', wetMassG: '599' },
];

describe('wet mass per rope length of an item', () => {
  it('from weighed pieces, cut to 0.01 g/cm, with kg/m beside it', () => {
    const made = evaluated(onRopes({ kind: 'samples', samples }));
    expect(made.text('item:eelgrass/rope-mass')).toBe('3.49');
    expect(made.text('item:eelgrass/rope-mass-kg-per-m')).toBe('0.349');
    expect(made.only?.coefficientTCo2PerM).not.toBeNull();
  });

  it('typed, as in the filing of Mie', () => {
    const made = evaluated(onRopes({ kind: 'typed', massGPerCm: value('3.29') }));
    expect(made.text('item:eelgrass/rope-mass-kg-per-m')).toBe('0.329');
    expect(made.codes).not.toContain('attachment-missing');
  });

  it('says what stands behind it', () => {
    const bare = { attachment: '', fileIds: [], isWithheld: false };
    const typed = { kind: 'typed', massGPerCm: value('3.29'), evidence: bare, siting: 'best' };
    const made = evaluated(onRopes(typed));
    expect(made.issue('attachment-missing')).toMatchObject({
      severity: 'doubt',
      at: { field: 'rope-mass' },
    });
    expect(made.codes).toContain('sampled-best-spots');
    expect(evaluated(onRopes({ kind: 'samples', samples: [] })).codes).toContain(
      'rope-without-samples',
    );
  });
});
