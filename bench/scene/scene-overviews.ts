import { closeSync, copyFileSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { nodeFileSource } from '../../src/cli/node-files.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { ENTRY_BYTES, firstDirectory, tagOf } from './big-tiff-directory.ts';

const TILE = 512;
const TAG = { kind: 254, width: 256, height: 257, offsets: 324, counts: 325, long: 4, long8: 16 };

/** A square of all bands, row-major. */
interface Square {
  readonly side: number;
  readonly bands: readonly Uint16Array[];
}

function halved({ side, bands }: Square): Square {
  const half = side / 2;
  const made = bands.map((band) => {
    const out = new Uint16Array(half * half);
    for (let i = 0; i < out.length; i++) {
      const at = 2 * Math.floor(i / half) * side + 2 * (i % half);
      out[i] = (band[at]! + band[at + 1]! + band[at + side]! + band[at + side + 1]!) >> 2;
    }
    return out;
  });
  return { side: half, bands: made };
}

/** One tile of a square that is repeated for ever, interleaved, predictor 2, deflated. */
function tileBytes({ side, bands }: Square, col0: number, row0: number): Buffer {
  const samples = bands.length;
  const tile = new Uint16Array(TILE * TILE * samples);
  for (let row = 0; row < TILE; row++) {
    const from = ((row0 + row) % side) * side;
    for (let col = 0; col < TILE; col++) {
      const at = from + ((col0 + col) % side);
      const to = (row * TILE + col) * samples;
      for (let band = 0; band < samples; band++) {
        const left = col === 0 ? 0 : bands[band]![from + ((col0 + col - 1) % side)]!;
        tile[to + band] = bands[band]![at]! - left;
      }
    }
  }
  return deflateSync(new Uint8Array(tile.buffer), { level: 6 });
}

/**
 * Adds overviews to what repeat-scene.ts made of `base`: each is the base halved, repeated. Sides are
 * powers of two, so that the repetition stays whole in tiles as long as it is larger than one.
 */
export async function addOverviews(base: string, repeated: string, to: string): Promise<void> {
  const reader = await openGeoTiff(await nodeFileSource(base));
  const { width: side } = reader.header;
  const block = await reader.read({ col: 0, row: 0, width: side, height: side });
  let square: Square = { side, bands: block.bands as readonly Uint16Array[] };
  copyFileSync(repeated, `${to}.part`);
  const file = openSync(`${to}.part`, 'r+');
  let at = statSync(`${to}.part`).size;
  const put = (bytes: Buffer) => {
    writeSync(file, bytes, 0, bytes.length, at);
    at += bytes.length;
  };
  const { entries, link: firstLink } = firstDirectory(file);
  let link = firstLink;
  const full = entries.find((entry) => tagOf(entry) === TAG.width)!.readUInt32LE(12);

  for (let level = full / 2; level >= TILE; level /= 2) {
    square = halved(square);
    const across = level / TILE;
    const whole = Math.max(1, square.side / TILE);
    const places = Array.from({ length: whole * whole }, (_, i) => {
      const bytes = tileBytes(square, (i % whole) * TILE, Math.floor(i / whole) * TILE);
      put(bytes);
      return { offset: at - bytes.length, length: bytes.length };
    });
    const tiles = Array.from({ length: across * across }, (_, i) => {
      const [col, row] = [(i % across) % whole, Math.floor(i / across) % whole];
      return places[row * whole + col]!;
    });
    const changed = new Map<number, Buffer>();
    const set = (tag: number, type: number, values: readonly number[]) => {
      const width = type === TAG.long ? 4 : 8;
      const bytes = Buffer.alloc(Math.max(8, width * values.length));
      values.forEach((value, i) => {
        if (width === 4) bytes.writeUInt32LE(value, 4 * i);
        else bytes.writeBigUInt64LE(BigInt(value), 8 * i);
      });
      const entry = Buffer.alloc(ENTRY_BYTES);
      entry.writeUInt16LE(tag, 0);
      entry.writeUInt16LE(type, 2);
      entry.writeBigUInt64LE(BigInt(values.length), 4);
      if (bytes.length > 8) {
        entry.writeBigUInt64LE(BigInt(at), 12);
        put(bytes);
      } else bytes.copy(entry, 12);
      changed.set(tag, entry);
    };
    set(TAG.kind, TAG.long, [1]);
    set(TAG.width, TAG.long, [level]);
    set(TAG.height, TAG.long, [level]);
    set(
      TAG.offsets,
      TAG.long8,
      tiles.map(({ offset }) => offset),
    );
    set(
      TAG.counts,
      TAG.long,
      tiles.map(({ length }) => length),
    );
    const own = [
      changed.get(TAG.kind)!,
      ...entries.map((entry) => changed.get(tagOf(entry)) ?? entry),
    ];
    const pointer = Buffer.alloc(8);
    pointer.writeBigUInt64LE(BigInt(at));
    writeSync(file, pointer, 0, 8, link);
    link = at + 8 + own.length * ENTRY_BYTES;
    const head = Buffer.alloc(8);
    head.writeBigUInt64LE(BigInt(own.length));
    put(Buffer.concat([head, ...own, Buffer.alloc(8)]));
  }
  closeSync(file);
  renameSync(`${to}.part`, to);
}
