import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import type { ByteSource } from '../bytes/byte-source.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

export interface PackedEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ZipPack {
  /** Streams a file into the archive and hashes it on the way: it is read once. */
  readonly add: (path: string, source: ByteSource) => Promise<PackedEntry>;
  readonly close: () => Promise<Blob>;
}

/** The date of every entry, in the archive's own local time: the same in every time zone. */
function entryDate(isoDate: string): Date {
  const [year = 1980, month = 1, day = 1] = isoDate.split('-').map(Number);
  const date = new Date(year, month - 1, day);
  return date.getFullYear() >= 1980 ? date : new Date(1980, 0, 1);
}

/**
 * An archive whose bytes follow from its files alone: nothing is compressed (compressors differ
 * between engines, and imagery is compressed already), every date is `isoDate`.
 */
export function createZipPack(
  isoDate: string,
  options: { readonly signal?: CancelSignal; readonly onBytes?: (bytes: number) => void } = {},
): ZipPack {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    level: 0,
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: entryDate(isoDate),
    msDosCompatible: true,
    keepOrder: true,
  });
  const add = async (path: string, source: ByteSource): Promise<PackedEntry> => {
    const hash = sha256.create();
    let offset = 0;
    const readable = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        throwIfCancelled(options.signal);
        const length = Math.min(CHUNK_BYTES, source.size - offset);
        if (length > 0) {
          const chunk = await source.read(offset, length);
          hash.update(chunk);
          // A copy: the reader may hand out a view of what it keeps, and a stream may transfer it.
          controller.enqueue(chunk.slice());
          offset += length;
          options.onBytes?.(length);
        }
        if (offset >= source.size) controller.close();
      },
    });
    await writer.add(path, { readable }, { uncompressedSize: source.size });
    return { path, bytes: source.size, sha256: bytesToHex(hash.digest()) };
  };
  return { add, close: () => writer.close() };
}
