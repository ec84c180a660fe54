import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { multiCellImage, TRAINING as TRAINING_PLACES } from '../multi-cell-scene.ts';
import { run } from './run.ts';

interface Report {
  readonly separability?: readonly {
    readonly a: number;
    readonly b: number;
    readonly jeffriesMatusita: number;
  }[];
  readonly importance?: readonly { readonly feature: string; readonly value: number }[];
  // biome-ignore lint/suspicious/noExplicitAny: made or refused
  readonly crossValidation?: any;
  readonly issues: readonly { readonly code: string }[];
}

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-cli-classify-training-'));
  await writeFile(at('scene.tif'), multiCellImage());
  await writeFile(at('samples.geojson'), JSON.stringify(TRAINING_PLACES));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what moba classify tells of samples and model', () => {
  it('tells how far classes lie apart, what features tell, and what held-out samples say', async () => {
    const scene = [at('scene.tif'), '--training', at('samples.geojson'), '--class-field', 'class'];
    const features = ['--features', 'bands,sd:2:b1,formula:red-blue', '--bands', 'red=1,blue=3'];
    const { json } = await run('classify', ...scene, ...features, '--cross-validate', '2');
    const report = json as Report;
    expect(report.separability).toHaveLength(1);
    const [{ a, b, jeffriesMatusita } = { a: 0, b: 0, jeffriesMatusita: 0 }] = report.separability!;
    expect([a, b]).toEqual([1, 2]);
    expect(jeffriesMatusita).toBeGreaterThan(0);
    expect(jeffriesMatusita).toBeLessThan(2);
    const words = ['b1', 'b2', 'b3', 'sd:2:b1', 'formula:red-blue'];
    expect(report.importance!.map(({ feature }) => feature)).toEqual(words);
    expect(report.importance!.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
    const { folds, classes, counts, overall, users, producers } = report.crossValidation;
    expect([folds, classes]).toEqual([2, [1, 2]]);
    const [[ss, sw], [ws, ww]] = counts as [[number, number], [number, number]];
    // Four squares of 60 × 60 pixels, each held out once.
    expect(ss + sw + ws + ww).toBe(4 * 60 * 60);
    expect(overall).toBeCloseTo((ss + ww) / (4 * 60 * 60), 12);
    expect(users).toEqual([ss / (ss + sw), ww / (ws + ww)]);
    expect(producers).toEqual([ss / (ss + ws), ww / (sw + ww)]);
    const again = [at('scene.tif'), ...scene.slice(1), '--model', 'maximum-likelihood'];
    const plain = (await run('classify', ...again)).json as Report;
    expect(plain.importance).toBeUndefined();
    expect(plain.crossValidation).toBeUndefined();
    expect(plain.separability).toHaveLength(1);
  });

  it('says why there is no cross-validation', async () => {
    const [sand, weed] = TRAINING_PLACES.features;
    const once = { ...TRAINING_PLACES, features: [sand, weed] };
    await writeFile(at('once.geojson'), JSON.stringify(once));
    const args = ['--training', at('once.geojson'), '--class-field', 'class'];
    const { json } = await run('classify', at('scene.tif'), ...args, '--cross-validate', '5');
    expect(json.crossValidation).toEqual({ refused: 'one-sample', classes: [1, 2] });
    const codes = (json as Report).issues.map(({ code }) => code);
    expect(codes).toContain('cross-validation-one-sample');
  });
});
