import { contentId, type Json } from '../content-id.ts';
import type { Derivation } from '../derivation.ts';
import type { Survey } from '../survey/document/document.ts';
import { readableJson } from './readable-json.ts';

export const MANIFEST_VERSION = 1;

export type FileRole =
  | 'survey'
  | 'source'
  | 'coverage'
  | 'coverage-names'
  | 'figures'
  | 'derivation-table'
  | 'uncertainty'
  | 'map-sheet'
  | 'model'
  | 'readme';

export interface ManifestFile {
  /** From the package's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly role: FileRole;
  /** SurveyFile id of a source; null for what was made from the sources. */
  readonly fileId: string | null;
}

/** What lies in a package and how to know it again. */
export interface Manifest {
  readonly manifestVersion: typeof MANIFEST_VERSION;
  readonly surveyId: string;
  readonly surveySchemaVersion: number;
  readonly title: string;
  readonly nature: Survey['nature'];
  readonly createdOn: string;
  readonly software: string;
  /** Content id of the derivation: equal digits give an equal digest. */
  readonly figuresSha256: string;
  readonly files: readonly ManifestFile[];
}

export const figuresDigest = (derivation: Derivation): string =>
  contentId(derivation as unknown as Json);

export function makeManifest(
  survey: Survey,
  derivation: Derivation,
  files: readonly ManifestFile[],
  run: { readonly createdOn: string; readonly software: string },
): Manifest {
  return {
    manifestVersion: MANIFEST_VERSION,
    surveyId: survey.id,
    surveySchemaVersion: survey.schemaVersion,
    title: survey.title,
    nature: survey.nature,
    createdOn: run.createdOn,
    software: run.software,
    figuresSha256: figuresDigest(derivation),
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

export const manifestJson = (manifest: Manifest): string =>
  readableJson(manifest as unknown as Json);

/** Lines that `sha256sum -c` reads: two spaces between digest and path. */
export const sha256SumsText = (files: readonly Pick<ManifestFile, 'path' | 'sha256'>[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');

const HEX_64 = /^[0-9a-f]{64}$/;

function isManifestFile(value: unknown): value is ManifestFile {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  return (
    typeof file.path === 'string' &&
    Number.isSafeInteger(file.bytes) &&
    typeof file.sha256 === 'string' &&
    HEX_64.test(file.sha256) &&
    typeof file.role === 'string' &&
    (file.fileId === null || typeof file.fileId === 'string')
  );
}

/** A manifest read from a package, or null where the value is not one. */
export function manifestOf(value: unknown): Manifest | null {
  if (typeof value !== 'object' || value === null) return null;
  const manifest = value as Record<string, unknown>;
  const good =
    manifest.manifestVersion === MANIFEST_VERSION &&
    ['surveyId', 'title', 'createdOn', 'software', 'figuresSha256'].every(
      (key) => typeof manifest[key] === 'string',
    ) &&
    Array.isArray(manifest.files) &&
    manifest.files.every(isManifestFile);
  return good ? (value as Manifest) : null;
}
