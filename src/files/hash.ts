import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../core/progress.ts';
import type { ByteSource } from './byte-source.ts';

const CHUNK_BYTES = 8 * 1024 * 1024;

/** SHA-256 of a file as 64 hex digits, read 8 MB at a time (crypto.subtle can't stream). */
export async function sha256Of(
  source: ByteSource,
  options: { readonly onProgress?: OnProgress; readonly signal?: CancelSignal } = {},
): Promise<string> {
  const hash = sha256.create();
  for (let offset = 0; offset < source.size; offset += CHUNK_BYTES) {
    throwIfCancelled(options.signal);
    const length = Math.min(CHUNK_BYTES, source.size - offset);
    hash.update(await source.read(offset, length));
    options.onProgress?.({ stage: 'hash', done: offset + length, total: source.size });
  }
  return bytesToHex(hash.digest());
}
