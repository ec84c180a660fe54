import { describe, expect, test } from 'vitest';
import type { AreaLookup } from '../../../src/core/area/area-source.ts';
import { type PlanTexts, planFigures } from '../../../src/core/area/plan-figures.ts';
import {
  type TransplantTexts,
  transplantFigures,
} from '../../../src/core/area/transplant-figures.ts';
import { leafFigure } from '../../../src/core/derivation.ts';
import { enter } from '../../../src/core/ledger.ts';
import { estimated, measuredBy } from './estimate-rows.ts';

const plan = (patch: Partial<PlanTexts>, excluded: readonly string[] = []) => {
  const entry: PlanTexts = {
    planAreaM2: '3098.4',
    excluded: excluded.map((areaM2, index) => ({ id: `e${index}`, name: `部${index}`, areaM2 })),
    checkedOn: '2024-05-20',
    ...patch,
  };
  return estimated((ledger) => planFigures(ledger, entry, measuredBy));
};

describe('as-built plan, checked by divers', () => {
  test('the plan of Suma 4, and less two parts', () => {
    expect(plan({})).toMatchObject({ m2: '3098.4', cover: 'gross', codes: [] });
    expect(plan({}, ['98.4', '0.05'])).toMatchObject({ m2: '2999.95', codes: [] });
    expect(plan({}, ['3098.4'])).toMatchObject({ m2: '0', codes: [] });
  });

  test.for<[string, Partial<PlanTexts>, string[], string | null, string[]]>([
    ['more left out than there is', {}, ['3000', '98.41'], null, ['error excluded-exceeds-plan']],
    ['nothing on the plan', { planAreaM2: '0' }, [], null, ['error field-not-above']],
    ['a part below 0', {}, ['-1'], null, ['error field-too-small']],
    ['a part without area', {}, [''], null, ['error field-empty']],
    ['not checked', { checkedOn: ' ' }, [], '3098.4', ['doubt plan-unchecked']],
    ['checked some day', { checkedOn: '5月' }, [], '3098.4', ['doubt plan-unchecked']],
    ['checked on no day', { checkedOn: '2023-02-29' }, [], '3098.4', ['doubt plan-unchecked']],
  ])('%s', ([, patch, excluded, m2, codes]) => {
    expect(plan(patch, excluded)).toMatchObject({ m2, codes });
  });
});

const typed = (areaM2: string) => ({ kind: 'typed', areaM2 }) as const;
const other = (areaId: string) => ({ kind: 'area', areaId }) as const;

const transplant = (frames: readonly [string, string][], natural: TransplantTexts['natural']) =>
  estimated((ledger) => {
    const id = 'area:patch/area-m2';
    const head = { id, quantity: 'area', subject: 'patch', unit: 'm2' } as const;
    const value = { kind: 'decimal', text: '12.34' } as const;
    const patch = enter(ledger, leafFigure(head, value, measuredBy()));
    const areaOf: AreaLookup = (id) => ({ patch, unfinished: null })[id];
    const rows = frames.map(([frameCount, frameAreaM2], index) => {
      return { id: `f${index}`, name: '', frameCount, frameAreaM2 };
    });
    return transplantFigures(ledger, { frames: rows, natural }, measuredBy, areaOf);
  });

describe('transplants', () => {
  test('frames × frame area + natural patch, typed or another area', () => {
    // Suma 2: 268.42 m²; frames made up: 68 × 0.25 + 3 × 1 = 20
    const frames: [string, string][] = [
      ['68', '0.25'],
      ['3', '1'],
    ];
    expect(transplant(frames, typed('248.42'))).toMatchObject({ m2: '268.42', codes: [] });
    expect(transplant(frames, other('patch'))).toMatchObject({ m2: '32.34', codes: [] });
    expect(transplant(frames, null)).toMatchObject({ m2: '20', cover: 'gross', codes: [] });
  });

  test.for<[string, [string, string][], TransplantTexts['natural'], string[]]>([
    ['no frame', [], typed('1'), ['error rows-missing']],
    ['half a frame', [['1.5', '1']], null, ['error field-not-whole']],
    ['a frame of no size', [['1', '0']], null, ['error field-not-above']],
    ['a patch below 0', [['1', '1']], typed('-1'), ['error field-too-small']],
    ['an empty patch', [['1', '1']], typed(''), ['error field-empty']],
    ['an area that is none', [['1', '1']], other('gone'), ['error area-source-unknown']],
    ['one not done', [['1', '1']], other('unfinished'), ['error area-source-without-area']],
  ])('%s: no area', ([, frames, natural, codes]) => {
    expect(transplant(frames, natural)).toMatchObject({ m2: null, codes });
  });
});
