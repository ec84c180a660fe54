import type { TiffField } from './geo-tags.ts';
import { TAG, TYPE, TYPE_BYTES } from './tiff-tags.ts';

/** Above this size offsets need 64 bits. */
const CLASSIC_LIMIT = 2 ** 32 - 1;

/** Bytes of offset and count words, which differ between classic TIFF and BigTIFF. */
interface Layout {
  readonly big: boolean;
  readonly headerBytes: number;
  readonly countBytes: number;
  readonly entryBytes: number;
  readonly wordBytes: number;
}

const CLASSIC: Layout = { big: false, headerBytes: 8, countBytes: 2, entryBytes: 12, wordBytes: 4 };
const BIG: Layout = { big: true, headerBytes: 16, countBytes: 8, entryBytes: 20, wordBytes: 8 };

const even = (offset: number) => offset + (offset & 1);

function fieldBytes(field: TiffField): Uint8Array {
  if (typeof field.values === 'string') return new TextEncoder().encode(`${field.values}\0`);
  const size = TYPE_BYTES[field.type]!;
  const bytes = new Uint8Array(size * field.values.length);
  const view = new DataView(bytes.buffer);
  field.values.forEach((value, i) => {
    if (field.type === TYPE.short) view.setUint16(i * size, value, true);
    else if (field.type === TYPE.long) view.setUint32(i * size, value, true);
    else if (field.type === TYPE.long8) view.setBigUint64(i * size, BigInt(value), true);
    else if (field.type === TYPE.double) view.setFloat64(i * size, value, true);
    else view.setUint8(i * size, value);
  });
  return bytes;
}

/** Where the parts of the file lie: values too long for their entry, then the blocks. */
function plan(layout: Layout, fields: readonly TiffField[], blocks: readonly Uint8Array[]) {
  let at = layout.headerBytes + layout.countBytes + fields.length * layout.entryBytes;
  at = even(at + layout.wordBytes);
  const values = fields.map((field) => {
    const bytes = fieldBytes(field);
    const offset = bytes.length > layout.wordBytes ? at : null;
    if (offset !== null) at = even(at + bytes.length);
    return { field, bytes, offset };
  });
  const offsets = blocks.map((block) => {
    const offset = at;
    at = even(at + block.length);
    return offset;
  });
  return { values, offsets, size: at };
}

function withBlocks(
  fields: readonly TiffField[],
  offsets: readonly number[],
  blocks: readonly Uint8Array[],
  layout: Layout,
): TiffField[] {
  const byteCounts = blocks.map((block) => block.length);
  const offsetType = layout.big ? TYPE.long8 : TYPE.long;
  return [
    ...fields,
    { tag: TAG.tileOffsets, type: offsetType, values: offsets },
    { tag: TAG.tileByteCounts, type: TYPE.long, values: byteCounts },
  ].sort((left, right) => left.tag - right.tag);
}

function writeHeader(view: DataView, layout: Layout): void {
  view.setUint16(0, 0x4949, false);
  view.setUint16(2, layout.big ? 43 : 42, true);
  if (layout.big) {
    view.setUint16(4, 8, true);
    view.setBigUint64(8, BigInt(layout.headerBytes), true);
  } else {
    view.setUint32(4, layout.headerBytes, true);
  }
}

/**
 * A little-endian TIFF of one tiled image; blocks are compressed already, in tile order. Becomes
 * BigTIFF above 4 GiB (or from `bigAbove` bytes). The same input gives the same bytes.
 */
export function encodeTiff(
  fields: readonly TiffField[],
  blocks: readonly Uint8Array[],
  bigAbove: number = CLASSIC_LIMIT,
): Uint8Array {
  const noOffsets = blocks.map(() => 0);
  const small = plan(CLASSIC, withBlocks(fields, noOffsets, blocks, CLASSIC), blocks);
  const layout = small.size > bigAbove ? BIG : CLASSIC;
  const { offsets } = layout.big
    ? plan(layout, withBlocks(fields, noOffsets, blocks, layout), blocks)
    : small;
  const { values, size } = plan(layout, withBlocks(fields, offsets, blocks, layout), blocks);

  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const setWord = (at: number, value: number) =>
    layout.big ? view.setBigUint64(at, BigInt(value), true) : view.setUint32(at, value, true);
  writeHeader(view, layout);
  const directory = layout.headerBytes;
  if (layout.big) setWord(directory, values.length);
  else view.setUint16(directory, values.length, true);
  values.forEach(({ field, bytes, offset }, i) => {
    const at = directory + layout.countBytes + i * layout.entryBytes;
    view.setUint16(at, field.tag, true);
    view.setUint16(at + 2, field.type, true);
    setWord(at + 4, bytes.length / TYPE_BYTES[field.type]!);
    if (offset === null) out.set(bytes, at + 4 + layout.wordBytes);
    else setWord(at + 4 + layout.wordBytes, offset);
    if (offset !== null) out.set(bytes, offset);
  });
  blocks.forEach((block, i) => {
    out.set(block, offsets[i]);
  });
  return out;
}
