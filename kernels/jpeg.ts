// A sequential JPEG of 8 bits in one scan, from its entropy-coded bytes to bands, one row of MCUs at
// a time. The caller reads the segments, checks them, and lays out the memory.

import { blockSamples, flatSamples } from './part-jpeg-idct';
import { buildTable, decodeBlock, restartBits, startBits, TABLE_BYTES } from './part-jpeg-bits';
import { betweenRows, colourRows, widenRow } from './part-jpeg-rows';

export const heapBase: usize = __heap_base;

const tables = memory.data(8 * TABLE_BYTES, 16);
const quants = memory.data(4 * 256, 16);
const block = memory.data(256, 16);

@unmanaged
class Component {
  h: i32;
  v: i32;
  dc: usize;
  ac: usize;
  quant: usize;
  /** Last DC. */
  previous: i32;
  /** How often a sample is repeated, 1 or 2. */
  across: i32;
  down: i32;
  /** Samples that belong to the image. */
  width: i32;
  height: i32;
  stride: usize;
  /** 8 · v rows of this row of MCUs; the last row of the one before stands above them. */
  plane: usize;
  /** Room for a row as wide as the image. */
  row: usize;
}

const components = memory.data(4 * 64, 16);

@inline
function component(c: i32): Component {
  return changetype<Component>(components + (<usize>c << 6));
}

let count: i32 = 0;
/** The columns that are wanted. */
let col: i32 = 0;
let width: i32 = 0;
let height: i32 = 0;
let mcusAcross: i32 = 0;
/** Rows of pixels in a row of MCUs. */
let bandRows: i32 = 0;
let interval: i32 = 0;
let toRgb: bool = false;
let sums: usize = 0;
let out: usize = 0;
/** Bytes from a band to the next in `out`. */
let bandBytes: usize = 0;
let band: i32 = 0;
let untilRestart: i32 = 0;
/** 1 where the last row of pixels of a row of MCUs needs samples of the next. */
let lag: i32 = 0;

/** Where table `slot` (0 … 7) is put down: see part-jpeg-bits.ts, without its quick entries. */
export function tableAt(slot: i32): usize {
  return tables + slot * TABLE_BYTES;
}

export function finishTable(slot: i32, ofAc: bool): void {
  buildTable(tables + slot * TABLE_BYTES, ofAc);
}

/** Where the quantisation of component `c` (0 … 3) is put down: 64 × i32, zigzag. */
export function quantAt(c: i32): usize {
  return quants + (<usize>c << 8);
}

/** A component; `dc` and `ac` are slots of tables, the rest as in Component. */
export function setComponent(
  c: i32,
  h: i32,
  v: i32,
  dc: i32,
  ac: i32,
  across: i32,
  down: i32,
  ownWidth: i32,
  ownHeight: i32,
  stride: i32,
  plane: usize,
  row: usize,
): void {
  const to = component(c);
  to.h = h;
  to.v = v;
  to.dc = tables + dc * TABLE_BYTES;
  to.ac = tables + ac * TABLE_BYTES;
  to.quant = quants + (<usize>c << 8);
  to.previous = 0;
  to.across = across;
  to.down = down;
  to.width = ownWidth;
  to.height = ownHeight;
  to.stride = stride;
  to.plane = plane;
  to.row = row;
}

/**
 * After all components: the image and the columns wanted of it, the data (`from` … `to`), and room
 * for sums and for `componentCount` bands, `bandRoom` bytes each.
 */
export function start(
  componentCount: i32,
  firstCol: i32,
  cols: i32,
  imageHeight: i32,
  across: i32,
  rows: i32,
  restartInterval: i32,
  colours: bool,
  from: usize,
  to: usize,
  sumsAt: usize,
  outAt: usize,
  bandRoom: usize,
): void {
  count = componentCount;
  col = firstCol;
  width = cols;
  height = imageHeight;
  mcusAcross = across;
  bandRows = rows;
  interval = restartInterval;
  untilRestart = restartInterval;
  toRgb = colours;
  sums = sumsAt;
  out = outAt;
  bandBytes = bandRoom;
  band = 0;
  lag = 0;
  for (let c = 0; c < count; c++) if (component(c).down === 2) lag = 1;
  memory.fill(block, 0, 256);
  startBits(from, to);
}

function decodeMcu(mcu: i32): bool {
  for (let c = 0; c < count; c++) {
    const own = component(c);
    const previous = changetype<usize>(own) + offsetof<Component>('previous');
    for (let y = 0; y < own.v; y++) {
      let to = own.plane + y * 8 * own.stride + mcu * own.h * 8;
      for (let x = 0; x < own.h; x++, to += 8) {
        const busy = decodeBlock(own.dc, own.ac, own.quant, previous, block);
        if (busy < 0) return false;
        if (busy) blockSamples(block, to, own.stride);
        else flatSamples(block, to, own.stride);
      }
    }
  }
  return true;
}

/** Samples of a component in row `y` of the image, as many as it is wide. */
function rowOf(own: Component, y: i32): usize {
  const first = band * own.v * 8;
  const line = own.down === 2 ? y >> 1 : y;
  const row = own.plane + (line - first) * own.stride;
  if (own.down === 1) {
    if (own.across === 1) return row;
    widenRow(row, 0, own.width, sums, own.row);
    return own.row;
  }
  const beside = max(0, min(own.height - 1, y & 1 ? line + 1 : line - 1));
  const other = own.plane + (beside - first) * own.stride;
  if (own.across === 2) widenRow(row, other, own.width, sums, own.row);
  else betweenRows(row, other, own.width, y & 1 ? 2 : 1, own.row);
  return own.row;
}

function writeRow(y: i32, to: usize): void {
  if (toRgb) {
    const first = rowOf(component(0), y) + col;
    const second = rowOf(component(1), y) + col;
    const third = rowOf(component(2), y) + col;
    colourRows(first, second, third, width, to, to + bandBytes, to + 2 * bandBytes);
    return;
  }
  for (let c = 0; c < count; c++) {
    memory.copy(to + c * bandBytes, rowOf(component(c), y) + col, width);
  }
}

/** Decodes a row of MCUs; how many rows of each band stand in `out`, or −1 where the data are wrong. */
export function nextRows(): i32 {
  for (let c = 0; c < count; c++) {
    const own = component(c);
    memory.copy(own.plane - own.stride, own.plane + (own.v * 8 - 1) * own.stride, own.stride);
  }
  for (let mcu = 0; mcu < mcusAcross; mcu++) {
    if (interval > 0) {
      if (untilRestart === 0) {
        if (!restartBits()) return -1;
        for (let c = 0; c < count; c++) component(c).previous = 0;
        untilRestart = interval;
      }
      untilRestart--;
    }
    if (!decodeMcu(mcu)) return -1;
  }
  const from = band === 0 ? 0 : band * bandRows - lag;
  const next = (band + 1) * bandRows;
  const to = next >= height ? height : next - lag;
  for (let y = from; y < to; y++) writeRow(y, out + (y - from) * width);
  band++;
  return to - from;
}
