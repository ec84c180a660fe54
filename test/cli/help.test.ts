import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commandArguments } from '../../src/cli/command-arguments.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { cliHelpEn } from '../../src/i18n/cli-help-en.ts';
import { cliHelpJa } from '../../src/i18n/cli-help-ja.ts';
import { run } from './run.ts';

vi.mock('../../src/cli/command-arguments.ts', { spy: true });

const COMMANDS = [
  'inspect',
  'area',
  'transform',
  'classify',
  'evaluate',
  'sieve',
  'polygonize',
  'zonal',
  'assess',
  'design',
  'render',
];

const optionsIn = (text: string) =>
  new Set([...text.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name));

describe.each(['en', 'ja'] as const)('--help in %s', (language) => {
  test('tells every command of the program', async () => {
    const { code, out } = await help('--lang', language, '--help');
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
    expect(optionsIn(out)).toEqual(new Set(['json', 'lang', 'help']));
  });

  test.each(COMMANDS)('tells every option that %s takes, and no other', async (command) => {
    const taken = vi.mocked(commandArguments);
    taken.mockClear();
    // What they take, they say before they miss it.
    const variants = command === 'area' ? [[], ['--method', 'cone'], ['--method', 'slope']] : [[]];
    for (const words of variants) expect((await run(command, ...words)).code).toBe(2);
    const names = taken.mock.calls.flatMap(([, own, , repeatable = []]) => [...own, ...repeatable]);
    const flags = command === 'inspect' ? ['stack', 'mosaic'] : [];
    const { out } = await help(command, '-h', '--lang', language);
    expect(optionsIn(out)).toEqual(new Set([...names, ...flags, 'json', 'lang', 'help']));
    expect(out).toContain(`moba ${command} `);
  });
});

async function help(...args: string[]) {
  let out = '';
  const io = { out: (text: string) => (out += text), error: () => undefined };
  return { code: await runCli(args, io), out };
}

test('every text of the help is told in both languages', () => {
  expect(Object.keys(cliHelpJa).sort()).toEqual(Object.keys(cliHelpEn).sort());
  for (const text of Object.values(cliHelpJa)) expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]|slope/);
});

describe('the language of what is told on the way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'moba-help-'));
  const image = (name: string, pixel: number) => {
    const grid = { width: 4, height: 4, transform: [pixel, 0, 0, 0, -pixel, 0] } as const;
    const path = join(folder, name);
    writeFileSync(path, writeImage({ ...grid, crs: 'EPSG:6677' }, [new Uint8Array(16).fill(2)]));
    return path;
  };

  test.each([
    ['ja', '計測'],
    ['en', 'measuring'],
  ])('%s: progress', async (language, word) => {
    let told = '';
    const args = ['polygonize', image('map.tif', 1), '--out', join(folder, 'out.geojson')];
    await runCli([...args, '--lang', language], {
      out: () => undefined,
      error: () => undefined,
      status: (text) => (told += text),
    });
    expect(told).toContain(word);
    expect(told).not.toContain('measure ');
  });

  test.each([
    ['ja', '画素の大きさ'],
    ['en', 'pixel size'],
  ])('%s: what two images disagree in', async (language, word) => {
    const args = ['inspect', '--stack', image('one.tif', 1), image('two.tif', 0.5)];
    expect((await run(...args, '--lang', language)).error).toContain(word);
  });
});
