/** A plane of samples, row-major with its own stride. */
export interface Plane {
  readonly samples: Uint8ClampedArray;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** Each sample is 3 : 1 between itself and its nearer neighbour; `sums` are scaled by 3 + 1 = 4. */
function widenSums(sums: Int32Array, width: number, out: Uint8ClampedArray, at: number): void {
  out[at] = (sums[0]! * 4 + 8) >> 4;
  out[at + 1] = (sums[0]! * 3 + sums[1]! + 7) >> 4;
  for (let x = 1; x < width - 1; x++) {
    out[at + 2 * x] = (sums[x]! * 3 + sums[x - 1]! + 8) >> 4;
    out[at + 2 * x + 1] = (sums[x]! * 3 + sums[x + 1]! + 7) >> 4;
  }
  const last = width - 1;
  out[at + 2 * last] = (sums[last]! * 3 + sums[last - 1]! + 8) >> 4;
  out[at + 2 * last + 1] = (sums[last]! * 4 + 7) >> 4;
}

function widenRow(row: Uint8ClampedArray, width: number, out: Uint8ClampedArray, at: number): void {
  out[at] = row[0]!;
  out[at + 1] = (row[0]! * 3 + row[1]! + 2) >> 2;
  for (let x = 1; x < width - 1; x++) {
    out[at + 2 * x] = (row[x]! * 3 + row[x - 1]! + 1) >> 2;
    out[at + 2 * x + 1] = (row[x]! * 3 + row[x + 1]! + 2) >> 2;
  }
  const last = width - 1;
  out[at + 2 * last] = (row[last]! * 3 + row[last - 1]! + 1) >> 2;
  out[at + 2 * last + 1] = row[last]!;
}

/**
 * A plane `h` times as wide and `v` times as high. Where libjpeg-turbo interpolates (2 × 1, 2 × 2,
 * 1 × 2: "fancy upsampling", jdsample.c), so does this, with the same rounding; else it repeats.
 */
export function upsample(plane: Plane, h: number, v: number): Plane {
  const { samples, stride, width, height } = plane;
  if (h === 1 && v === 1) return plane;
  const outStride = width * h;
  const out = new Uint8ClampedArray(outStride * height * v);
  const rowAt = (y: number) => {
    const clamped = Math.max(0, Math.min(height - 1, y));
    return samples.subarray(clamped * stride, clamped * stride + width);
  };
  const smoothAcross = h === 2 && width > 2;
  const sums = new Int32Array(width);
  for (let y = 0; y < height; y++) {
    const row = rowAt(y);
    for (let part = 0; part < v; part++) {
      const at = (y * v + part) * outStride;
      const other = rowAt(part === 0 ? y - 1 : y + 1);
      if (v === 2 && smoothAcross) {
        for (let x = 0; x < width; x++) sums[x] = row[x]! * 3 + other[x]!;
        widenSums(sums, width, out, at);
      } else if (v === 1 && smoothAcross) widenRow(row, width, out, at);
      else if (v === 2 && h === 1) {
        const bias = part === 0 ? 1 : 2;
        for (let x = 0; x < width; x++) out[at + x] = (row[x]! * 3 + other[x]! + bias) >> 2;
      } else for (let x = 0; x < outStride; x++) out[at + x] = row[Math.floor(x / h)]!;
    }
  }
  return { samples: out, stride: outStride, width: outStride, height: height * v };
}
