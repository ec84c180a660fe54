import { imageOfSurvey } from '../../core/survey/areas/classified-image.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import { type BlobKind, type BlobLibrary, sha256OfKey } from '../blob-library.ts';
import { pyramidId } from '../image-identity.ts';
import { completed, type Database, storageError } from './database.ts';
import {
  brokenChecks,
  brokenPyramids,
  type KeptFiles,
  keptCoverage,
  keptPyramids,
} from './kept-files.ts';

/** Blobs in IndexedDB, and class maps where the runs wrote them. A blob is resolved as stored only when its transaction completed. */
export function storedLibrary(database: Database, kept = keptCoverage()): BlobLibrary {
  const put = async (kind: BlobKind, sha256: string, blob: Blob) => {
    try {
      if ((await database.getKey(kind, sha256)) !== undefined) return;
      const transaction = database.transaction(kind, 'readwrite', { durability: 'strict' });
      await completed(transaction, transaction.store.put(blob, sha256));
    } catch (cause) {
      throw storageError(cause);
    }
  };
  const get = async (kind: BlobKind, sha256: string) => {
    try {
      const stored = await database.get(kind, sha256);
      return stored ?? (kind === 'coverage' ? await kept.get(sha256) : null);
    } catch (cause) {
      throw storageError(cause);
    }
  };
  return { put, get };
}

/** Drops the bytes that no stored survey names: old runs of the classifier, files taken away. Only while no other tab is open. */
export async function dropUnnamedBlobs(
  database: Database,
  kept: readonly Pick<KeptFiles, 'dropUnnamed'>[] = [
    keptCoverage(),
    keptPyramids(),
    brokenChecks(),
    brokenPyramids(),
  ],
): Promise<void> {
  const documents = await database.getAll('documents');
  const named = new Set(documents.flatMap(({ survey }) => sha256sOf(survey)));
  for (const kind of ['files', 'coverage'] as const) {
    for (const key of await database.getAllKeys(kind)) {
      if (!named.has(sha256OfKey(key))) await database.delete(kind, key);
    }
  }
  for (const each of kept) await each.dropUnnamed(named);
}

/** Of its files, and under which the reduced copies of its image sets are kept. */
const sha256sOf = (survey: Survey): readonly string[] => [
  ...survey.files.map((file) => file.sha256),
  ...survey.imageSets.flatMap(({ id }) => {
    const image = imageOfSurvey(survey, id);
    return (image && pyramidId(image)) ?? [];
  }),
];
