import { type Axis, logAxis } from '../axis-ticks.ts';

/** A frame for a plot in the units of its drawing; y grows downward. */
export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlotTick {
  readonly at: number;
  readonly text: string;
}

/** Shoots and the fitted line on logarithmic axes: cm to the right, g upward. */
export interface LengthWeightPlot {
  readonly points: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** Over the lengths that were sampled: beyond them the line is no more than a guess. */
  readonly line: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  } | null;
  readonly xTicks: readonly PlotTick[];
  readonly yTicks: readonly PlotTick[];
}

/** Natural logarithms as the derivation has them: decimal text of ln cm and ln g. */
export interface PlottedShoot {
  readonly id: string;
  readonly logLength: string;
  readonly logMass: string;
}

const toRight = (axis: Axis, frame: PlotFrame) => (value: number) =>
  frame.left + axis.place(value) * frame.width;

const upward = (axis: Axis, frame: PlotFrame) => (value: number) =>
  frame.top + (1 - axis.place(value)) * frame.height;

/** Where shoots and ln m = a + b ln L are drawn; null without shoots. Nothing is computed from it. */
export function lengthWeightPlot(
  shoots: readonly PlottedShoot[],
  fitted: { readonly intercept: string; readonly slope: string } | null,
  frame: PlotFrame,
): LengthWeightPlot | null {
  if (shoots.length === 0) return null;
  const logLengths = shoots.map(({ logLength }) => Number(logLength));
  const logMasses = shoots.map(({ logMass }) => Number(logMass));
  const mass = (logLength: number) =>
    fitted === null ? 0 : Number(fitted.intercept) + Number(fitted.slope) * logLength;
  const [shortest, longest] = [Math.min(...logLengths), Math.max(...logLengths)];
  const ends = fitted === null ? [] : [mass(shortest), mass(longest)];
  const xAxis = logAxis(logLengths);
  const yAxis = logAxis([...logMasses, ...ends]);
  const x = toRight(xAxis, frame);
  const y = upward(yAxis, frame);
  return {
    points: shoots.map(({ id, logLength, logMass }) => ({
      id,
      x: x(Number(logLength)),
      y: y(Number(logMass)),
    })),
    line:
      fitted === null
        ? null
        : { x1: x(shortest), y1: y(mass(shortest)), x2: x(longest), y2: y(mass(longest)) },
    xTicks: xAxis.ticks.map(({ at, text }) => ({ at: frame.left + at * frame.width, text })),
    yTicks: yAxis.ticks.map(({ at, text }) => ({
      at: frame.top + (1 - at) * frame.height,
      text,
    })),
  };
}
