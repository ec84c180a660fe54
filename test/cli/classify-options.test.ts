import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const COVE = new URL('../../sample-data/cove/', import.meta.url).pathname;
const IMAGE = join(COVE, 'orthomosaic.tif');
const TRAINING = ['--training', join(COVE, 'training.geojson'), '--class-field', 'class'];
const LIKELIHOOD = [...TRAINING, '--model', 'maximum-likelihood'];
const SAVED = ['--use-model', 'model.json'];
const refused = async (...args: string[]) => (await run('classify', ...args)).error;

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-cli-classify-options-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the options of moba classify', () => {
  it('names the option that is wrong, and leaves nothing behind', async () => {
    const before = await readdir(folder);
    const cases: readonly (readonly [RegExp, readonly string[]])[] = [
      [/^cli-option-missing: --class-field/, ['--training', 'x.geojson']],
      [/^cli-option-invalid: --workers can’t be “0”/, [...TRAINING, '--workers', '0']],
      [/^cli-option-invalid: --depth/, [...TRAINING, '--depth', '99']],
      [/^cli-option-invalid: --sieve/, [...TRAINING, '--sieve', '1']],
      [/^cli-option-invalid: --features can’t be “ndv”/, [...TRAINING, '--features', 'ndv']],
      [
        /^cli-option-invalid: --bands can’t be “nir=9”/,
        [...TRAINING, '--features', 'bands', '--bands', 'nir=9'],
      ],
      [
        /^feature-role-missing: ndvi .* --bands nir=NUMBER/,
        [...TRAINING, '--features', 'ndvi', '--bands', 'red=1'],
      ],
      [/^classify-out-is-input/, [...TRAINING, '--out', IMAGE]],
      [/^classify-out-is-input/, [...TRAINING, '--out', at('m'), '--save-model', at('m')]],
      [/^file-not-written/, [...TRAINING, '--out', at('no/such/folder.tif')]],
      [/^file-not-found/, [...TRAINING, '--mask', at('none.geojson')]],
      [/^file-not-found/, [...TRAINING, '--aoi', at('none.geojson')]],
      [
        /^cli-option-invalid: --model can’t be “svm”.*random-forest/,
        [...TRAINING, '--model', 'svm'],
      ],
      [/^cli-option-invalid: --seed .*0 … 4294967295/, [...TRAINING, '--seed', '4294967296']],
      [/^cli-option-invalid: --trees .*1 … 1000/, [...TRAINING, '--trees', '1e3']],
      [/^cli-option-invalid: --min-leaf/, [...TRAINING, '--min-leaf', '0']],
      [/^cli-option-invalid: --clusters/, ['--model', 'k-means', '--clusters', '1']],
      [/^cli-option-invalid: --cut/, ['--model', 'threshold', '--cut', 'high']],
      [/^cli-option-invalid: --cross-validate .*2 … 20/, [...TRAINING, '--cross-validate', '1']],
      [/^cli-option-invalid: --combine/, [IMAGE, ...TRAINING, '--combine', 'side']],
      [/^cli-option-invalid: --confidence/, [...TRAINING, '--confidence', '']],
      [/^cli-option-invalid: --save-model/, [...TRAINING, '--save-model', '']],
      [/^cli-option-conflict: --cross-validate .*--use-model/, [...SAVED, '--cross-validate', '3']],
      [/^cli-option-conflict: --sieve .*--survey/, ['--survey', at('s.json'), '--sieve', '9']],
      [
        /^cli-option-conflict: --cross-validate .*--model k-means/,
        ['--model', 'k-means', '--cross-validate', '3'],
      ],
      [/^cli-option-idle: --trees .*--model random-forest/, [...LIKELIHOOD, '--trees', '9']],
      [/^cli-option-idle: --depth/, [...LIKELIHOOD, '--depth', '9']],
      [/^cli-option-idle: --min-leaf/, [...LIKELIHOOD, '--min-leaf', '9']],
      [/^cli-option-idle: --clusters .*--model k-means/, [...TRAINING, '--clusters', '9']],
      [/^cli-option-idle: --cut .*--model threshold/, [...TRAINING, '--cut', '9']],
      [/^cli-option-idle: --bands .*--features/, [...TRAINING, '--bands', 'nir=4']],
      [/^cli-option-idle: --combine .*IMAGE IMAGE/, [...TRAINING, '--combine', 'bands']],
      [/^cli-option-unknown: There is no option --tree\b/, [...TRAINING, '--tree', '9']],
      [/^cli-option-without-value: --training/, ['--class-field', 'class', '--training']],
    ];
    for (const [said, args] of cases) expect(await refused(IMAGE, ...args)).toMatch(said);
    expect(await refused(...TRAINING)).toMatch(/^cli-usage/);
    expect(await readdir(folder)).toEqual(before);
    expect(existsSync(at('m'))).toBe(false);
  });
});
