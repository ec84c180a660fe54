import type { Derivation } from '../../core/derivation.ts';
import { SurveyError } from '../../core/errors.ts';
import { type Manifest, manifestOf, sha256SumsText } from '../../core/evidence/manifest.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import { blobSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/hash.ts';
import { contradicting } from './inner-agreement.ts';
import { PACKAGE } from './package-paths.ts';
import { openZip, type ZipLimits } from './zip-open.ts';

/**
 * `different`: another digest than listed, or contradicting the figures. `missing`: listed, not there or not readable; `unlisted`: there,
 * and not listed.
 */
export type FileState = 'equal' | 'different' | 'missing' | 'unlisted';

export interface OpenedPackage {
  /** As parsed; the caller checks it by core/survey/schema. */
  readonly survey: unknown;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Blob>;
  readonly report: readonly { readonly path: string; readonly state: FileState }[];
  /** The figures that the package was made with, to be compared with those of its survey. */
  readonly recordedFigures: Derivation;
}

export interface OpenOptions {
  readonly fileName?: string;
  readonly signal?: CancelSignal;
  readonly onProgress?: OnProgress;
  readonly limits?: ZipLimits;
}

async function parsedJson(
  files: ReadonlyMap<string, Blob>,
  path: string,
  file: string,
): Promise<unknown> {
  const blob = files.get(path);
  if (blob === undefined) throw new SurveyError('package-part-missing', { file, entry: path });
  try {
    return JSON.parse(await blob.text());
  } catch (cause) {
    throw new SurveyError('package-damaged', { file, why: path }, { cause });
  }
}

function isFigureValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, value: measured } = value as Record<string, unknown>;
  if (kind === 'decimal') return typeof text === 'string';
  return kind === 'unknown' || (kind === 'measured' && typeof measured === 'number');
}

function isFigure(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const figure = value as Record<string, unknown>;
  return (
    typeof figure.id === 'string' &&
    isFigureValue(figure.value) &&
    Array.isArray(figure.inputs) &&
    (figure.exact === null || typeof figure.exact === 'string')
  );
}

const SUM_LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/** Digest by path, from the lines of SHA256SUMS. */
function readSums(text: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = SUM_LINE.exec(line);
    if (match) sums.set(match[2]!, match[1]!);
  }
  return sums;
}

/** The manifest's own digest stands in SHA256SUMS, which must say what the manifest says. */
async function listStates(
  manifest: Manifest,
  files: ReadonlyMap<string, Blob>,
  manifestSha256: string,
): Promise<{ path: string; state: FileState }[]> {
  const sumsBlob = files.get(PACKAGE.sums);
  const manifestEntry = { path: PACKAGE.manifest, sha256: manifestSha256 };
  if (sumsBlob === undefined) {
    return [
      { path: PACKAGE.manifest, state: 'unlisted' },
      { path: PACKAGE.sums, state: 'missing' },
    ];
  }
  const text = await sumsBlob.text();
  const listed = readSums(text).get(PACKAGE.manifest);
  const manifestState: FileState =
    listed === undefined ? 'unlisted' : listed === manifestSha256 ? 'equal' : 'different';
  const expected = sha256SumsText([
    ...manifest.files,
    { ...manifestEntry, sha256: listed ?? manifestSha256 },
  ]);
  return [
    { path: PACKAGE.manifest, state: manifestState },
    { path: PACKAGE.sums, state: text === expected ? 'equal' : 'different' },
  ];
}

/**
 * Opens an evidence package as a reviewer would: nothing is trusted, every file's digest is taken
 * again, and `report` says of each whether it is what the manifest lists.
 * Errors: those of `openZip`, `package-no-manifest`, `package-manifest-malformed`,
 * `package-part-missing` {file, entry}, `cancelled`.
 */
export async function openEvidencePackage(
  blob: Blob,
  options: OpenOptions = {},
): Promise<OpenedPackage> {
  const { fileName: file = 'evidence.zip', signal, onProgress, limits } = options;
  const entries = await openZip(blob, file, {
    ...(signal ? { signal } : {}),
    ...(limits ? { limits } : {}),
  });
  const files = new Map<string, Blob>();
  const digests = new Map<string, string>();
  for (const [i, entry] of entries.entries()) {
    const data = await entry.read();
    if (data !== null) {
      files.set(entry.path, data);
      digests.set(
        entry.path,
        await sha256Of(blobSource(data, entry.path), signal ? { signal } : {}),
      );
    }
    onProgress?.({ stage: 'hash', done: i + 1, total: entries.length });
  }
  if (!files.has(PACKAGE.manifest)) throw new SurveyError('package-no-manifest', { file });
  const manifest = manifestOf(await parsedJson(files, PACKAGE.manifest, file));
  if (manifest === null) throw new SurveyError('package-manifest-malformed', { file });

  const report: { path: string; state: FileState }[] = manifest.files.map(({ path, sha256 }) => {
    const digest = digests.get(path);
    return {
      path,
      state: digest === undefined ? 'missing' : digest === sha256 ? 'equal' : 'different',
    };
  });
  report.push(...(await listStates(manifest, files, digests.get(PACKAGE.manifest)!)));
  const listed = new Set(report.map(({ path }) => path));
  for (const { path } of entries) if (!listed.has(path)) report.push({ path, state: 'unlisted' });

  const survey = await parsedJson(files, PACKAGE.survey, file);
  const figures = await parsedJson(files, PACKAGE.figures, file);
  if (!Array.isArray(figures) || !figures.every(isFigure)) {
    throw new SurveyError('package-damaged', { file, why: PACKAGE.figures });
  }
  const recordedFigures = figures as Derivation;
  const wrong = await contradicting(manifest, files, survey, recordedFigures);
  for (const entry of report) {
    if (entry.state === 'equal' && wrong.has(entry.path)) entry.state = 'different';
  }
  return { survey, manifest, files, report, recordedFigures };
}
