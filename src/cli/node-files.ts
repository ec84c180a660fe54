import { readSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { SurveyError } from '../core/errors.ts';
import type { VectorLayer } from '../core/layers/vector-layer.ts';
import { assertInside, type ByteSource } from '../files/bytes/byte-source.ts';
import { readVector } from '../files/vector/read-vector.ts';

/** Where readVector would refuse a file, before its bytes take memory. */
const LARGEST_WHOLE_BYTES = 512 * 1024 * 1024;

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-is-folder',
};

function fileError(path: string, cause: unknown): SurveyError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new SurveyError(FILE_ERRORS[code] ?? 'file-unreadable', { file: path }, { cause });
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw fileError(path, cause);
  }
}

/**
 * All bytes of a file. Errors: `file-not-found`, `file-is-folder`, `file-empty`, `file-unreadable`,
 * `vector-too-large`.
 */
export async function readWholeFile(path: string): Promise<Uint8Array> {
  const { size } = await guarded(path, () => stat(path));
  if (size === 0 && (await guarded(path, () => readFile(path))).length === 0) {
    throw new SurveyError('file-empty', { file: path });
  }
  if (size > LARGEST_WHOLE_BYTES) {
    throw new SurveyError('vector-too-large', {
      file: path,
      megabytes: Math.ceil(size / 1048576),
      limitMegabytes: LARGEST_WHOLE_BYTES / 1048576,
    });
  }
  const buffer = await guarded(path, () => readFile(path));
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Errors: as readWholeFile, and `text-not-utf8`. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readWholeFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SurveyError('text-not-utf8', { file: path }, { cause });
  }
}

/** A file read by range; `close` it. Errors: as readWholeFile, and `file-truncated`. */
export async function nodeFileSource(
  path: string,
): Promise<ByteSource & { readonly close: () => Promise<void> }> {
  const handle = await guarded(path, () => open(path, 'r'));
  const { size } = await guarded(path, () => handle.stat());
  if (size === 0) {
    await handle.close();
    throw new SurveyError('file-empty', { file: path });
  }
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    assertInside({ name: path, size }, offset, length);
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await guarded(path, () =>
        handle.read(bytes, filled, length - filled, offset + filled),
      );
      if (bytesRead === 0) {
        throw new SurveyError('file-truncated', { file: path, offset, length, size });
      }
      filled += bytesRead;
    }
    return bytes;
  };
  const readNow = (offset: number, target: Uint8Array): void => {
    const { length } = target;
    assertInside({ name: path, size }, offset, length);
    for (let filled = 0; filled < length; ) {
      let count: number;
      try {
        count = readSync(handle.fd, target, filled, length - filled, offset + filled);
      } catch (cause) {
        throw fileError(path, cause);
      }
      if (count === 0)
        throw new SurveyError('file-truncated', { file: path, offset, length, size });
      filled += count;
    }
  };
  return { name: path, size, read, readNow, close: () => handle.close() };
}

/** A vector layer of any format that Moba reads; the parts beside a .shp are found and read. */
export async function readVectorFile(path: string): Promise<VectorLayer> {
  const bytes = await readWholeFile(path);
  const companions = new Map<string, Uint8Array>();
  if (/\.shp$/i.test(path)) {
    const stem = parse(path).name.toLowerCase();
    for (const name of await guarded(path, () => readdir(dirname(path)))) {
      if (parse(name).name.toLowerCase() === stem && /\.(dbf|prj|cpg)$/i.test(name)) {
        companions.set(name, await readWholeFile(join(dirname(path), name)));
      }
    }
  }
  return readVector({ name: basename(path), bytes, companions });
}
