import { SurveyError } from '../../core/errors.ts';

/** What a cell of the class map has: counted, measured, compressed. */
export interface CellRecord {
  /** Number of the cell, row-major over the image. */
  readonly index: number;
  /** By class id, those that occur, 255 too. */
  readonly classes: readonly CellClass[];
  /** Class ids, and where asked for the confidence: the tiles of each layer. */
  readonly layers: readonly CellLayer[];
}

export interface CellClass {
  readonly id: number;
  readonly pixels: number;
  readonly areaM2: number;
}

/** Places of the parts within the record's bytes. */
export interface BytePart {
  readonly offset: number;
  readonly length: number;
}

export interface CellLayer {
  /** Full resolution: left and right above, left and right below; length 0 beyond the image. */
  readonly tiles: readonly BytePart[];
  /** The overview tile that the four make; length 0 where the image has no such overview. */
  readonly overview: BytePart;
  /** That one reduced to a half, compressed too; length 0 where no level lies above. */
  readonly half: BytePart;
}

const MAGIC = 0x4c4c4543;
const PREFIX_BYTES = 12;
const HEAD_BYTES = 12;
const CLASS_BYTES = 24;
const PARTS = 6;

/** Adler-32 (RFC 1950): whether a record was written whole before a crash. */
function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(bytes.length, from + 3800);
    for (let i = from; i < to; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

/** Compressed parts of a layer, in the order of `CellLayer`; null where there is none. */
export type LayerParts = readonly (Uint8Array | null)[];

/** Memory comes in steps, so that what held one record holds the next, which is about as long. */
const ROOM_STEP_BYTES = 64 * 1024;

function roomOf(size: number, rooms: ArrayBuffer[]): ArrayBuffer {
  const place = rooms.findIndex(({ byteLength }) => byteLength >= size);
  const [room] = place < 0 ? [] : rooms.splice(place, 1);
  return room ?? new ArrayBuffer(Math.ceil(size / ROOM_STEP_BYTES) * ROOM_STEP_BYTES);
}

/**
 * One cell as bytes, as it travels from a worker and lies in the journal: magic, length, checksum;
 * then index, classes, and per layer six lengths and parts. Little-endian. It is laid into one of
 * `rooms` that is large enough, which is taken out of them.
 */
export function encodeCell(
  index: number,
  classes: readonly CellClass[],
  layers: readonly LayerParts[],
  rooms: ArrayBuffer[] = [],
): Uint8Array<ArrayBuffer> {
  const parts = layers.flat();
  const headEnd = PREFIX_BYTES + HEAD_BYTES + classes.length * CLASS_BYTES + parts.length * 4;
  const size = parts.reduce((sum, part) => sum + (part?.length ?? 0), headEnd);
  const bytes = new Uint8Array(roomOf(size, rooms), 0, size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, size, true);
  view.setUint32(12, index, true);
  view.setUint32(16, classes.length, true);
  view.setUint32(20, layers.length, true);
  let at = PREFIX_BYTES + HEAD_BYTES;
  for (const { id, pixels, areaM2 } of classes) {
    view.setFloat64(at, id, true);
    view.setFloat64(at + 8, pixels, true);
    view.setFloat64(at + 16, areaM2, true);
    at += CLASS_BYTES;
  }
  let to = headEnd;
  for (const part of parts) {
    view.setUint32(at, part?.length ?? 0, true);
    at += 4;
    if (part) bytes.set(part, to);
    to += part?.length ?? 0;
  }
  view.setUint32(8, checksum(bytes.subarray(PREFIX_BYTES)), true);
  return bytes;
}

/** Bytes of the record that begins with these (12 are looked at), or null: none begins here. */
export function recordLength(prefix: Uint8Array): number | null {
  if (prefix.length < PREFIX_BYTES) return null;
  const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.byteLength);
  return view.getUint32(0, true) === MAGIC ? view.getUint32(4, true) : null;
}

/** Reads what encodeCell wrote; null where it is torn. */
export function decodeCell(bytes: Uint8Array): CellRecord | null {
  if (recordLength(bytes) !== bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) !== checksum(bytes.subarray(PREFIX_BYTES))) return null;
  const classCount = view.getUint32(16, true);
  const layerCount = view.getUint32(20, true);
  let at = PREFIX_BYTES + HEAD_BYTES;
  const classes = Array.from({ length: classCount }, () => {
    const id = view.getFloat64(at, true);
    const pixels = view.getFloat64(at + 8, true);
    const areaM2 = view.getFloat64(at + 16, true);
    at += CLASS_BYTES;
    return { id, pixels, areaM2 };
  });
  let offset = at + layerCount * PARTS * 4;
  const part = (): BytePart => {
    const length = view.getUint32(at, true);
    at += 4;
    offset += length;
    return { offset: offset - length, length };
  };
  const layers = Array.from({ length: layerCount }, () => ({
    tiles: [part(), part(), part(), part()],
    overview: part(),
    half: part(),
  }));
  return { index: view.getUint32(12, true), classes, layers };
}

/** The same of a record that was made in this run: a torn one is a fault. */
export function readCell(bytes: Uint8Array): CellRecord {
  const record = decodeCell(bytes);
  if (record === null) throw new SurveyError('cell-record-torn', { bytes: bytes.length });
  return record;
}
