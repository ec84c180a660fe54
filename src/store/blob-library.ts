/** Which shelf: what the user brought, or what a classification wrote. */
export type BlobKind = 'files' | 'coverage';

/** The bytes beside the document, found by their SHA-256. */
export interface BlobLibrary {
  /** Resolves when the bytes are stored. Rejects `storage-full`, `storage-failed`. */
  readonly put: (kind: BlobKind, sha256: string, blob: Blob) => Promise<void>;
  readonly get: (kind: BlobKind, sha256: string) => Promise<Blob | null>;
}

/** The fitted model lies beside the coverage map that it made. */
export const modelKey = (coverageSha256: string): string => `${coverageSha256}:model`;

/** The digest that a key of the library belongs to. */
export const sha256OfKey = (key: string): string => key.split(':')[0]!;

/** Holds blobs until the tab closes: for tests, and where a browser gives no storage. */
export function memoryLibrary(): BlobLibrary {
  const blobs = new Map<string, Blob>();
  return {
    put: async (_kind, sha256, blob) => {
      blobs.set(sha256, blob);
    },
    get: async (_kind, sha256) => blobs.get(sha256) ?? null,
  };
}
