import { closeSync, copyFileSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { bytesAt, firstDirectory, tagOf } from './big-tiff-directory.ts';

const TILE = 512;
const WIDTH = 256;
const HEIGHT = 257;
const OFFSETS = 324;
const COUNTS = 325;

/**
 * A scene of any size from one that tiff-stream.ts wrote: its whole tiles over and over. The file is
 * no larger but for the directory: the same bytes are read again, from another place in the image.
 */
export function repeatScene(from: string, to: string, side: number): void {
  copyFileSync(from, `${to}.part`);
  const file = openSync(`${to}.part`, 'r+');
  const { entries, head } = firstDirectory(file);
  const entryOf = (tag: number) => entries.find((entry) => tagOf(entry) === tag)!;
  const valuesOf = (tag: number, width: 4 | 8) => {
    const entry = entryOf(tag);
    const count = Number(entry.readBigUInt64LE(4));
    const bytes = bytesAt(file, Number(entry.readBigUInt64LE(12)), count * width);
    return Array.from({ length: count }, (_, i) => bytes.subarray(i * width, (i + 1) * width));
  };
  const oldSide = entryOf(WIDTH).readUInt32LE(12);
  const [oldAcross, whole] = [Math.ceil(oldSide / TILE), Math.floor(oldSide / TILE)];
  const across = Math.ceil(side / TILE);
  let at = statSync(`${to}.part`).size;
  const put = (bytes: Buffer) => {
    writeSync(file, bytes, 0, bytes.length, at);
    at += bytes.length;
  };
  for (const [tag, width] of [
    [OFFSETS, 8],
    [COUNTS, 4],
  ] as const) {
    const old = valuesOf(tag, width);
    const repeated = Array.from({ length: across * across }, (_, i) => {
      const [col, row] = [(i % across) % whole, Math.floor(i / across) % whole];
      return old[row * oldAcross + col]!;
    });
    entryOf(tag).writeBigUInt64LE(BigInt(repeated.length), 4);
    entryOf(tag).writeBigUInt64LE(BigInt(at), 12);
    put(Buffer.concat(repeated));
  }
  for (const tag of [WIDTH, HEIGHT]) entryOf(tag).writeUInt32LE(side, 12);
  const pointer = Buffer.alloc(8);
  pointer.writeBigUInt64LE(BigInt(at));
  writeSync(file, pointer, 0, 8, 8);
  put(Buffer.concat([head, ...entries, Buffer.alloc(8)]));
  closeSync(file);
  renameSync(`${to}.part`, to);
}
