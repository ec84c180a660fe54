import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

export interface StreamedTiff {
  readonly width: number;
  readonly height: number;
  readonly tileSize: number;
  readonly samples: number;
  readonly bits: 8 | 16;
  readonly compression: 'none' | 'deflate';
  readonly colors: 'rgb' | 'grey';
}

/** EPSG:6677 at 10 cm: a plane-rectangular zone, as a drone's orthomosaic has it. */
const EPSG = 6677;
const PIXEL_M = 0.1;
const ORIGIN = [-40_000, -20_000] as const;

type Field = readonly [tag: number, type: 3 | 4 | 12 | 16, values: readonly number[]];
const BYTES = { 3: 2, 4: 4, 12: 8, 16: 8 } as const;

function encode(type: Field[1], values: readonly number[]): Buffer {
  const out = Buffer.alloc(BYTES[type] * values.length);
  values.forEach((value, i) => {
    if (type === 3) out.writeUInt16LE(value, i * 2);
    else if (type === 4) out.writeUInt32LE(value, i * 4);
    else if (type === 12) out.writeDoubleLE(value, i * 8);
    else out.writeBigUInt64LE(BigInt(value), i * 8);
  });
  return out;
}

function difference(tile: Uint8Array | Uint16Array, samples: number, size: number): void {
  const stride = size * samples;
  for (let start = 0; start < tile.length; start += stride) {
    for (let i = stride - 1; i >= samples; i--) tile[start + i]! -= tile[start + i - samples]!;
  }
}

/** Writes a tiled BigTIFF tile by tile; the directory comes last, when all offsets are known. */
export function createTiffStream(path: string, form: StreamedTiff) {
  const file = openSync(path, 'w');
  const offsets: number[] = [];
  const counts: number[] = [];
  let at = 16;
  const put = (bytes: Uint8Array) => {
    writeSync(file, bytes, 0, bytes.length, at);
    at += bytes.length;
  };

  /** Pixel-interleaved values of the next tile, row-major over the tiles; they are changed. */
  const writeTile = (tile: Uint8Array | Uint16Array) => {
    if (form.compression === 'deflate') difference(tile, form.samples, form.tileSize);
    const raw = new Uint8Array(tile.buffer, tile.byteOffset, tile.byteLength);
    const bytes = form.compression === 'deflate' ? deflateSync(raw, { level: 6 }) : raw;
    offsets.push(at);
    counts.push(bytes.length);
    put(bytes);
  };

  const finish = () => {
    const each = (value: number) => Array<number>(form.samples).fill(value);
    const extra = form.samples - (form.colors === 'rgb' ? 3 : 1);
    const fields: Field[] = [
      [256, 4, [form.width]],
      [257, 4, [form.height]],
      [258, 3, each(form.bits)],
      [259, 3, [form.compression === 'deflate' ? 8 : 1]],
      [262, 3, [form.colors === 'rgb' ? 2 : 1]],
      [277, 3, [form.samples]],
      [284, 3, [1]],
      [317, 3, [form.compression === 'deflate' ? 2 : 1]],
      [322, 3, [form.tileSize]],
      [323, 3, [form.tileSize]],
      [324, 16, offsets],
      [325, 4, counts],
      ...(extra > 0 ? [[338, 3, Array<number>(extra).fill(0)] as const] : []),
      [339, 3, each(1)],
      [33550, 12, [PIXEL_M, PIXEL_M, 0]],
      [33922, 12, [0, 0, 0, ...ORIGIN, 0]],
      [34735, 3, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, EPSG]],
    ];
    const entries = fields.map(([tag, type, values]) => {
      const bytes = encode(type, values);
      const entry = Buffer.alloc(20);
      entry.writeUInt16LE(tag, 0);
      entry.writeUInt16LE(type, 2);
      entry.writeBigUInt64LE(BigInt(values.length), 4);
      if (bytes.length <= 8) bytes.copy(entry, 12);
      else {
        entry.writeBigUInt64LE(BigInt(at), 12);
        put(bytes);
      }
      return entry;
    });
    const directory = at;
    put(encode(16, [entries.length]));
    for (const entry of entries) put(entry);
    put(encode(16, [0]));
    const header = Buffer.from('49492b0008000000', 'hex');
    writeSync(file, Buffer.concat([header, encode(16, [directory])]), 0, 16, 0);
    closeSync(file);
  };
  return { writeTile, finish };
}
