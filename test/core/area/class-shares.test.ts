import { describe, expect, it } from 'vitest';
import { classShares } from '../../../src/core/area/class-shares.ts';
import type { Transect } from '../../../src/core/coverage/cover-scale.ts';
import { transectCover } from '../../../src/core/coverage/transect-cover.ts';
import { figureText } from '../../../src/core/derivation.ts';
import { openLedger } from '../../../src/core/ledger.ts';
import { newTransect } from '../../../src/core/survey/edit/edit-cover.ts';
import { classAt, percentAt } from '../coverage/tape-marks.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';

function sharesOf(...transects: readonly Transect[]) {
  const parts = transects.map((transect) => transectCover(transect, []).ledger);
  const ledger = openLedger('item:i', 'item', () => ({ kind: 'survey' }));
  const { byCode, unclassed } = classShares(ledger, parts);
  expectShownIsComputed([...parts.flatMap(({ figures }) => figures), ...ledger.figures]);
  return {
    byCode: Object.fromEntries([...byCode].map(([code, figure]) => [code, figureText(figure)])),
    unclassed: unclassed && figureText(unclassed),
  };
}

const stretches: Transect = {
  ...newTransect('s', 'S'),
  lengthM: '50',
  kind: 'stretches',
  marks: [classAt('0', '12.5', '5'), classAt('12.5', '30', '2/3'), percentAt('30', '35', '40')],
};

const points: Transect = {
  ...newTransect('p', 'P'),
  lengthM: '30',
  marks: [classAt('5', '', '5'), classAt('15', '', '5'), classAt('25', '', '1')],
};

describe('ground per cover class', () => {
  it('of stretches: their lengths; what was not read, or read as percent, apart', () => {
    expect(sharesOf(stretches)).toEqual({
      byCode: { '5': '12.5', '2/3': '17.5' },
      unclassed: '20',
    });
  });

  it('of points: their part of the tape; tapes add up', () => {
    expect(sharesOf(points)).toEqual({ byCode: { '5': '20', '1': '10' }, unclassed: null });
    expect(sharesOf(stretches, points).byCode).toEqual({ '5': '32.5', '2/3': '17.5', '1': '10' });
  });

  it('is not known where one transect can’t be read', () => {
    const broken = { ...points, id: 'x', lengthM: '' };
    expect(sharesOf(points, broken)).toEqual({ byCode: {}, unclassed: null });
  });
});
