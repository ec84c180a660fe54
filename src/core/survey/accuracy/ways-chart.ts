import { type DrawnTick, linearAxis } from '../../axis-ticks.ts';
import type { ChartFrame } from './area-chart.ts';
import type { PlannedWay } from './planned-design.ts';
import { decimalPlaces } from './report-digits.ts';

/** One way to share the points out: how long its bar is, and the digits in m². */
export interface WayRow {
  readonly name: PlannedWay['name'];
  readonly y: number;
  readonly endX: number;
  readonly standardError: string;
  readonly lower: string;
}

export interface WaysChart {
  readonly rows: readonly WayRow[];
  readonly ticks: readonly DrawnTick[];
  readonly bottom: number;
}

/** Expected standard error of the target's area by allocation, as bars from 0 on one scale. */
export function waysChart(ways: readonly PlannedWay[], frame: ChartFrame): WaysChart {
  const axis = linearAxis([0, Math.max(1, ...ways.map(({ seM2 }) => seM2))], 3);
  return {
    bottom: frame.top + ways.length * frame.rowHeight,
    ticks: axis.ticks.map(({ at, text }) => ({ x: frame.left + at * frame.width, text })),
    rows: ways.map(({ name, seM2, lowerM2 }, at) => ({
      name,
      y: frame.top + (at + 0.5) * frame.rowHeight,
      endX: frame.left + axis.place(seM2) * frame.width,
      standardError: decimalPlaces(seM2, 0, 'up'),
      lower: decimalPlaces(lowerM2, 0, 'down'),
    })),
  };
}
