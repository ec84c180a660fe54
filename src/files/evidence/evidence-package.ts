import type { Json } from '../../core/content-id.ts';
import { SurveyError } from '../../core/errors.ts';
import { derivationTable } from '../../core/evidence/derivation-table.ts';
import {
  type FileRole,
  type ManifestFile,
  makeManifest,
  manifestJson,
  sha256SumsText,
} from '../../core/evidence/manifest.ts';
import { mapSheet } from '../../core/evidence/map-sheet.ts';
import { readableJson } from '../../core/evidence/readable-json.ts';
import { packageReadme } from '../../core/evidence/readme.ts';
import type { EvidenceText } from '../../core/evidence/text.ts';
import { type UncertaintyRecord, uncertaintyText } from '../../core/evidence/uncertainty-record.ts';
import type { CancelSignal, OnProgress } from '../../core/progress.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import type { Evaluation } from '../../core/survey/evaluation.ts';
import { type ByteSource, blobSource, bytesSource } from '../bytes/byte-source.ts';
import { csvText } from '../table/csv-text.ts';
import { uniqueFileName } from './entry-name.ts';
import { PACKAGE, sheetPath } from './package-paths.ts';
import { pngDataUri } from './png-data-uri.ts';
import type { SheetPicture } from './sheet-image.ts';
import { createZipPack } from './zip-pack.ts';

export interface EvidenceRequest {
  readonly survey: Survey;
  readonly evaluation: Evaluation;
  readonly text: EvidenceText;
  /** By SurveyFile id; every file of the survey but the coverage map must be there. */
  readonly sources: ReadonlyMap<string, ByteSource | Blob>;
  readonly coverage: {
    readonly tiff: ByteSource | Blob | Uint8Array;
    readonly auxXml: string;
  } | null;
  /** The fitted model: see evidence/model-json. */
  readonly modelJson: string | null;
  readonly mapImage: SheetPicture | null;
  /** How sure the total is; null: nothing is claimed. */
  readonly uncertainty: UncertaintyRecord | null;
  /** ISO date, printed and given to every entry of the archive. */
  readonly createdOn: string;
  readonly software: string;
  readonly onProgress?: OnProgress;
  readonly signal?: CancelSignal;
}

interface Part {
  readonly path: string;
  readonly role: FileRole;
  readonly fileId: string | null;
  readonly source: ByteSource;
  /** What the survey says of a source; another digest means that the file was changed since. */
  readonly sha256: string | null;
}

const encoder = new TextEncoder();
const textSource = (text: string, path: string) => bytesSource(encoder.encode(text), path);

function asSource(data: ByteSource | Blob | Uint8Array, name: string): ByteSource {
  if (data instanceof Uint8Array) return bytesSource(data, name);
  return data instanceof Blob ? blobSource(data, name) : data;
}

function sourceParts({ survey, sources, coverage }: EvidenceRequest): Part[] {
  const taken = new Set<string>();
  const coverageId = coverage ? survey.coverage?.coverageId : undefined;
  return survey.files
    .filter(({ id, remote }) => id !== coverageId && remote === null)
    .map((file) => {
      const data = sources.get(file.id);
      if (data === undefined) throw new SurveyError('package-source-missing', { file: file.name });
      const path = PACKAGE.sources + uniqueFileName(file.name, taken);
      const source = asSource(data, file.name);
      return { path, role: 'source', fileId: file.id, source, sha256: file.sha256 };
    });
}

function coverageParts({ survey, coverage }: EvidenceRequest): Part[] {
  if (coverage === null) return [];
  const fileId = survey.coverage?.coverageId ?? null;
  const recorded = survey.files.find(({ id }) => id === fileId)?.sha256 ?? null;
  return [
    {
      path: PACKAGE.coverage,
      role: 'coverage',
      fileId,
      source: asSource(coverage.tiff, PACKAGE.coverage),
      sha256: recorded,
    },
    made(PACKAGE.coverageNames, 'coverage-names', coverage.auxXml),
  ];
}

const made = (path: string, role: FileRole, text: string): Part => ({
  path,
  role,
  fileId: null,
  source: textSource(text, path),
  sha256: null,
});

function madeParts(request: EvidenceRequest): Part[] {
  const { survey, evaluation, text, mapImage, uncertainty, createdOn, software } = request;
  const { header, rows } = derivationTable(survey, evaluation.derivation, text);
  const image = mapImage && { dataUri: pngDataUri(mapImage.png), grid: mapImage.grid };
  const sheet = { survey, evaluation, text, image, uncertainty, createdOn, software };
  const pages = mapSheet(sheet);
  const figures = readableJson(evaluation.derivation as unknown as Json);
  return [
    made(PACKAGE.table, 'derivation-table', csvText([header, ...rows])),
    made(PACKAGE.figures, 'figures', figures),
    ...(uncertainty
      ? [made(PACKAGE.uncertainty, 'uncertainty', uncertaintyText(uncertainty))]
      : []),
    ...pages.map((page, i) => made(sheetPath(i), 'map-sheet', page)),
    ...(request.modelJson === null ? [] : [made(PACKAGE.model, 'model', request.modelJson)]),
  ];
}

/**
 * The evidence package: one zip with the survey, its sources, results and their digests. The same
 * request gives the same bytes; each source is read once, by pieces.
 * Errors: `package-source-missing` {file}, `package-source-changed` {file}, `cancelled`.
 */
export async function buildEvidencePackage(request: EvidenceRequest): Promise<Blob> {
  const { survey, evaluation, onProgress, signal } = request;
  const parts: Part[] = [
    made(PACKAGE.survey, 'survey', readableJson(survey as unknown as Json)),
    ...sourceParts(request),
    ...coverageParts(request),
    ...madeParts(request),
  ];
  parts.unshift(made(PACKAGE.readme, 'readme', packageReadme(request, parts)));
  const total = parts.reduce((sum, { source }) => sum + source.size, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress?.({ stage: 'pack', done: Math.min(done, total), total });
  };
  const zip = createZipPack(request.createdOn, { onBytes, ...(signal ? { signal } : {}) });
  const files: ManifestFile[] = [];
  for (const { path, role, fileId, source, sha256 } of parts) {
    const packed = await zip.add(path, source);
    if (sha256 !== null && packed.sha256 !== sha256) {
      throw new SurveyError('package-source-changed', { file: source.name });
    }
    files.push({ ...packed, role, fileId });
  }
  const manifest = makeManifest(survey, evaluation.derivation, files, request);
  const last = await zip.add(
    PACKAGE.manifest,
    textSource(manifestJson(manifest), PACKAGE.manifest),
  );
  const sums = sha256SumsText([...manifest.files, last]);
  await zip.add(PACKAGE.sums, textSource(sums, PACKAGE.sums));
  return zip.close();
}
