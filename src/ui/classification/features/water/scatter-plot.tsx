import { linearAxis } from '../../../../core/axis-ticks.ts';
import type { ScatterPoint } from '../../../../core/training/water/scatter.ts';

const VIEW = { width: 336, height: 216 } as const;
const FRAME = { left: 52, top: 12, right: 324, bottom: 168 } as const;

interface ScatterPlotProps {
  readonly label: string;
  readonly points: readonly ScatterPoint[];
  /** Of the line; it goes through `through`. */
  readonly slope: number;
  readonly through: ScatterPoint;
  readonly xName: string;
  readonly yName: string;
}

/** A fit for the eye: the pixels that it was made from, and its line over them. */
export function ScatterPlot({ label, points, slope, through, xName, yName }: ScatterPlotProps) {
  const xs = points.map(({ x }) => x);
  const ends = [Math.min(...xs), Math.max(...xs)] as const;
  const onLine = (x: number) => through.y + slope * (x - through.x);
  const xAxis = linearAxis(xs, 4);
  const yAxis = linearAxis([...points.map(({ y }) => y), ...ends.map(onLine)], 4);
  const left = (x: number) => FRAME.left + xAxis.place(x) * (FRAME.right - FRAME.left);
  const top = (y: number) => FRAME.bottom - yAxis.place(y) * (FRAME.bottom - FRAME.top);
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${VIEW.width} ${VIEW.height}`}
      role="img"
      aria-label={label}
    >
      <g className="plot__grid">
        {xAxis.ticks.map(({ at, text }) => {
          const x = FRAME.left + at * (FRAME.right - FRAME.left);
          return (
            <g key={text}>
              <line x1={x} x2={x} y1={FRAME.top} y2={FRAME.bottom} />
              <text x={x} y={FRAME.bottom} dy="16" textAnchor="middle">
                {text}
              </text>
            </g>
          );
        })}
        {yAxis.ticks.map(({ at, text }) => {
          const y = FRAME.bottom - at * (FRAME.bottom - FRAME.top);
          return (
            <g key={text}>
              <line x1={FRAME.left} x2={FRAME.right} y1={y} y2={y} />
              <text x={FRAME.left} y={y} dx="-6" dy="4" textAnchor="end">
                {text}
              </text>
            </g>
          );
        })}
      </g>
      <text className="plot__axis" x={FRAME.right} y={FRAME.bottom} dy="36" textAnchor="end">
        {xName} →
      </text>
      <text className="plot__axis" x={FRAME.left} y={FRAME.bottom} dy="36" textAnchor="start">
        ↑ {yName}
      </text>
      {points.map(({ x, y }, index) => (
        // A cloud that is drawn once: its points have no names.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the point.
        <circle key={index} className="plot__dot" cx={left(x)} cy={top(y)} r="2" />
      ))}
      <line
        className="plot__line"
        x1={left(ends[0])}
        y1={top(onLine(ends[0]))}
        x2={left(ends[1])}
        y2={top(onLine(ends[1]))}
      />
    </svg>
  );
}
