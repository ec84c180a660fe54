import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { errorsEn } from '../../src/i18n/errors-en.ts';
import { errorsJa } from '../../src/i18n/errors-ja.ts';
import { issuesEn } from '../../src/i18n/issues-en.ts';
import { issuesJa } from '../../src/i18n/issues-ja.ts';

const textOf = (folder: string) =>
  readdirSync(fileURLToPath(new URL(`../../src/${folder}`, import.meta.url)))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`../../src/${folder}/${name}`, import.meta.url), 'utf8'))
    .join('\n');

const found = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map((match) => match[1] as string));

test('what an area or a table raises has a sentence in both languages', () => {
  const text = textOf('core/area') + textOf('core/tables');
  const raised = found(text, /'(?:error|doubt|note)',\s*'([a-z-]+)'/g);
  const named = found(text, /'((?:area-source|cell|column|row|table)-[a-z-]+)'/g);
  const codes = new Set([...raised, ...named]);
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !(code in issuesJa) || !(code in issuesEn))).toEqual([]);
});

test('what a table file is refused for has a sentence in both languages', () => {
  const codes = found(textOf('files/table') + textOf('cli'), /SurveyError\(\s*'([a-z-]+)'/g);
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((code) => !(code in errorsJa) || !(code in errorsEn))).toEqual([]);
});
