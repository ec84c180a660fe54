import { beginsBlock, lineLength, type Sliding } from './sliding-window.ts';

/** Fields: the least and the greatest value. */
export const slidingExtremes: Sliding = {
  identity: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  createSlide: (length) => {
    const low = new Float64Array(length);
    const high = new Float64Array(length);
    return ([least, greatest], shape, [outLeast, outGreatest]) => {
      const ends = 2 * shape.radius;
      for (let i = 0; i < length; i++) {
        const isFirst = i === 0 || beginsBlock(i, shape);
        low[i] = isFirst ? least![i]! : Math.min(low[i - 1]!, least![i]!);
        high[i] = isFirst ? greatest![i]! : Math.max(high[i - 1]!, greatest![i]!);
      }
      let [fromLow, fromHigh] = [least![length - 1]!, greatest![length - 1]!];
      for (let i = lineLength(shape) - 1; i >= 0; i--) {
        const isLast = i === length - 1 || beginsBlock(i + 1, shape);
        fromLow = isLast ? least![i]! : Math.min(least![i]!, fromLow);
        fromHigh = isLast ? greatest![i]! : Math.max(greatest![i]!, fromHigh);
        if (i >= shape.results) continue;
        outLeast![i] = Math.min(fromLow, low[i + ends]!);
        outGreatest![i] = Math.max(fromHigh, high[i + ends]!);
      }
    };
  },
};
