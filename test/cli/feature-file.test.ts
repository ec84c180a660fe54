import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFeatureFile, readFeatureFile } from '../../src/cli/feature-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'moba-features-'));
async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const step = { band: 0, nirBand: 3, slope: 0.5, nirMin: 12 };
const features = [
  { kind: 'deglint', ...step },
  { kind: 'formula', text: 'b1 / b2', bands: {}, deglint: [step] },
];

describe('--features FEATURES.json', () => {
  it('is told from a list of words by its ending', () => {
    expect([
      isFeatureFile('a/b.JSON'),
      isFeatureFile('bands,ndvi'),
      isFeatureFile(undefined),
    ]).toEqual([true, false, false]);
  });

  it('holds features as a survey or a model has them', async () => {
    expect(await readFeatureFile(await fileOf('list.json', JSON.stringify(features)))).toEqual(
      features,
    );
    const inside = JSON.stringify({ format: 'a model', features });
    expect(await readFeatureFile(await fileOf('model.json', inside))).toEqual(features);
  });

  it.each([
    ['no JSON', '[', /JSON/],
    ['no array', '{}', /./],
    [
      'a band corrected twice',
      JSON.stringify([{ ...features[1], deglint: [step, step] }]),
      /\/0\/deglint/,
    ],
    ['a member that is not known', JSON.stringify([{ kind: 'band', band: 0, deglint: [] }]), /\/0/],
  ])('refuses %s', async (_name, text, why) => {
    await expect(readFeatureFile(await fileOf('bad.json', text))).rejects.toMatchObject({
      code: 'features-file-malformed',
      details: { why: expect.stringMatching(why) },
    });
  });
});
