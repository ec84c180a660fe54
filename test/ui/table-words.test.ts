import { describe, expect, it } from 'vitest';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { newArea } from '../../src/core/survey/document/new-area.ts';
import { tableTargets } from '../../src/core/survey/edit/table-target.ts';
import { TABLE_FIELDS } from '../../src/core/tables/table-fields.ts';
import { TABLE_KINDS } from '../../src/core/tables/table-kind.ts';
import { TABLE_UNITS } from '../../src/core/tables/table-unit.ts';
import {
  fieldName,
  issueWords,
  kindName,
  tableUnitName,
  targetName,
} from '../../src/ui/tables/table-words.ts';

const LANGUAGES = ['ja', 'en'] as const;

describe.each(LANGUAGES)('words of a table, %s', (language) => {
  it('every field of every kind has a name', () => {
    const fields = TABLE_KINDS.flatMap((kind) => TABLE_FIELDS[kind].map(({ field }) => field));
    const nameless = fields.filter((field) => fieldName(language, field) === field);
    // Two are the same word in English: a species is a species.
    expect(nameless.filter((field) => !/^[a-z]+$/.test(field))).toEqual([]);
    if (language === 'ja') expect(nameless).toEqual([]);
  });

  it('every unit is written as people write it', () => {
    const units = Object.values(TABLE_UNITS).flat();
    for (const unit of units) expect(tableUnitName(language, unit)).not.toMatch(/m2|ratio$/);
  });

  it('every kind and every place for its rows has a name', () => {
    const survey = emptySurvey({ id: 's', title: '' });
    for (const kind of TABLE_KINDS) {
      expect(kindName(language, kind)).not.toContain('table.');
      for (const target of tableTargets(survey, kind)) {
        const name = targetName(language, survey, target, '網台帳');
        expect(name).not.toMatch(/^$|table\.|\{/);
        if (target.kind === 'area') expect(name).toContain('網台帳');
      }
    }
  });
});

it('a place that is there is called by its own name', () => {
  const blank = emptySurvey({ id: 's', title: '' });
  const survey = { ...blank, areas: [newArea('n', '白子の網', 'net', blank)] };
  expect(targetName('ja', survey, { kind: 'area', id: 'n' }, 'x')).toBe('白子の網');
});

describe('an issue of a cell', () => {
  const issue = {
    code: 'cell-not-number',
    severity: 'error',
    row: 2,
    column: 27,
    details: { text: '約5', field: 'netCount', taken: '' },
  } as const;

  it('is placed by the row of the file and the letter of the column', () => {
    const { place, text } = issueWords('ja', issue, [1, 2, 5]);
    expect(place).toBe('5 行目・AB 列');
    expect(text).toContain('約5');
  });

  it('names fields and units in words', () => {
    const wrong = {
      code: 'column-missing',
      severity: 'error',
      row: null,
      column: null,
      details: { field: 'netCount' },
    } as const;
    const { place, text } = issueWords('ja', wrong, []);
    expect(place).toBeNull();
    expect(text).toContain('網の枚数');
    expect(text).not.toContain('netCount');
  });
});
