import { firstBlock, type Sliding } from './sliding-window.ts';

/** Fields: the least and the greatest value. */
export const slidingExtremes: Sliding = {
  identity: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  createSlide: (length) => {
    const headLeast = new Float64Array(length);
    const headGreatest = new Float64Array(length);
    return ([lineLeast, lineGreatest], shape, [outLeast, outGreatest]) => {
      const size = 2 * shape.radius + 1;
      const first = firstBlock(shape);
      let [least, greatest] = [Infinity, -Infinity];
      for (let i = 0, next = first; i < length; i++) {
        if (i === next) {
          next += size;
          least = Infinity;
          greatest = -Infinity;
        }
        least = Math.min(least, lineLeast![i]!);
        greatest = Math.max(greatest, lineGreatest![i]!);
        headLeast[i] = least;
        headGreatest[i] = greatest;
      }
      let end = first + Math.floor((length - first) / size) * size;
      least = Infinity;
      greatest = -Infinity;
      for (let i = length - 1; i >= 0; i--) {
        if (i + 1 === end) {
          end -= size;
          least = Infinity;
          greatest = -Infinity;
        }
        least = Math.min(least, lineLeast![i]!);
        greatest = Math.max(greatest, lineGreatest![i]!);
        if (i >= shape.results) continue;
        outLeast![i] = Math.min(least, headLeast[i + size - 1]!);
        outGreatest![i] = Math.max(greatest, headGreatest[i + size - 1]!);
      }
    };
  },
};
