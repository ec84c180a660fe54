import { tiffBlockWasm } from '../../core/kernels/built/tiff-block.ts';
import {
  instantiateKernel,
  type KernelBase,
  reserveMemory,
} from '../../core/kernels/instantiate.ts';
import type { BlockLayout, BlockPart } from './block-layout.ts';

type Decode = (start: number, length: number, out: number, outLength: number) => number;

/** The exports of kernels/tiff-block.ts. */
export interface TiffBlockExports extends KernelBase {
  readonly inflateZlib: Decode;
  readonly decodeLzw: Decode;
  readonly decodePackBits: Decode;
  readonly decodeZstd: Decode;
  readonly takePlanes: (
    ...args: readonly [
      block: number,
      blockWidth: number,
      samples: number,
      valueBytes: number,
      predictor: number,
      swap: number,
      col: number,
      row: number,
      width: number,
      height: number,
      wanted: number,
      wantedCount: number,
      planes: number,
      rows: number,
    ]
  ) => void;
}

export type KernelCodec = 'inflateZlib' | 'decodeLzw' | 'decodePackBits' | 'decodeZstd';

/** Behind every region, for loads and stores that are wider than what they mean. */
const SLACK_BYTES = 64;
/** Planes are taken in pieces of about this, which stay in the cache until they are copied. */
const PIECE_BYTES = 256 * 1024;
/** What is stored as it is is read in pieces of this: more reads cost more than the cache saves. */
const STORED_BYTES = 1024 * 1024;
/** A block that needs more than this is decoded by the twins, whose memory is given back. */
const MAX_BYTES = 96 * 1024 * 1024;

/** A decoder with a memory of its own, which grows to what the largest block needs. */
export interface BlockKernel {
  /** Decodes into the kernel; bytes made, or −1. Null where the block is too large for it. */
  readonly decode: (codec: KernelCodec, data: Uint8Array, byteLength: number) => number | null;
  /** As `decode`, of `length` bytes that `fill` is asked to put into the kernel's memory. */
  readonly decodeFrom: (
    codec: KernelCodec,
    length: number,
    fill: (target: Uint8Array) => void,
    byteLength: number,
  ) => number | null;
  /** Puts a block that needs no decoding into the kernel. False where it is too large. */
  readonly load: (block: Uint8Array) => boolean;
  /** The block in the kernel: a view, valid until the next call. */
  readonly block: (byteLength: number) => Uint8Array;
  /**
   * As takePlanes of block-planes.ts, of the block in the kernel, in pieces of whole lines from the
   * top: `take` is given the planes of `height` lines from line `line` of the part, a view that is
   * valid until it returns. `rows`: of the block.
   */
  readonly planes: (
    layout: BlockLayout,
    part: BlockPart,
    wanted: readonly number[],
    rows: number,
    take: TakePiece,
  ) => void;
  /**
   * As `planes`, of a block that is stored as it is: `fill` is asked for the bytes of whole rows of
   * the part from line `line` on, piece by piece. False where a row is too large, with none taken.
   */
  readonly stored: (
    layout: BlockLayout,
    part: BlockPart,
    wanted: readonly number[],
    fill: (rows: Uint8Array, line: number) => void,
    take: TakePiece,
  ) => boolean;
}

export type TakePiece = (planes: Uint8Array, line: number, height: number) => void;

const align = (offset: number) => (offset + 63) & ~63;

export function createBlockKernel(): BlockKernel | null {
  const kernel = instantiateKernel<TiffBlockExports>(tiffBlockWasm);
  if (!kernel) return null;
  const { memory } = kernel;
  const base = align(kernel.heapBase.value);
  const reserve = (bytes: number) => bytes <= MAX_BYTES && reserveMemory(memory, bytes);

  const load: BlockKernel['load'] = (block) => {
    if (!reserve(base + block.length + SLACK_BYTES)) return false;
    new Uint8Array(memory.buffer).set(block, base);
    return true;
  };
  const decodeFrom: BlockKernel['decodeFrom'] = (codec, length, fill, byteLength) => {
    const input = align(base + byteLength + SLACK_BYTES);
    if (!reserve(input + length + SLACK_BYTES)) return null;
    fill(new Uint8Array(memory.buffer, input, length));
    return kernel[codec](input, length, base, byteLength);
  };
  const decode: BlockKernel['decode'] = (codec, data, byteLength) =>
    decodeFrom(codec, data.length, (target) => target.set(data), byteLength);
  const block: BlockKernel['block'] = (byteLength) =>
    new Uint8Array(memory.buffer, base, byteLength);

  /** Lays out what is behind `rows` rows of the block; what takes lines from row `row` of it. */
  const takerOf = (
    { blockWidth, samples, valueBytes, predictor, swap }: BlockLayout,
    { col, width }: BlockPart,
    wanted: readonly number[],
    rows: number,
    pieceRows: number,
  ) => {
    const rowBytes = blockWidth * samples * valueBytes;
    const pieceBytes = wanted.length * width * valueBytes;
    // Input is no longer needed: what lies behind the block may take its place.
    const list = align(base + rows * rowBytes + SLACK_BYTES);
    const lines = align(list + 2 * wanted.length);
    const to = align(lines + 2 * (rowBytes + SLACK_BYTES) + SLACK_BYTES);
    if (!reserveMemory(memory, to + pieceRows * pieceBytes + SLACK_BYTES)) {
      throw new RangeError('kernel memory');
    }
    new Uint16Array(memory.buffer, list, wanted.length).set(wanted);
    const order = swap ? 1 : 0;
    return (row: number, height: number) => {
      kernel.takePlanes(
        base,
        blockWidth,
        samples,
        valueBytes,
        predictor,
        order,
        col,
        row,
        width,
        height,
        list,
        wanted.length,
        to,
        lines,
      );
      return new Uint8Array(memory.buffer, to, height * pieceBytes);
    };
  };
  const rowsIn = (pieceBytes: number, bytes: number, height: number) =>
    Math.min(height, Math.max(1, Math.floor(pieceBytes / bytes)));

  const planes: BlockKernel['planes'] = (layout, part, wanted, rows, take) => {
    const pieceRows = rowsIn(
      PIECE_BYTES,
      part.width * layout.valueBytes * wanted.length,
      part.height,
    );
    const taken = takerOf(layout, part, wanted, rows, pieceRows);
    for (let y = 0; y < part.height; y += pieceRows) {
      const height = Math.min(pieceRows, part.height - y);
      take(taken(part.row + y, height), y, height);
    }
  };

  const stored: BlockKernel['stored'] = (layout, part, wanted, fill, take) => {
    const rowBytes = layout.blockWidth * layout.samples * layout.valueBytes;
    const pieceRows = rowsIn(STORED_BYTES, rowBytes, part.height);
    if (!reserve(base + pieceRows * rowBytes + SLACK_BYTES)) return false;
    const taken = takerOf(layout, part, wanted, pieceRows, pieceRows);
    for (let y = 0; y < part.height; y += pieceRows) {
      const height = Math.min(pieceRows, part.height - y);
      fill(new Uint8Array(memory.buffer, base, height * rowBytes), y);
      take(taken(0, height), y, height);
    }
    return true;
  };
  return { decode, decodeFrom, load, block, planes, stored };
}

let ofThread: BlockKernel | null | undefined;

/** The one kernel of this thread; null where there is no WebAssembly. */
export function threadKernel(): BlockKernel | null {
  if (ofThread === undefined) ofThread = createBlockKernel();
  return ofThread;
}
