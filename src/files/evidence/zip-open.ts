import {
  BlobReader,
  BlobWriter,
  type Entry,
  ERR_BAD_FORMAT,
  ERR_EOCDR_NOT_FOUND,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js';
import { SurveyError } from '../../core/errors.ts';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';

/** More than any survey has; less than what brings a browser down. */
export const ZIP_LIMITS = {
  entries: 2_000,
  totalBytes: 2 * 1024 ** 3,
  /** Deflate's own limit is 1032; a figure table reaches about 20. */
  ratio: 200,
  /** Below this an entry may be as dense as it likes. */
  freeBytes: 1024 * 1024,
} as const;

export type ZipLimits = { readonly [Key in keyof typeof ZIP_LIMITS]: number };

function zipError(cause: unknown, file: string): SurveyError {
  if (cause instanceof SurveyError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  const notZip = [ERR_BAD_FORMAT, ERR_EOCDR_NOT_FOUND].includes(why);
  return new SurveyError(notZip ? 'package-not-zip' : 'package-damaged', { file, why }, { cause });
}

/** Refuses what is too much before a byte of it is unpacked. */
function assertModest(entries: readonly Entry[], file: string, limits: ZipLimits): void {
  let total = 0;
  for (const { uncompressedSize, compressedSize, filename } of entries) {
    total += uncompressedSize;
    const dense =
      uncompressedSize > limits.freeBytes && uncompressedSize > compressedSize * limits.ratio;
    if (dense) throw new SurveyError('package-suspicious', { file, entry: filename });
  }
  if (total > limits.totalBytes) {
    throw new SurveyError('package-too-large', { file, bytes: total, limit: limits.totalBytes });
  }
}

/** An entry of an open archive. `read` gives null where its data can't be had. */
export interface ZipFile {
  readonly path: string;
  readonly read: () => Promise<Blob | null>;
}

/**
 * The files of an archive, by strict rules: no ambiguous structure, no unsafe or double names.
 * Errors: `package-not-zip`, `package-damaged` {file, why}, `package-too-large`,
 * `package-too-many-files`, `package-suspicious`.
 */
export async function openZip(
  blob: Blob,
  file: string,
  options: { readonly signal?: CancelSignal; readonly limits?: ZipLimits } = {},
): Promise<ZipFile[]> {
  const { signal, limits = ZIP_LIMITS } = options;
  const reader = new ZipReader(new BlobReader(blob), {
    useWebWorkers: false,
    strictness: 'strict',
    filenameValidation: 'strict',
    checkOverlappingEntry: true,
  });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      throwIfCancelled(signal);
      entries.push(entry);
      if (entries.length > limits.entries) {
        throw new SurveyError('package-too-many-files', { file, limit: limits.entries });
      }
    }
  } catch (cause) {
    throw zipError(cause, file);
  }
  assertModest(entries, file, limits);
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  return files.map((entry) => ({
    path: entry.filename.normalize('NFC'),
    read: async () => {
      throwIfCancelled(signal);
      try {
        return await entry.getData(new BlobWriter());
      } catch {
        return null;
      }
    },
  }));
}
