import { SurveyError } from '../../core/errors.ts';
import { assertInside, type ByteSource } from '../bytes/byte-source.ts';
import { TYPE, TYPE_BYTES } from './tiff-tags.ts';

const MAX_DIRECTORIES = 4096;
const MAX_ENTRIES = 4096;
/** 64 MB of one tag's values: the block table of 4 million blocks. */
const MAX_VALUES = 4_194_304;

/** One entry of a directory; its values stay in the file until they are asked for. */
export interface TiffEntry {
  readonly type: number;
  readonly count: number;
  /** Absolute offset of the first value. */
  readonly offset: number;
}

export type TiffDirectory = ReadonlyMap<number, TiffEntry>;

export interface TiffFile {
  readonly source: ByteSource;
  readonly littleEndian: boolean;
  readonly big: boolean;
  readonly directories: readonly TiffDirectory[];
}

export const malformed = (source: ByteSource, what: string) =>
  new SurveyError('tiff-malformed', { file: source.name, what });

export const unsupported = (source: ByteSource, what: string) =>
  new SurveyError('tiff-unsupported', { file: source.name, what });

/** A read beyond the end means that the file was cut, not that the caller erred. */
export async function readTiffBytes(source: ByteSource, offset: number, length: number) {
  if (offset + length > source.size) {
    throw new SurveyError('tiff-truncated', {
      file: source.name,
      offset,
      length,
      size: source.size,
    });
  }
  assertInside(source, offset, length);
  return source.read(offset, length);
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A 64-bit word as a number; above 2⁵³ it can only lie outside the file. */
const word64 = (view: DataView, at: number, littleEndian: boolean) =>
  Number(view.getBigUint64(at, littleEndian));

async function readSignature(source: ByteSource) {
  const notTiff = new SurveyError('tiff-not-a-tiff', { file: source.name });
  if (source.size < 8) throw notTiff;
  const view = viewOf(await source.read(0, Math.min(16, source.size)));
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) throw notTiff;
  const littleEndian = order === 0x4949;
  const version = view.getUint16(2, littleEndian);
  if (version === 42) return { littleEndian, big: false, first: view.getUint32(4, littleEndian) };
  if (version !== 43 || view.byteLength < 16) throw notTiff;
  if (view.getUint16(4, littleEndian) !== 8) throw malformed(source, 'BigTIFF offset size');
  return { littleEndian, big: true, first: word64(view, 8, littleEndian) };
}

async function readDirectory(
  source: ByteSource,
  littleEndian: boolean,
  big: boolean,
  offset: number,
): Promise<{ directory: TiffDirectory; next: number }> {
  const head = viewOf(await readTiffBytes(source, offset, big ? 8 : 2));
  const count = big ? word64(head, 0, littleEndian) : head.getUint16(0, littleEndian);
  if (count > MAX_ENTRIES) throw malformed(source, `${count} tags`);
  const entryBytes = big ? 20 : 12;
  const wordBytes = big ? 8 : 4;
  const start = offset + (big ? 8 : 2);
  const view = viewOf(await readTiffBytes(source, start, count * entryBytes + wordBytes));
  const word = (at: number) =>
    big ? word64(view, at, littleEndian) : view.getUint32(at, littleEndian);

  const directory = new Map<number, TiffEntry>();
  for (let i = 0; i < count; i++) {
    const at = i * entryBytes;
    const tag = view.getUint16(at, littleEndian);
    const type = view.getUint16(at + 2, littleEndian);
    const values = word(at + 4);
    const inline = values * (TYPE_BYTES[type] ?? 0) <= wordBytes;
    const valueOffset = inline ? start + at + 4 + wordBytes : word(at + 4 + wordBytes);
    if (!directory.has(tag)) directory.set(tag, { type, count: values, offset: valueOffset });
  }
  return { directory, next: word(count * entryBytes) };
}

/**
 * The directories of a TIFF or BigTIFF of either byte order; no value is read yet.
 * Errors: `tiff-not-a-tiff`, `tiff-malformed` {file, what}, `tiff-truncated`.
 */
export async function readTiffFile(source: ByteSource): Promise<TiffFile> {
  const { littleEndian, big, first } = await readSignature(source);
  const directories: TiffDirectory[] = [];
  const visited = new Set<number>();
  for (let offset = first; offset !== 0; ) {
    if (visited.has(offset)) throw malformed(source, 'directory loop');
    if (directories.length === MAX_DIRECTORIES) throw malformed(source, 'too many directories');
    visited.add(offset);
    const { directory, next } = await readDirectory(source, littleEndian, big, offset);
    directories.push(directory);
    offset = next;
  }
  if (directories.length === 0) throw malformed(source, 'no directory');
  return { source, littleEndian, big, directories };
}

function numberAt(view: DataView, type: number, at: number, le: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, le);
    case 4:
    case 13:
      return view.getUint32(at, le);
    case 5:
      return view.getUint32(at, le) / view.getUint32(at + 4, le);
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, le);
    case 9:
      return view.getInt32(at, le);
    case 10:
      return view.getInt32(at, le) / view.getInt32(at + 4, le);
    case 11:
      return view.getFloat32(at, le);
    case TYPE.double:
      return view.getFloat64(at, le);
    case TYPE.long8:
    case 18:
      return word64(view, at, le);
    case 17:
      return Number(view.getBigInt64(at, le));
    default:
      return view.getUint8(at);
  }
}

async function entryBytes(file: TiffFile, tag: number, entry: TiffEntry): Promise<Uint8Array> {
  const size = TYPE_BYTES[entry.type] ?? 0;
  if (size === 0 || entry.count > MAX_VALUES) throw malformed(file.source, `tag ${tag}`);
  return readTiffBytes(file.source, entry.offset, entry.count * size);
}

/** All values of a tag, or null where the directory has none. */
export async function tagNumbers(
  file: TiffFile,
  directory: TiffDirectory,
  tag: number,
): Promise<Float64Array | null> {
  const entry = directory.get(tag);
  if (!entry) return null;
  const view = viewOf(await entryBytes(file, tag, entry));
  const size = TYPE_BYTES[entry.type]!;
  return Float64Array.from({ length: entry.count }, (_, i) =>
    numberAt(view, entry.type, i * size, file.littleEndian),
  );
}

/** The first value of a tag, or `otherwise` where the directory has none. */
export async function tagNumber(
  file: TiffFile,
  directory: TiffDirectory,
  tag: number,
  otherwise: number,
): Promise<number> {
  const values = await tagNumbers(file, directory, tag);
  return values?.[0] ?? otherwise;
}

export async function tagBytes(
  file: TiffFile,
  directory: TiffDirectory,
  tag: number,
): Promise<Uint8Array | null> {
  const entry = directory.get(tag);
  return entry ? entryBytes(file, tag, entry) : null;
}

/** Text of an ASCII tag without its closing NUL. UTF-8 is read too, as QGIS and GDAL write it. */
export async function tagText(
  file: TiffFile,
  directory: TiffDirectory,
  tag: number,
): Promise<string | null> {
  const bytes = await tagBytes(file, directory, tag);
  return bytes && new TextDecoder().decode(bytes).replace(/\0+$/, '');
}
