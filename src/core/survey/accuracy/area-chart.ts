import { type DrawnTick, linearAxis } from '../../axis-ticks.ts';
import type { MadeAssessment } from './assessed-map.ts';
import type { MatrixClass } from './reference-counts.ts';
import { decimalPlaces } from './report-digits.ts';

export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly rowHeight: number;
}

/** One class of the chart: places from the left in the units of the drawing, and the digits in m². */
export interface AreaRow {
  readonly of: MatrixClass;
  readonly y: number;
  readonly mappedX: number;
  readonly estimateX: number;
  readonly lowX: number;
  readonly highX: number;
  readonly lowerX: number;
  readonly mapped: string;
  readonly estimate: string;
  /** Null: the points of every class were all alike, so that it can't be told; the interval holds. */
  readonly standardError: string | null;
  readonly low: string;
  readonly high: string;
  readonly lower: string;
}

export interface AreaChart {
  readonly rows: readonly AreaRow[];
  readonly ticks: readonly DrawnTick[];
  readonly bottom: number;
}

/** Mapped and estimated area of each class with its 95 % interval and lower bound, on one scale. */
export function areaChart({ report, classes }: MadeAssessment, frame: ChartFrame): AreaChart {
  const told = report.area.flatMap((area, at) => {
    const { mappedM2, estimateM2, seM2, ci95M2, lowerM2 } = area;
    const isWhole = estimateM2 !== null && seM2 !== null && ci95M2 !== null && lowerM2 !== null;
    if (!isWhole) return [];
    return [{ of: classes[at]!, mappedM2: mappedM2 ?? 0, estimateM2, seM2, ci95M2, lowerM2 }];
  });
  const most = Math.max(1, ...told.flatMap(({ mappedM2, ci95M2 }) => [mappedM2, ci95M2[1]]));
  const axis = linearAxis([0, most]);
  const x = (m2: number) => frame.left + axis.place(m2) * frame.width;
  return {
    bottom: frame.top + told.length * frame.rowHeight,
    ticks: axis.ticks.map(({ at, text }) => ({ x: frame.left + at * frame.width, text })),
    rows: told.map(({ of, mappedM2, estimateM2, seM2, ci95M2: [low, high], lowerM2 }, at) => ({
      of,
      y: frame.top + (at + 0.5) * frame.rowHeight,
      mappedX: x(mappedM2),
      estimateX: x(estimateM2),
      lowX: x(low),
      highX: x(high),
      lowerX: x(lowerM2),
      mapped: decimalPlaces(mappedM2, 1),
      estimate: decimalPlaces(estimateM2, 1),
      standardError: seM2 === 0 ? null : decimalPlaces(seM2, 1, 'up'),
      low: decimalPlaces(low, 1),
      high: decimalPlaces(high, 1, 'up'),
      lower: decimalPlaces(lowerM2, 1),
    })),
  };
}
