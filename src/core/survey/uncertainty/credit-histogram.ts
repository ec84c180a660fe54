import { type Axis, type DrawnTick, linearAxis } from '../../axis-ticks.ts';
import type { CreditUncertainty } from '../../uncertainty/credit-uncertainty.ts';
import { decimalPlaces } from '../accuracy/report-digits.ts';
import { downTCo2 } from './credit-bound.ts';

export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface HistogramBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its middle lies below the lower bound. */
  readonly isBelow: boolean;
}

/** Some bars together: from … to t-CO2, and the share of all draws, %. */
export interface HistogramRow {
  readonly from: string;
  readonly to: string;
  readonly share: string;
}

/** The distribution of a credit in the units of a drawing. */
export interface CreditHistogram {
  readonly bars: readonly HistogramBar[];
  readonly ticks: readonly DrawnTick[];
  readonly baseline: number;
  readonly lowerX: number;
  readonly medianX: number;
  /** Null where nothing is claimed. */
  readonly claimX: number | null;
  readonly rows: readonly HistogramRow[];
}

/** "1" beside "1.1" is "1.0". */
function evenTicks(texts: readonly string[]): readonly string[] {
  const decimals = Math.max(...texts.map((text) => (text.split('.')[1] ?? '').length));
  return texts.map((text) => Number(text).toFixed(decimals));
}

/** Enough that the bars fill the axis. */
const TICKS = 6;
/** Longer labels stand at every second tick. */
const LONG_LABEL = 5;

/** Bars to one line of the table. */
const BARS_A_ROW = 5;

function rowsOf({ histogram, draws }: Pick<CreditUncertainty, 'histogram' | 'draws'>) {
  const { fromTCo2, toTCo2, counts } = histogram;
  const width = (toTCo2 - fromTCo2) / counts.length;
  const starts = counts.flatMap((_, at) => (at % BARS_A_ROW === 0 ? [at] : []));
  return starts.map((at): HistogramRow => {
    const own = counts.slice(at, at + BARS_A_ROW);
    const drawn = own.reduce((sum, count) => sum + count, 0);
    return {
      from: downTCo2(fromTCo2 + at * width),
      to: downTCo2(fromTCo2 + (at + own.length) * width),
      share: decimalPlaces((100 * drawn) / draws, 1, 'nearest'),
    };
  });
}

/**
 * Bars of the drawn credits (their 0.1 % to 99.9 % quantiles), the bound, the median and the claim on
 * one axis. `claimTCo2` NaN: nothing is claimed.
 */
export function creditHistogram(
  result: Pick<CreditUncertainty, 'creditedTCo2' | 'histogram' | 'draws'>,
  lowerTCo2: number,
  claimTCo2: number,
  box: ChartBox,
): CreditHistogram {
  const { fromTCo2, toTCo2, counts } = result.histogram;
  const claim = Number.isFinite(claimTCo2) ? claimTCo2 : null;
  const axis: Axis = linearAxis([fromTCo2, toTCo2, ...(claim === null ? [] : [claim])], TICKS);
  const x = (tCo2: number) => box.left + axis.place(tCo2) * box.width;
  const labels = evenTicks(axis.ticks.map(({ text }) => text));
  const every = labels.some((text) => text.length > LONG_LABEL) ? 2 : 1;
  const step = (toTCo2 - fromTCo2) / counts.length;
  const most = Math.max(1, ...counts);
  const baseline = box.top + box.height;
  return {
    bars: (step > 0 ? counts : []).map((count, at) => {
      const [from, to] = [fromTCo2 + at * step, fromTCo2 + (at + 1) * step];
      const height = (count / most) * box.height;
      return {
        x: x(from),
        y: baseline - height,
        width: x(to) - x(from),
        height,
        isBelow: (from + to) / 2 < lowerTCo2,
      };
    }),
    ticks: axis.ticks.flatMap(({ at }, index) =>
      index % every === 0 ? [{ x: box.left + at * box.width, text: labels[index]! }] : [],
    ),
    baseline,
    lowerX: x(lowerTCo2),
    medianX: x(result.creditedTCo2.p50),
    claimX: claim === null ? null : x(claim),
    rows: rowsOf(result),
  };
}
