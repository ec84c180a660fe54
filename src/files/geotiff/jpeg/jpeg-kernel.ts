import { jpegWasm } from '../../../core/kernels/built/jpeg.ts';
import {
  instantiateKernel,
  type KernelBase,
  reserveMemory,
} from '../../../core/kernels/instantiate.ts';
import type { BlockPart } from '../block-layout.ts';
import { type HuffmanTable, NATURAL, type ScanComponent } from './jpeg-data.ts';
import type { JpegHead } from './jpeg-segments.ts';

/** The exports of kernels/jpeg.ts. */
interface JpegExports extends KernelBase {
  readonly tableAt: (slot: number) => number;
  readonly finishTable: (slot: number, ofAc: boolean) => void;
  readonly quantAt: (component: number) => number;
  readonly setComponent: (
    ...args: readonly [
      component: number,
      h: number,
      v: number,
      dc: number,
      ac: number,
      across: number,
      down: number,
      width: number,
      height: number,
      stride: number,
      plane: number,
      row: number,
    ]
  ) => void;
  readonly start: (
    ...args: readonly [
      components: number,
      col: number,
      width: number,
      height: number,
      mcusAcross: number,
      bandRows: number,
      restartInterval: number,
      toRgb: boolean,
      from: number,
      to: number,
      sums: number,
      out: number,
      bandBytes: number,
    ]
  ) => void;
  readonly nextRows: () => number;
}

/** What is wanted of a JPEG: samples of a part of it. */
export interface JpegRequest {
  readonly part: BlockPart;
  readonly samples: readonly number[];
  /** Three components are YCbCr, and red, green and blue are wanted. */
  readonly toRgb: boolean;
  /** Takes `height` lines of each sample from line `line` of the part; views, not to be kept. */
  readonly take: (bands: readonly Uint8Array[], line: number, height: number) => void;
}

export interface JpegKernel {
  /**
   * Hands on what decodeJpegSamples gives. False where the twin has to do it, or has to say what is
   * wrong; lines may have been handed on by then.
   */
  readonly decode: (data: Uint8Array, head: JpegHead, request: JpegRequest) => boolean;
}

/** Behind every region, for loads and stores that are wider than what they mean. */
const SLACK_BYTES = 64;
/** Data and a row of MCUs that need more than this are left to the twin. */
const MAX_BYTES = 64 * 1024 * 1024;
const MOST_COMPONENTS = 4;

interface Coded {
  readonly h: number;
  readonly v: number;
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
}

/** The components as they are coded; null where the kernel does not know the kind of JPEG. */
function codedOf({ frame, scans }: JpegHead): readonly Coded[] | null {
  const [scan] = scans;
  const { components, hMax, vMax } = frame;
  if (!scan || scans.length > 1 || frame.progressive || components.length > MOST_COMPONENTS) {
    return null;
  }
  if (scan.components.length !== components.length) return null;
  const alone = components.length === 1;
  const coded = scan.components.map(({ component, dc, ac }: ScanComponent, i): Coded | null => {
    const { h, v } = component;
    const across = hMax / h;
    const down = vMax / v;
    const width = Math.ceil(frame.width / across);
    const height = Math.ceil(frame.height / down);
    // libjpeg smooths rows of three samples and more.
    const known = across === 1 || (across === 2 && width > 2);
    if (component.index !== i || !known || down > 2 || !dc || !ac) return null;
    // What is coded alone comes block by block, whatever its sampling.
    return { h: alone ? 1 : h, v: alone ? 1 : v, across, down, width, height, dc, ac };
  });
  return coded.every((one) => one !== null) ? coded : null;
}

export function createJpegKernel(): JpegKernel | null {
  const kernel = instantiateKernel<JpegExports>(jpegWasm);
  if (!kernel) return null;
  const { memory } = kernel;

  const putTables = (coded: readonly Coded[]) => {
    const slots = new Map<HuffmanTable, number>();
    const slotOf = (table: HuffmanTable, ofAc: boolean) => {
      const known = slots.get(table);
      if (known !== undefined) return known;
      const slot = slots.size;
      const at = kernel.tableAt(slot);
      const lists = new Int32Array(memory.buffer, at, 51);
      lists.set(table.first, 0);
      lists.set(table.last, 17);
      lists.set(table.index, 34);
      new Uint8Array(memory.buffer, at + 204, table.symbols.length).set(table.symbols);
      kernel.finishTable(slot, ofAc);
      slots.set(table, slot);
      return slot;
    };
    return coded.map(({ dc, ac }) => [slotOf(dc, false), slotOf(ac, true)] as const);
  };

  const decode: JpegKernel['decode'] = (data, head, { part, samples, toRgb, take }) => {
    const coded = codedOf(head);
    if (!coded) return false;
    const { width, height } = head.frame;
    const { start, restartInterval } = head.scans[0]!;
    const bandRows = 8 * Math.max(...coded.map(({ v }) => v));
    const mcusAcross = Math.ceil(width / (8 * Math.max(...coded.map(({ h }) => h))));
    let free = kernel.heapBase.value;
    const room = (bytes: number) => {
      const at = (free + 63) & ~63;
      free = at + bytes + SLACK_BYTES;
      return at;
    };
    const scanBytes = Math.max(0, data.length - start);
    const input = room(scanBytes);
    const rooms = coded.map(({ h, v }) => {
      const stride = mcusAcross * h * 8;
      return { stride, plane: room(stride * (8 * v + 1)) + stride, row: room(width + 1) };
    });
    const sums = room(16 + 2 * width) + 16;
    const bandBytes = part.width * (bandRows + 1) + SLACK_BYTES;
    const out = room(bandBytes * coded.length);
    if (free > MAX_BYTES || !reserveMemory(memory, free)) return false;

    new Uint8Array(memory.buffer).set(data.subarray(start), input);
    const slots = putTables(coded);
    coded.forEach(({ h, v, across, down, width: ownWidth, height: ownHeight }, c) => {
      const { stride, plane, row } = rooms[c]!;
      const [dc, ac] = slots[c]!;
      const quant = Int32Array.from(NATURAL, (place) => head.quants[c]![place]!);
      new Int32Array(memory.buffer, kernel.quantAt(c), 64).set(quant);
      const size = [across, down, ownWidth, ownHeight] as const;
      kernel.setComponent(c, h, v, dc, ac, ...size, stride, plane, row);
    });
    const image = [coded.length, part.col, part.width, height, mcusAcross, bandRows] as const;
    const end = input + scanBytes;
    kernel.start(...image, restartInterval, toRgb, input, end, sums, out, bandBytes);
    for (let y = 0; y < height; ) {
      const rows = kernel.nextRows();
      if (rows < 0) return false;
      const from = Math.max(y, part.row);
      const lines = Math.min(y + rows, part.row + part.height) - from;
      const at = out + (from - y) * part.width;
      y += rows;
      if (lines <= 0) continue;
      const bands = samples.map(
        (sample) => new Uint8Array(memory.buffer, at + sample * bandBytes, lines * part.width),
      );
      take(bands, from - part.row, lines);
    }
    return true;
  };
  return { decode };
}

let ofThread: JpegKernel | null | undefined;

/** The one kernel of this thread; null where there is no WebAssembly. */
export function threadJpegKernel(): JpegKernel | null {
  if (ofThread === undefined) ofThread = createJpegKernel();
  return ofThread;
}
