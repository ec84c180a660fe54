import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SurveyError } from '../../../core/errors.ts';
import type { Pieces } from '../../../core/pieces.ts';
import type { ByteSink } from '../../bytes/byte-sink.ts';
import type { TiffField } from '../geo-tags.ts';
import { tiffHead } from '../tiff-head.ts';
import type { PyramidLevel } from './pyramid-levels.ts';

/** What GDAL looks for between header and first directory, to read the file as a COG. */
const STRUCTURE = [
  'LAYOUT=IFDS_BEFORE_DATA',
  'BLOCK_ORDER=ROW_MAJOR',
  'BLOCK_LEADER=SIZE_AS_UINT4',
  'BLOCK_TRAILER=LAST_4_BYTES_REPEATED',
  'KNOWN_INCOMPATIBLE_EDITION=NO',
  ' ',
].join('\n');
/** Before a tile its size, behind it its last four bytes again: a reader needs no table for them. */
const FRAME = { before: 4, after: 4 };
const PREFACE = `GDAL_STRUCTURAL_METADATA_SIZE=${String(STRUCTURE.length).padStart(6, '0')} bytes\n${STRUCTURE}`;

const COPY_BYTES = 2 * 1024 * 1024;

/** A compressed tile that lies in a sink. */
export interface StoredTile {
  readonly sink: ByteSink;
  readonly offset: number;
  readonly length: number;
}

/** Remembers where compressed tiles lie, and writes them out as a COG. */
export interface CogWriter {
  readonly levels: readonly PyramidLevel[];
  /** Error: `coverage-tile-wrong` {tileCol, tileRow} outside of the level. */
  readonly place: (level: number, col: number, row: number, tile: StoredTile) => void;
  /**
   * Writes the file from the first byte to the last, some megabytes a piece. `bigAbove`: BigTIFF from that size on, default
   * 4 GiB. Error: `coverage-tile-missing` {tileCol, tileRow} unless every tile is placed.
   */
  readonly finishing: (out: ByteSink, bigAbove?: number) => Pieces<WrittenFile>;
}

export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

interface LevelTable {
  readonly sinks: (ByteSink | null)[];
  readonly offsets: Float64Array;
  readonly lengths: Uint32Array;
}

function createTable({ across, down }: PyramidLevel): LevelTable {
  const tiles = across * down;
  return {
    sinks: Array<ByteSink | null>(tiles).fill(null),
    offsets: new Float64Array(tiles),
    lengths: new Uint32Array(tiles),
  };
}

/** Writes in order, in large pieces, and hashes what it writes. Of its tiles none takes memory. */
function hashedOutput(out: ByteSink) {
  const hash = sha256.create();
  let held = new Uint8Array(COPY_BYTES);
  let heldBytes = 0;
  let at = 0;
  const through = (bytes: Uint8Array) => {
    out.write(at, bytes);
    hash.update(bytes);
    at += bytes.length;
  };
  const pour = () => {
    through(held.subarray(0, heldBytes));
    heldBytes = 0;
  };
  const framedBytes = (length: number) => length + FRAME.before + FRAME.after;
  /** Whether it must be poured out before a tile of `length` bytes. */
  const isFull = (length: number) => heldBytes + framedBytes(length) > held.length;
  /** The next `bytes` bytes, to be filled. */
  const next = (bytes: number): Uint8Array => {
    if (bytes > held.length) held = new Uint8Array(bytes);
    heldBytes += bytes;
    return held.subarray(heldBytes - bytes, heldBytes);
  };
  const writeHead = (bytes: Uint8Array) => {
    pour();
    through(bytes);
  };
  const writeTile = (sink: ByteSink, offset: number, length: number) => {
    const frame = next(framedBytes(length));
    new DataView(frame.buffer, frame.byteOffset).setUint32(0, length, true);
    sink.readInto(offset, frame.subarray(4, 4 + length));
    frame.copyWithin(length + 4, length, length + 4);
  };
  return { writeHead, isFull, writeTile, pour, digest: () => bytesToHex(hash.digest()) };
}

/**
 * A cloud-optimised GeoTIFF: directories first, then the tiles, the smallest overview's first, each
 * level row by row. The bytes depend on the tiles alone, not on when they came. `fields` gives a
 * level's tags but for those of the tiles.
 */
export function createCogWriter(
  levels: readonly PyramidLevel[],
  fields: (level: number) => readonly TiffField[],
): CogWriter {
  const tables = levels.map(createTable);

  const place: CogWriter['place'] = (level, col, row, tile) => {
    const size = levels[level];
    const table = tables[level];
    const inside = size && col >= 0 && col < size.across && row >= 0 && row < size.down;
    if (!inside || !table) {
      throw new SurveyError('coverage-tile-wrong', { tileCol: col, tileRow: row });
    }
    const index = row * size.across + col;
    table.sinks[index] = tile.sink;
    table.offsets[index] = tile.offset;
    table.lengths[index] = tile.length;
  };

  const assertComplete = () => {
    for (const [level, { sinks }] of tables.entries()) {
      const missing = sinks.indexOf(null);
      if (missing < 0) continue;
      const { across } = levels[level]!;
      const details = { tileCol: missing % across, tileRow: Math.floor(missing / across), level };
      throw new SurveyError('coverage-tile-missing', details);
    }
  };

  const finishing: CogWriter['finishing'] = function* (out, bigAbove) {
    assertComplete();
    const pages = tables.map(({ lengths }, level) => ({
      fields: fields(level),
      byteCounts: [...lengths],
    }));
    const head = tiffHead(pages, { preface: PREFACE, frame: FRAME, bigAbove });
    out.truncate(0);
    const output = hashedOutput(out);
    output.writeHead(head.bytes);
    for (let level = tables.length - 1; level >= 0; level--) {
      const { sinks, offsets, lengths } = tables[level]!;
      for (let i = 0; i < sinks.length; i++) {
        if (output.isFull(lengths[i]!)) {
          output.pour();
          yield;
        }
        output.writeTile(sinks[i]!, offsets[i]!, lengths[i]!);
      }
    }
    output.pour();
    out.flush();
    return { bytes: head.size, sha256: output.digest() };
  };
  return { levels, place, finishing };
}
