import { describe, expect, it } from 'vitest';
import { COEFFICIENT_LIBRARY } from '../../src/core/absorption/index.ts';
import type { LibraryValue } from '../../src/core/survey/document/document.ts';
import { valuesFor } from '../../src/ui/absorption/library/library-values.ts';

const own: LibraryValue = {
  id: 'own',
  quantity: 'waterContentPct',
  text: '91.2',
  species: 'カジメ',
  bed: 'アラメ場',
  citation: '自社の測定 2026',
  validity: '大阪湾、5月',
  fileIds: [],
};

describe('values that a field offers', () => {
  it('are of its quantity, those of the bed apart and the own ones first', () => {
    const { ofBed, others } = valuesFor('waterContentPct', 'アラメ場', COEFFICIENT_LIBRARY, [own]);
    expect(ofBed.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['91.2', true],
      ['90', false],
    ]);
    expect(others.map(({ bed }) => bed)).not.toContain('アラメ場');
    expect([...ofBed, ...others].every(({ quantity }) => quantity === 'waterContentPct')).toBe(
      true,
    );
  });

  it('all carry a citation', () => {
    const { ofBed, others } = valuesFor('residualRatio2', 'ワカメ場', COEFFICIENT_LIBRARY, []);
    expect(ofBed.map(({ text }) => text)).toEqual(['0.0279']);
    expect([...ofBed, ...others].every(({ citation }) => citation.length > 0)).toBe(true);
  });

  it('an item without a bed has none of its own', () => {
    expect(valuesFor('waterContentPct', '', COEFFICIENT_LIBRARY, []).ofBed).toEqual([]);
  });

  it('nobody ships a coefficient per hectare: domain.md has none that was verified', () => {
    const { ofBed, others } = valuesFor('coefficientTCo2PerHa', '', COEFFICIENT_LIBRARY, []);
    expect([...ofBed, ...others]).toEqual([]);
  });
});
