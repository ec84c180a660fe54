import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDerivation } from '../../../src/core/derivation.ts';
import { areaBasis } from '../../../src/core/survey/basis/area-basis.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { itemAllocation } from '../../../src/core/survey/items/item-allocation.ts';
import { itemWhatIf } from '../../../src/core/survey/items/item-what-if.ts';
import { basisSentence } from '../../../src/i18n/area-basis.ts';
import { everyMethod } from './every-method.ts';

type Path = readonly (string | number)[];

/** Places of every text that a person types, and of every list that can be emptied or doubled. */
function placesOf(value: unknown, isPlace: (value: unknown) => boolean, path: Path = []): Path[] {
  const own = isPlace(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, entry]) =>
      placesOf(entry, isPlace, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function put(value: unknown, [key, ...rest]: Path, change: (before: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<
    string | number,
    unknown
  >;
  copy[key] = put(copy[key], rest, change);
  return copy;
}

const TYPED =
  /^(areas|coverScales|transects|quadrats|lengthWeights|items|priceYenPerTCo2|statedItemCount)$/;
/** What the program or the schema sets, and no text box. */
const GIVEN =
  /^(id|kind|method|crs|type|surface|biasCorrection|classValue|siting|confidencePct|fuel|cover|stepId|inputsId|demId|software|geometry|fileId)$/;
const isTyped = (path: Path) =>
  TYPED.test(String(path[0])) && !GIVEN.test(String(path.at(-1))) && !path.includes('geometry');

const texts = placesOf(everyMethod, (value) => typeof value === 'string').filter(isTyped);
const lists = placesOf(everyMethod, Array.isArray).filter(
  (path) => isTyped(path) && !path.includes('fileIds') && path.at(-1) !== 'classIds',
);

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '1e5',
    '１２',
    '１．５',
    'NaN',
    'Infinity',
    '0',
    '-0',
    '+1',
    '.5',
    '5.',
    '1,5',
  ),
  fc.constantFrom(
    '9'.repeat(120),
    `0.${'0'.repeat(60)}1`,
    '0.000000000000001',
    '1000000',
    '100',
    '101',
  ),
  fc.constantFrom(
    '2023-02-30',
    '2019-01-01',
    '9999-12-31',
    '{subject}',
    '__proto__',
    '</text>',
    '\u0000',
  ),
  fc.string({ maxLength: 12 }),
  fc.float({ noNaN: true, min: 0, max: 1000 }).map((value) => value.toFixed(6)),
);

const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ path: fc.constantFrom(...texts), text: hostile }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constantFrom(...lists), keep: fc.nat(3) }) },
);

const edited = fc
  .array(edit, { minLength: 1, maxLength: 8 })
  .map(
    (edits): Survey =>
      edits.reduce(
        (survey, change) =>
          put(survey, change.path, (before) =>
            'text' in change
              ? change.text
              : Array.isArray(before)
                ? before.slice(0, change.keep)
                : before,
          ) as Survey,
        everyMethod,
      ),
  );

describe('whatever a person types', () => {
  it('nothing throws, and every digit is a digit', () => {
    fc.assert(
      fc.property(edited, hostile, (survey, planned) => {
        const made = evaluateSurvey(survey);
        assertDerivation(made.derivation);
        for (const { id, value, exact } of made.derivation) {
          if (value.kind === 'measured') expect(Number.isFinite(value.value), id).toBe(true);
          if (value.kind !== 'decimal') continue;
          expect(value.text.trim(), id).toMatch(/^[-+]?(\d+\.?\d*|\.\d+)$/);
          if (exact !== null) expect(exact, id).toMatch(/^-?\d+(\.\d+)?$/);
        }
        for (const item of survey.items) {
          const cells = itemWhatIf(survey, made, item.id);
          if (cells) assertDerivation([...made.derivation, ...cells.derivation]);
          itemAllocation(made.derivation, item, planned);
        }
        for (const area of survey.areas) {
          for (const language of ['ja', 'en'] as const) {
            const sentence = basisSentence(language, areaBasis(survey, area, made.derivation));
            expect(sentence).not.toContain('undefined');
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('no total stands beside an error, but for a credit below zero, and none is missing in silence', () => {
    fc.assert(
      fc.property(edited, (survey) => {
        const { totalTCo2, issues, items } = evaluateSurvey(survey);
        const errors = issues.filter(
          ({ severity, code }) => severity === 'error' && code !== 'credit-below-zero',
        );
        // A list cut short may leave a quadrat or a tape that nothing rests on.
        const isWhole = items.length === everyMethod.items.length;
        if (totalTCo2 !== null && isWhole) {
          const used = errors.filter(({ at }) => at.kind === 'item' || at.kind === 'survey');
          expect(used).toEqual([]);
        }
        if (totalTCo2 === null && survey.items.length > 0) expect(errors.length).toBeGreaterThan(0);
        for (const { creditedTCo2, itemId } of items) {
          if (creditedTCo2 === null) continue;
          const own = errors.filter(({ at }) => at.kind === 'item' && at.itemId === itemId);
          expect(own).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });
});
