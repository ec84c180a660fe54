import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../src/core/units.ts';
import { en } from '../../src/i18n/en.ts';
import { errorsEn } from '../../src/i18n/errors-en.ts';
import { errorsJa } from '../../src/i18n/errors-ja.ts';
import { fill } from '../../src/i18n/fill.ts';
import { issuesEn } from '../../src/i18n/issues-en.ts';
import { issuesJa } from '../../src/i18n/issues-ja.ts';
import { ja } from '../../src/i18n/ja.ts';
import { lookUp, sentence, t } from '../../src/i18n/t.ts';
import { STAGES } from '../../src/store/state.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function textsBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return textsBelow(path);
    return /\.tsx?$/.test(name) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

const placeholders = (sentence: string) =>
  new Set([...sentence.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1]));

const pairs: readonly [string, Record<string, string>, Record<string, string>][] = [
  ['messages', ja, en],
  ['errors', errorsJa, errorsEn],
  ['issues', issuesJa, issuesEn],
];

describe.each(pairs)('%s in both languages', (_, japanese, english) => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(japanese).sort());
  });

  it('name the same placeholders', () => {
    const uneven = Object.keys(japanese).filter((key) => {
      const [a, b] = [placeholders(japanese[key] ?? ''), placeholders(english[key] ?? '')];
      return [...a].some((name) => !b.has(name)) || [...b].some((name) => !a.has(name));
    });
    // A column to cut at is said as the next one in Japanese (小数第4位以下), the last in English.
    const sayDigitsTheirWay = /^rounding\.decimals\./;
    expect(uneven.filter((key) => !sayDigitsTheirWay.test(key))).toEqual([]);
  });

  it('are not empty, units without a name apart', () => {
    const empty = Object.entries({ ...japanese, ...english }).filter(([, text]) => text === '');
    expect(empty.map(([key]) => key).filter((key) => !key.startsWith('unit.'))).toEqual([]);
  });
});

describe('what core and store name at run time', () => {
  it('every quantity of the sources has a name', () => {
    const named = textsBelow('src/core').flatMap((text) => [
      ...text.matchAll(/quantity: '([a-z0-9-]+)'/g),
    ]);
    expect(named.length).toBeGreaterThan(25);
    const nameless = named.map((match) => `quantity.${match[1]}`).filter((key) => !(key in ja));
    expect(nameless).toEqual([]);
  });

  it('every unit has a name, every stage a title and a lead', () => {
    expect(UNITS.filter((unit) => lookUp('ja', `unit.${unit}`) === null)).toEqual([]);
    for (const stage of STAGES) expect(t('ja', `stage.${stage}.lead`)).not.toBe('');
  });

  it('every notice of the store has a sentence', () => {
    const codes = textsBelow('src/store').flatMap((text) => [
      ...text.matchAll(/notify\(context, 'info', '([a-z-]+)'/g),
      ...text.matchAll(/code: '([a-z]+-imported)'/g),
    ]);
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.filter((match) => !(`notice.${match[1]}` in ja))).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values in, and the word that fits the count', () => {
    expect(fill('{count} {count|file|files} of {name}', { count: 1, name: 'A' })).toBe(
      '1 file of A',
    );
    expect(fill('{count} {count|file|files}', { count: 3 })).toBe('3 files');
  });

  it('shows a missing value as its braces and a null as a dash', () => {
    expect(fill('{a} {b}', { b: null })).toBe('{a} —');
  });
});

describe('sentence', () => {
  it('falls back to one that names the code', () => {
    expect(sentence('ja', 'error', 'no-such-code', {})).toContain('no-such-code');
    expect(sentence('en', 'issue', 'no-such-code', {})).toContain('no-such-code');
  });

  it('says a field of the form in words, down a path too', () => {
    const details = { subject: '項目1', field: 'vessel:v1/vessel-hours' };
    expect(sentence('ja', 'issue', 'field-empty', details)).toContain('稼働時間');
  });

  it('leaves the column name of a file as it stands', () => {
    const details = { file: 'a.geojson', field: 'area', fields: 'x' };
    expect(sentence('en', 'error', 'training-class-field-absent', details)).toContain('area');
  });
});
