import type { Position } from 'geojson';

/** A .shp of polygons (type 5), each a list of rings as they are to be stored; null = no shape. */
export function shpBytes(shapes: readonly (readonly (readonly Position[])[] | null)[]): Uint8Array {
  const contents = shapes.map((rings) => {
    if (rings === null) return new Uint8Array(4);
    const points = rings.flat();
    const bytes = new Uint8Array(44 + 4 * rings.length + 16 * points.length);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 5, true);
    view.setInt32(36, rings.length, true);
    view.setInt32(40, points.length, true);
    let start = 0;
    for (const [index, ring] of rings.entries()) {
      view.setInt32(44 + 4 * index, start, true);
      start += ring.length;
    }
    for (const [index, [x = 0, y = 0]] of points.entries()) {
      view.setFloat64(44 + 4 * rings.length + 16 * index, x, true);
      view.setFloat64(52 + 4 * rings.length + 16 * index, y, true);
    }
    return bytes;
  });
  const size = contents.reduce((sum, content) => sum + 8 + content.length, 100);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, size / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  let at = 100;
  for (const [index, content] of contents.entries()) {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, content.length / 2);
    file.set(content, at + 8);
    at += 8 + content.length;
  }
  return file;
}

export interface DbfColumn {
  readonly name: Uint8Array;
  readonly type: string;
  readonly length: number;
}

/** A .dbf with values given as bytes, in column order; `deleted` rows carry the asterisk. */
export function dbfBytes(
  columns: readonly DbfColumn[],
  rows: readonly (readonly Uint8Array[])[],
  options: { readonly languageId?: number; readonly deleted?: readonly number[] } = {},
): Uint8Array {
  const headerSize = 33 + 32 * columns.length;
  const rowSize = 1 + columns.reduce((sum, column) => sum + column.length, 0);
  const file = new Uint8Array(headerSize + rowSize * rows.length + 1).fill(0x20, headerSize);
  const view = new DataView(file.buffer);
  file[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerSize, true);
  view.setUint16(10, rowSize, true);
  file[29] = options.languageId ?? 0;
  for (const [index, column] of columns.entries()) {
    const at = 32 + 32 * index;
    file.set(column.name, at);
    file[at + 11] = column.type.charCodeAt(0);
    file[at + 16] = column.length;
  }
  file[headerSize - 1] = 0x0d;
  for (const [index, values] of rows.entries()) {
    let at = headerSize + index * rowSize;
    if (options.deleted?.includes(index)) file[at] = 0x2a;
    at += 1;
    for (const [column, value] of values.entries()) {
      file.set(value.subarray(0, columns[column]?.length), at);
      at += columns[column]?.length ?? 0;
    }
  }
  file[file.length - 1] = 0x1a;
  return file;
}

export const ascii = (text: string) => new TextEncoder().encode(text);

/** 藻場 and アマモ場－髙﨑① in CP932, the last three from its NEC and IBM extensions. */
export const MOBA_CP932 = Uint8Array.of(0x91, 0x94, 0x8f, 0xea);
export const AMAMO_CP932 = Uint8Array.of(
  ...[0x83, 0x41, 0x83, 0x7d, 0x83, 0x82, 0x8f, 0xea, 0x81, 0x7c],
  ...[0xfb, 0xfc, 0xfa, 0xb1, 0x87, 0x40],
);
