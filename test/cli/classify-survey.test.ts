import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { sha256Hex } from '../../src/core/content-id.ts';
import type { Survey, SurveyFile } from '../../src/core/survey/document/document.ts';
import { run } from './run.ts';

const cove = (name: string) =>
  fileURLToPath(new URL(`../../sample-data/cove/${name}`, import.meta.url));

let folder: string;
let survey: Survey;
let image: Uint8Array;
const at = (name: string) => join(folder, name);
const classify = (imageFile: string, surveyFile: string) =>
  run('classify', at(imageFile), '--survey', surveyFile);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-survey-image-'));
  survey = JSON.parse(await readFile(cove('survey.json'), 'utf8')) as Survey;
  image = await readFile(cove('orthomosaic.tif'));
  const forest = { ...survey.classification.forest, trees: 2 };
  survey = { ...survey, classification: { ...survey.classification, forest } };
  await writeFile(at('survey.json'), JSON.stringify(survey));
  await copyFile(cove('orthomosaic.tif'), at('renamed.tif'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The survey with a file beside its image that it knows. */
async function withCompanion(text: string, name: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const [first, ...others] = survey.files as [SurveyFile, ...SurveyFile[]];
  const beside = { ...first, id: 'beside', name, kind: 'attachment', raster: null, crs: null };
  const entry = { ...beside, bytes: bytes.length, sha256: sha256Hex(bytes) };
  const files = [{ ...first, companionIds: ['beside'] }, ...others, entry];
  await writeFile(at('companion.json'), JSON.stringify({ ...survey, files }));
  return at('companion.json');
}

const WORLD = '0.5\n0\n0\n-0.5\n72002.75\n-150833.75\n';

describe('a survey is made again from its own image alone', () => {
  it('whatever the file is called', async () => {
    const { code, json } = await classify('renamed.tif', at('survey.json'));
    expect(code).toBe(0);
    const pixels = json.classes.reduce(
      (sum: number, row: { pixels: number }) => sum + row.pixels,
      0,
    );
    expect(pixels + json.nodataPixels).toBe(960 * 720);
  });

  it('one other byte of as many is refused before anything is trained, in both languages', async () => {
    const changed = image.slice();
    changed[changed.length - 7]! ^= 1;
    await writeFile(at('changed.tif'), changed);
    const { code, error } = await classify('changed.tif', at('survey.json'));
    expect(code).toBe(2);
    expect(error).toMatch(/^survey-image-differs: .*changed\.tif.*orthomosaic\.tif.*SHA-256/);
    let told = '';
    const io = { out: () => {}, error: (text: string) => (told += text) };
    await runCli(
      ['classify', at('changed.tif'), '--survey', at('survey.json'), '--lang', 'ja'],
      io,
    );
    expect(told).toMatch(/^survey-image-differs: .*changed\.tif.*orthomosaic\.tif.*ではありません/);
  });

  it('a file beside it that the survey does not know moves nothing', async () => {
    await copyFile(at('renamed.tif'), at('moved.tif'));
    const pam = '<PAMDataset><GeoTransform>0, 2, 0, 0, 0, -2</GeoTransform></PAMDataset>';
    await writeFile(at('moved.tif.aux.xml'), pam);
    const [plain, beside] = [
      await classify('renamed.tif', at('survey.json')),
      await classify('moved.tif', at('survey.json')),
    ];
    expect(beside.json.classes).toEqual(plain.json.classes);
    expect(beside.json.sha256).toBe(plain.json.sha256);
  });

  it('one that the survey knows has to be there, with its bytes', async () => {
    const known = await withCompanion(WORLD, 'orthomosaic.tfw');
    const missing = await classify('renamed.tif', known);
    expect(missing.error).toMatch(/^survey-companion-missing: .*orthomosaic\.tfw.*renamed\.tif/);
    await writeFile(at('renamed.tfw'), WORLD.replace('0.5', '0.6'));
    expect((await classify('renamed.tif', known)).code).toBe(2);
    await writeFile(at('renamed.tfw'), WORLD);
    expect((await classify('renamed.tif', known)).code).toBe(0);
  });
});
