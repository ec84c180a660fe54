import type { TiffField } from './geo-tags.ts';
import { TAG, TYPE, TYPE_BYTES } from './tiff-tags.ts';

/** Above this size offsets need 64 bits. */
export const CLASSIC_LIMIT = 2 ** 32 - 1;

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

/** One image of a file: its tags without those of the blocks, and how long its blocks are. */
export interface TiffPagePlan {
  readonly fields: readonly TiffField[];
  readonly byteCounts: readonly number[];
}

/** All that comes before the blocks, and where these have to be written. */
export interface TiffHead {
  readonly bytes: Uint8Array;
  /** By page, by block. */
  readonly offsets: readonly (readonly number[])[];
  readonly size: number;
}

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

function allFields(page: TiffPagePlan, offsets: readonly number[], layout: Layout): TiffField[] {
  const offsetType = layout.big ? TYPE.long8 : TYPE.long;
  return [
    ...page.fields,
    { tag: TAG.tileOffsets, type: offsetType, values: offsets },
    { tag: TAG.tileByteCounts, type: TYPE.long, values: page.byteCounts },
  ].sort((left, right) => left.tag - right.tag);
}

/** Where a directory lies, and its values that are too long for their entry after it. */
function planDirectory(layout: Layout, fields: readonly TiffField[], directory: number) {
  let at = directory + layout.countBytes + fields.length * layout.entryBytes;
  at = even(at + layout.wordBytes);
  const values = fields.map((field) => {
    const bytes = fieldBytes(field);
    const offset = bytes.length > layout.wordBytes ? at : null;
    if (offset !== null) at = even(at + bytes.length);
    return { field, bytes, offset };
  });
  return { directory, values, end: at };
}

/** The directories one after the other; sizes do not depend on the offsets' values. */
function planDirectories(
  layout: Layout,
  pages: readonly TiffPagePlan[],
  offsets: readonly (readonly number[])[],
  start: number,
) {
  let at = start;
  return pages.map((page, i) => {
    const plan = planDirectory(layout, allFields(page, offsets[i]!, layout), at);
    at = plan.end;
    return plan;
  });
}

/** Bytes that a block is put between; without them blocks begin at even places. */
export interface BlockFrame {
  readonly before: number;
  readonly after: number;
}

/** Blocks of the last page first: an overview lies before the image that it reduces. */
function placeBlocks(pages: readonly TiffPagePlan[], start: number, frame: BlockFrame | null) {
  let at = start;
  const offsets = pages.map((): readonly number[] => []);
  for (let i = pages.length - 1; i >= 0; i--) {
    offsets[i] = pages[i]!.byteCounts.map((bytes) => {
      const offset = at + (frame?.before ?? 0);
      at = frame ? offset + bytes + frame.after : even(at + bytes);
      return offset;
    });
  }
  return { offsets, size: at };
}

function writeHeader(view: DataView, layout: Layout, directory: number): void {
  view.setUint16(0, 0x4949, false);
  view.setUint16(2, layout.big ? 43 : 42, true);
  if (layout.big) {
    view.setUint16(4, 8, true);
    view.setBigUint64(8, BigInt(directory), true);
  } else {
    view.setUint32(4, directory, true);
  }
}

/**
 * Header and directories of a little-endian TIFF of tiled pages, `preface` (ASCII) between them.
 * BigTIFF above 4 GiB (or from `bigAbove` bytes). The same input, the same bytes.
 */
export function tiffHead(
  pages: readonly TiffPagePlan[],
  {
    preface = '',
    frame = null,
    bigAbove = CLASSIC_LIMIT,
  }: { preface?: string; frame?: BlockFrame | null; bigAbove?: number | undefined } = {},
): TiffHead {
  const zeros = pages.map(({ byteCounts }) => byteCounts.map(() => 0));
  const layOut = (layout: Layout) => {
    const directory = even(layout.headerBytes + preface.length);
    const end = planDirectories(layout, pages, zeros, directory).at(-1)!.end;
    return { layout, directory, end, ...placeBlocks(pages, end, frame) };
  };
  const small = layOut(CLASSIC);
  const { layout, directory, end, offsets, size } = small.size > bigAbove ? layOut(BIG) : small;

  const out = new Uint8Array(end);
  const view = new DataView(out.buffer);
  const setWord = (at: number, value: number) =>
    layout.big ? view.setBigUint64(at, BigInt(value), true) : view.setUint32(at, value, true);
  writeHeader(view, layout, directory);
  out.set(new TextEncoder().encode(preface), layout.headerBytes);
  const plans = planDirectories(layout, pages, offsets, directory);
  plans.forEach(({ directory: start, values }, page) => {
    if (layout.big) setWord(start, values.length);
    else view.setUint16(start, values.length, true);
    values.forEach(({ field, bytes, offset }, i) => {
      const at = start + layout.countBytes + i * layout.entryBytes;
      view.setUint16(at, field.tag, true);
      view.setUint16(at + 2, field.type, true);
      setWord(at + 4, bytes.length / TYPE_BYTES[field.type]!);
      if (offset === null) out.set(bytes, at + 4 + layout.wordBytes);
      else setWord(at + 4 + layout.wordBytes, offset);
      if (offset !== null) out.set(bytes, offset);
    });
    const next = start + layout.countBytes + values.length * layout.entryBytes;
    setWord(next, plans[page + 1]?.directory ?? 0);
  });
  return { bytes: out, offsets, size };
}
