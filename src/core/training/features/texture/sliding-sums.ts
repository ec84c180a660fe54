import { firstBlock, type Sliding } from './sliding-window.ts';

/** Fields: how many pixels, and their sum. */
export const slidingSums: Sliding = {
  identity: [0, 0],
  createSlide: (length) => {
    const headN = new Float64Array(length);
    const headSum = new Float64Array(length);
    return ([lineN, lineSum], shape, [outN, outSum]) => {
      const size = 2 * shape.radius + 1;
      const first = firstBlock(shape);
      let [n, sum] = [0, 0];
      for (let i = 0, next = first; i < length; i++) {
        if (i === next) {
          next += size;
          n = 0;
          sum = 0;
        }
        n += lineN![i]!;
        sum += lineSum![i]!;
        headN[i] = n;
        headSum[i] = sum;
      }
      let end = first + Math.floor((length - first) / size) * size;
      n = 0;
      sum = 0;
      for (let i = length - 1; i >= 0; i--) {
        if (i + 1 === end) {
          end -= size;
          n = 0;
          sum = 0;
        }
        n += lineN![i]!;
        sum += lineSum![i]!;
        if (i >= shape.results) continue;
        const last = i + size - 1;
        // A window that is a block is its head; its tail would count it twice.
        const isBlock = i === end;
        outN![i] = isBlock ? headN[last]! : n + headN[last]!;
        outSum![i] = isBlock ? headSum[last]! : sum + headSum[last]!;
      }
    };
  },
};
