import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../../core/progress.ts';
import type { ByteSource } from './byte-source.ts';

const PIECE_BYTES = 8 * 1024 * 1024;

/** SHA-256 of a file as 64 hex digits, read by pieces of 8 MB (crypto.subtle can't stream). */
export async function sha256Of(
  source: ByteSource,
  options: {
    readonly onProgress?: OnProgress;
    readonly signal?: CancelSignal;
    readonly pieceBytes?: number;
  } = {},
): Promise<string> {
  const hash = sha256.create();
  const { pieceBytes = PIECE_BYTES } = options;
  for (let offset = 0; offset < source.size; offset += pieceBytes) {
    throwIfCancelled(options.signal);
    const length = Math.min(pieceBytes, source.size - offset);
    hash.update(await source.read(offset, length));
    options.onProgress?.({ stage: 'hash', done: offset + length, total: source.size });
  }
  return bytesToHex(hash.digest());
}
