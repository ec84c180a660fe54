import type { JpegComponent } from './jpeg-data.ts';

const { imul } = Math;

/**
 * The eight values of a line from its coefficients, in fixed point (13 bits), as libjpeg's
 * jidctint.c has it (Loeffler, Ligtenberg, Moschytz 1989): results are equal bit by bit.
 */
function transformLine(work: Int32Array, at: number, step: number, shift: number): void {
  const v = (i: number) => work[at + i * step]!;
  const round = 1 << (shift - 1);
  const z1 = imul(v(2) + v(6), 4433);
  const e2 = z1 - imul(v(6), 15137);
  const e3 = z1 + imul(v(2), 6270);
  const e0 = (v(0) + v(4)) << 13;
  const e1 = (v(0) - v(4)) << 13;
  const a0 = e0 + e3 + round;
  const a3 = e0 - e3 + round;
  const a1 = e1 + e2 + round;
  const a2 = e1 - e2 + round;
  const z5 = imul(v(7) + v(3) + v(5) + v(1), 9633);
  const y1 = imul(v(7) + v(1), -7373);
  const y2 = imul(v(5) + v(3), -20995);
  const y3 = imul(v(7) + v(3), -16069) + z5;
  const y4 = imul(v(5) + v(1), -3196) + z5;
  const o0 = imul(v(7), 2446) + y1 + y3;
  const o1 = imul(v(5), 16819) + y2 + y4;
  const o2 = imul(v(3), 25172) + y2 + y3;
  const o3 = imul(v(1), 12299) + y1 + y4;
  work[at] = (a0 + o3) >> shift;
  work[at + 7 * step] = (a0 - o3) >> shift;
  work[at + step] = (a1 + o2) >> shift;
  work[at + 6 * step] = (a1 - o2) >> shift;
  work[at + 2 * step] = (a2 + o1) >> shift;
  work[at + 5 * step] = (a2 - o1) >> shift;
  work[at + 3 * step] = (a3 + o0) >> shift;
  work[at + 4 * step] = (a3 - o0) >> shift;
}

/** Samples of a component, row-major, stride · 8 wide; blocks beyond the image are left out. */
export function componentSamples(
  { blocksAcross, blocksDown, stride }: JpegComponent,
  coefficients: Int16Array,
  quant: Uint16Array,
): Uint8ClampedArray {
  const width = stride * 8;
  const samples = new Uint8ClampedArray(width * blocksDown * 8);
  const work = new Int32Array(64);
  for (let row = 0; row < blocksDown; row++) {
    for (let col = 0; col < blocksAcross; col++) {
      const from = (row * stride + col) * 64;
      let busy = 0;
      for (let i = 0; i < 64; i++) {
        const coefficient = coefficients[from + i]!;
        if (i > 0) busy |= coefficient;
        work[i] = imul(coefficient, quant[i]!);
      }
      const to = row * 8 * width + col * 8;
      if (busy === 0) {
        const value = (((work[0]! << 2) + 16) >> 5) + 128;
        for (let y = 0; y < 8; y++) samples.fill(value, to + y * width, to + y * width + 8);
        continue;
      }
      for (let x = 0; x < 8; x++) transformLine(work, x, 8, 11);
      for (let y = 0; y < 8; y++) {
        transformLine(work, y * 8, 1, 18);
        for (let x = 0; x < 8; x++) samples[to + y * width + x] = work[y * 8 + x]! + 128;
      }
    }
  }
  return samples;
}
