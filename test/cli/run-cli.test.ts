import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'moba-cli-'));
const polygon = join(folder, 'bed.geojson');
writeFileSync(
  polygon,
  '{"type":"Polygon","coordinates":[[[139.75,35.6],[139.752,35.6],[139.752,35.602],[139.75,35.602]]]}',
);

const empty = join(folder, '空.tif');
writeFileSync(empty, '');

/** The real program, in a process of its own. */
const moba = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/moba.mjs', ...args], { cwd: root, encoding: 'utf8' });

describe('the frame', () => {
  test('a process prints one JSON object and exits 0', () => {
    const { status, stdout, stderr } = moba('area', polygon, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout).features).toHaveLength(1);
  });

  test('npm run: paths are meant from where the person stands', () => {
    const words = ['scripts/moba.mjs', 'area', 'bed.geojson'];
    const env = { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'moba' };
    const { status, stdout } = spawnSync(process.execPath, words, {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).features).toHaveLength(1);
  });

  test('bad input: exit 2, nothing on stdout, one line on stderr', () => {
    const { status, stdout, stderr } = moba('area', join(folder, 'absent.geojson'), '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^file-not-found: [^\n]+\n$/);
  });

  test('people get the same object, indented', async () => {
    let out = '';
    await runCli(['area', polygon], { out: (text) => (out += text), error: () => undefined });
    expect(out.split('\n').length).toBeGreaterThan(5);
    expect(JSON.parse(out)).toEqual((await run('area', polygon)).json);
  });

  test.for<[string[], string]>([
    [[], 'cli-usage'],
    [['bogus'], 'cli-command-unknown'],
    [['constructor'], 'cli-command-unknown'],
    [['area'], 'cli-usage'],
    [['area', polygon, polygon], 'cli-usage'],
    [['area', polygon, '--nonsense'], 'cli-option-unknown'],
    [['evaluate', '--nonsense'], 'cli-option-unknown'],
    [['area', polygon, '--crs'], 'cli-option-without-value'],
    [['area', polygon, '--crs', 'EPSG:6677'], 'crs-already-named'],
    [['area', polygon, '--crs', 'here'], 'crs-code-malformed'],
    [['inspect'], 'cli-usage'],
    [['transform', polygon], 'cli-option-missing'],
    [['classify', polygon, '--training', polygon], 'cli-option-missing'],
    [['area', polygon, '--lang', 'fr'], 'cli-option-invalid'],
    [['area', polygon, '--lang'], 'cli-option-invalid'],
    [['inspect', empty], 'file-empty'],
    [['area', empty], 'file-empty'],
    [['evaluate', folder], 'file-is-folder'],
    [['inspect', folder], 'file-is-folder'],
    [['inspect', join(polygon, 'inside')], 'file-not-found'],
    [['transform', '--from', 'here', '--to', 'EPSG:4326', polygon], 'crs-code-malformed'],
    [['area', folder], 'file-is-folder'],
  ])('%j is %s', async ([args, code]) => {
    const result = await run(...args);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.error).toMatch(new RegExp(`^${code}: [^\\n{}]+\\n$`));
  });

  test('the language of the sentence', async () => {
    const english = await run('area', join(folder, 'x.geojson'));
    const japanese = await run('area', join(folder, 'x.geojson'), '--lang', 'ja');
    expect(english.error).toMatch(/was not found/);
    expect(japanese.error).toMatch(/^file-not-found: .*見つかりません/);
  });
});
