import { readSync } from 'node:fs';

export const ENTRY_BYTES = 20;

/** The first directory of a little-endian BigTIFF, for what is written behind it. */
export interface BigTiffDirectory {
  readonly entries: readonly Buffer[];
  /** Number of the entries, as it stands before them. */
  readonly head: Buffer;
  /** Where the place of the next directory stands. */
  readonly link: number;
}

export const tagOf = (entry: Buffer): number => entry.readUInt16LE(0);

export function bytesAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, offset);
  return bytes;
}

export function firstDirectory(file: number): BigTiffDirectory {
  const start = Number(bytesAt(file, 8, 8).readBigUInt64LE());
  const head = bytesAt(file, start, 8);
  const count = Number(head.readBigUInt64LE());
  const entries = Array.from({ length: count }, (_, i) =>
    bytesAt(file, start + 8 + i * ENTRY_BYTES, ENTRY_BYTES),
  );
  return { entries, head, link: start + 8 + count * ENTRY_BYTES };
}
