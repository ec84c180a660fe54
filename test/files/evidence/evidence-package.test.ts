import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/content-id.ts';
import { compareFigures } from '../../../src/core/evidence/compare-figures.ts';
import { surveyFromJson } from '../../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { buildEvidencePackage } from '../../../src/files/evidence/evidence-package.ts';
import { openEvidencePackage } from '../../../src/files/evidence/evidence-package-open.ts';
import { classifiedCove, evidenceRequest } from '../evidence-fixture.ts';

let blob: Blob;
let bytes: Uint8Array;
let parts: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  blob = await buildEvidencePackage(evidenceRequest());
  bytes = new Uint8Array(await blob.arrayBuffer());
  parts = unzipSync(bytes);
});

const rezipped = (files: Record<string, Uint8Array>) =>
  new Blob([zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>]);
const statesOf = async (files: Record<string, Uint8Array>) => {
  const { report } = await openEvidencePackage(rezipped(files));
  return Object.fromEntries(
    report.filter(({ state }) => state !== 'equal').map((r) => [r.path, r.state]),
  );
};

describe('building', () => {
  it('lays out the package', () => {
    expect(Object.keys(parts)).toEqual([
      'README.txt',
      'survey.json',
      'sources/orthomosaic.tif',
      'sources/training.geojson',
      'sources/reference.geojson',
      'sources/quadrats.csv',
      'results/coverage.tif',
      'results/coverage.tif.aux.xml',
      'results/derivation.csv',
      'results/figures.json',
      'results/map-sheet.svg',
      'results/map-sheet-2.svg',
      'model/classifier.json',
      'manifest.json',
      'SHA256SUMS',
    ]);
  });

  it('gives the same bytes twice, and in another time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/St_Johns';
    try {
      const again = await buildEvidencePackage(evidenceRequest());
      expect(sha256Hex(new Uint8Array(await again.arrayBuffer()))).toBe(sha256Hex(bytes));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('refuses a source that is missing, or has changed since it was imported', async () => {
    const { sources } = evidenceRequest();
    const without = new Map([...sources].filter(([id]) => id !== 'quadrats'));
    await expect(buildEvidencePackage(evidenceRequest({ sources: without }))).rejects.toMatchObject(
      {
        code: 'package-source-missing',
        details: { file: 'quadrats.csv' },
      },
    );
    const changed = new Map(sources).set('quadrats', new Blob(['other']));
    await expect(buildEvidencePackage(evidenceRequest({ sources: changed }))).rejects.toMatchObject(
      {
        code: 'package-source-changed',
      },
    );
  });

  it('stops when it is cancelled, and tells how far it is', async () => {
    await expect(
      buildEvidencePackage(evidenceRequest({ signal: { aborted: true } })),
    ).rejects.toMatchObject({ code: 'cancelled' });
    const seen: number[] = [];
    await buildEvidencePackage(
      evidenceRequest({ onProgress: ({ done, total }) => seen.push(done / total) }),
    );
    expect(seen.at(-1)).toBe(1);
  });

  it('gives hostile and equal names safe names of their own', async () => {
    const names = ['../../etc/passwd', 'CON.tif', 'が.csv', 'が.csv'];
    const survey = {
      ...classifiedCove,
      files: classifiedCove.files.map((file, i) => ({ ...file, name: names[i]! })),
    };
    const made = await buildEvidencePackage(evidenceRequest({ survey }));
    const paths = Object.keys(unzipSync(new Uint8Array(await made.arrayBuffer())));
    expect(paths.slice(2, 6)).toEqual([
      'sources/_.._etc_passwd',
      'sources/_CON.tif',
      'sources/が.csv',
      'sources/が-2.csv',
    ]);
  });
});

describe('checked by others', () => {
  it('unzip and sha256sum -c agree', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    try {
      writeFileSync(join(folder, 'evidence.zip'), bytes);
      try {
        execFileSync('unzip', ['-q', 'evidence.zip'], { cwd: folder });
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT')
          return context.skip('unzip is not installed');
        throw error;
      }
      const lines = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).toString();
      expect(lines.trim().split('\n')).toHaveLength(14);
      expect(lines).not.toContain('FAILED');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('opening', () => {
  it('gives back what was packed, all equal, figures recomputed to the same', async () => {
    const opened = await openEvidencePackage(blob);
    const survey = surveyFromJson(opened.survey);
    expect(survey).toEqual(classifiedCove);
    expect(opened.report).toHaveLength(15);
    expect(opened.report.every(({ state }) => state === 'equal')).toBe(true);
    const comparison = compareFigures(opened.recordedFigures, evaluateSurvey(survey).derivation);
    expect(comparison).toEqual({ equal: opened.recordedFigures.length, different: [] });
    expect(await opened.files.get('sources/quadrats.csv')!.text()).toBe(
      'stand-in for quadrats.csv',
    );
    expect(opened.manifest.files.find(({ fileId }) => fileId === 'orthomosaic')?.path).toBe(
      'sources/orthomosaic.tif',
    );
  });

  it('sees one changed byte of any file', async () => {
    for (const path of Object.keys(parts)) {
      if (path === 'manifest.json') continue;
      const changed = parts[path]!.slice();
      const at = path.endsWith('.json') ? changed.length - 1 : changed.length >> 1;
      changed[at] = path.endsWith('.json') ? 0x20 : changed[at]! ^ 1;
      expect(await statesOf({ ...parts, [path]: changed })).toEqual({ [path]: 'different' });
    }
  });

  it('sees a byte that was flipped inside the archive, whatever its CRC says', async () => {
    const flipped = bytes.slice();
    const needle = strToU8('stand-in for quadrats');
    const at = flipped.findIndex((_, i) => needle.every((byte, k) => flipped[i + k] === byte));
    flipped[at] = flipped[at]! ^ 1;
    const { report } = await openEvidencePackage(new Blob([flipped]));
    expect(report.filter(({ state }) => state !== 'equal')).toEqual([
      { path: 'sources/quadrats.csv', state: 'different' },
    ]);
  });

  it('sees a changed manifest by SHA256SUMS', async () => {
    const text = new TextDecoder().decode(parts['manifest.json']);
    const forged = strToU8(text.replace('2026-11-22', '2026-11-23'));
    expect(await statesOf({ ...parts, 'manifest.json': forged })).toEqual({
      'manifest.json': 'different',
    });
  });

  it('sees a file that was taken out, and one that was put in', async () => {
    const { 'sources/quadrats.csv': _, ...fewer } = parts;
    expect(await statesOf(fewer)).toEqual({ 'sources/quadrats.csv': 'missing' });
    expect(await statesOf({ ...parts, 'sources/other.csv': strToU8('x') })).toEqual({
      'sources/other.csv': 'unlisted',
    });
    const { SHA256SUMS: __, ...without } = parts;
    expect(await statesOf(without)).toEqual({ 'manifest.json': 'unlisted', SHA256SUMS: 'missing' });
  });
});

describe('hostile archives', () => {
  const opening = (data: Uint8Array | Blob, limits?: Parameters<typeof openEvidencePackage>[1]) =>
    openEvidencePackage(
      data instanceof Blob ? data : new Blob([data as Uint8Array<ArrayBuffer>]),
      limits,
    );
  const withCode = (code: string) => ({ code });

  it('is no zip, or a cut one', async () => {
    await expect(opening(strToU8('hello, this is text'))).rejects.toMatchObject(
      withCode('package-not-zip'),
    );
    await expect(opening(new Uint8Array(0))).rejects.toMatchObject(withCode('package-not-zip'));
    await expect(opening(bytes.slice(0, bytes.length - 30))).rejects.toMatchObject({
      code: expect.stringMatching(/^package-(not-zip|damaged)$/),
    });
  });

  it('has no manifest, a malformed one, or no survey', async () => {
    const { 'manifest.json': _, ...without } = parts;
    await expect(opening(rezipped(without))).rejects.toMatchObject(withCode('package-no-manifest'));
    await expect(
      opening(rezipped({ ...parts, 'manifest.json': strToU8('{"files":[]}') })),
    ).rejects.toMatchObject(withCode('package-manifest-malformed'));
    await expect(
      opening(rezipped({ ...parts, 'manifest.json': strToU8('{') })),
    ).rejects.toMatchObject(withCode('package-damaged'));
    const { 'survey.json': __, ...noSurvey } = parts;
    await expect(opening(rezipped(noSurvey))).rejects.toMatchObject(
      withCode('package-part-missing'),
    );
  });

  it('names a path outside the package, or one twice', async () => {
    const made = async (names: readonly string[]) => {
      const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
      for (const name of names) await writer.add(name, new TextReader('x'));
      return writer.close();
    };
    await expect(opening(await made(['../escape.txt']))).rejects.toMatchObject(
      withCode('package-damaged'),
    );
    const twice = new Uint8Array(await (await made(['a.txt', 'b.txt'])).arrayBuffer());
    const forged = twice.map((byte, i) => (byte === 98 && twice[i + 1] === 46 ? 97 : byte));
    await expect(opening(forged)).rejects.toMatchObject(withCode('package-damaged'));
  });

  it('keeps an entry named __proto__ as a plain path', async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (const [path, data] of Object.entries(parts))
      await writer.add(path, new Uint8ArrayReader(data));
    await writer.add('__proto__', new TextReader('{"polluted":true}'));
    const { files, report } = await openEvidencePackage(await writer.close());
    expect(files.has('__proto__')).toBe(true);
    expect(report.at(-1)).toEqual({ path: '__proto__', state: 'unlisted' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('unpacks to too much, has too many files, or is a bomb', async () => {
    const limits = { entries: 5, totalBytes: 1e9, ratio: 200, freeBytes: 1e6 };
    await expect(opening(blob, { limits })).rejects.toMatchObject(
      withCode('package-too-many-files'),
    );
    await expect(
      opening(blob, { limits: { ...limits, entries: 100, totalBytes: 1000 } }),
    ).rejects.toMatchObject(withCode('package-too-large'));
    const bomb = zipSync({ 'zeros.bin': new Uint8Array(20_000_000) }, { level: 9 });
    await expect(opening(bomb)).rejects.toMatchObject(withCode('package-suspicious'));
  });
});
