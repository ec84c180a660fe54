// From a block's compressed bytes to the planes of a part of it. The caller lays out the memory:
// behind the input, the block and the planes lie 64 bytes of slack.

import { inflateZlib as inflate } from './part-inflate';
import { decodeLzw as lzw } from './part-lzw';
import { decodePackBits as packBits } from './part-pack-bits';
import { gatherSample, split4x16, sumSplit4x16 } from './part-planes';
import { split3x8, split4x8, sumSplit3x8, sumSplit4x8 } from './part-planes-bytes';
import { decodeZstd as zstd } from './part-zstd';
import { joinRow, sumRow, swapRow } from './part-rows';

export const heapBase: usize = __heap_base;

/** As part-inflate.ts says. */
export function inflateZlib(start: usize, length: u32, out: usize, outLength: u32): i32 {
  return inflate(start, length, out, outLength);
}

/** As part-lzw.ts says. */
export function decodeLzw(start: usize, length: u32, out: usize, outLength: u32): i32 {
  return lzw(start, length, out, outLength);
}

/** As part-pack-bits.ts says. */
export function decodePackBits(start: usize, length: u32, out: usize, outLength: u32): i32 {
  return packBits(start, length, out, outLength);
}

/** As part-zstd.ts says. */
export function decodeZstd(start: usize, length: u32, out: usize, outLength: u32): i32 {
  return zstd(start, length, out, outLength);
}

/**
 * Takes `width` × `height` pixels at (`col`, `row`) out of a decoded block into planes, one per
 * wanted sample (`wanted`: u16 numbers, `wantedCount` of them), each of width · height values.
 * `predictor` 1, 2 or 3; `swap` 1 where the values' bytes are in the other order; `rows` is room
 * for two rows of the block and slack.
 */
export function takePlanes(
  block: usize,
  blockWidth: u32,
  samples: u32,
  valueBytes: u32,
  predictor: u32,
  swap: u32,
  col: u32,
  row: u32,
  width: u32,
  height: u32,
  wanted: usize,
  wantedCount: u32,
  planes: usize,
  rows: usize,
): void {
  const pixelBytes = samples * valueBytes;
  const rowBytes = blockWidth * pixelBytes;
  const second = rows + rowBytes + 64;
  const planeBytes = width * height * valueBytes;
  let inOrder = wantedCount === samples;
  for (let i: u32 = 0; i < wantedCount; i++) {
    if ((load<u16>(wanted + (i << 1)) as u32) !== i) inOrder = false;
  }
  const used = (col + width) * pixelBytes;
  // Whole lines of what cameras write: summed and split in one go.
  const differences = predictor === 2 && inOrder && col === 0;
  const fourWide = differences && !swap && samples === 4 && valueBytes === 2 && (width & 7) === 0;
  const bytes = differences && valueBytes === 1;
  for (let y: u32 = 0; y < height; y++) {
    let source = block + (row + y) * rowBytes;
    if (fourWide) {
      sumSplit4x16(source, planes + y * width * valueBytes, planeBytes, width);
      continue;
    }
    if (bytes && samples === 3) {
      sumSplit3x8(source, planes + y * width, planeBytes, width);
      continue;
    }
    if (bytes && samples === 4) {
      sumSplit4x8(source, planes + y * width, planeBytes, width);
      continue;
    }
    if (predictor === 3) {
      sumRow(source, rows, rowBytes, samples, 1);
      joinRow(rows, second, blockWidth * samples, valueBytes);
      source = second;
    } else {
      if (swap && valueBytes > 1) {
        swapRow(source, rows, used, valueBytes);
        source = rows;
      }
      if (predictor === 2) {
        sumRow(source, second, used, pixelBytes, valueBytes);
        source = second;
      }
    }
    source += col * pixelBytes;
    const to = planes + y * width * valueBytes;
    if (samples === 1) {
      for (let i: u32 = 0; i < wantedCount; i++) {
        memory.copy(to + i * planeBytes, source, width * valueBytes);
      }
      continue;
    }
    let done: u32 = 0;
    if (inOrder) {
      if (samples === 4 && valueBytes === 2) done = split4x16(source, to, planeBytes, width);
      else if (samples === 3 && valueBytes === 1) done = split3x8(source, to, planeBytes, width);
      else if (samples === 4 && valueBytes === 1) done = split4x8(source, to, planeBytes, width);
    }
    for (let i: u32 = 0; i < wantedCount; i++) {
      const sample = load<u16>(wanted + (i << 1)) as u32;
      gatherSample(
        source + done * pixelBytes + sample * valueBytes,
        to + i * planeBytes + done * valueBytes,
        width - done,
        pixelBytes,
        valueBytes,
      );
    }
  }
}
