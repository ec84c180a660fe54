/** One tick of an axis: where on it (0 … 1 of its length), and its label. */
export interface AxisTick {
  readonly at: number;
  readonly text: string;
}

/** A tick as it is drawn: where across the drawing. */
export interface DrawnTick {
  readonly x: number;
  readonly text: string;
}

/** A drawn axis: places values between 0 and 1. For the eye alone, never for a figure. */
export interface Axis {
  readonly place: (value: number) => number;
  readonly ticks: readonly AxisTick[];
}

const STEPS = [1, 2, 5] as const;

const label = (value: number): string => String(Number(value.toPrecision(6)));

/** From the tick below the least value to the tick above the greatest; at least two ticks. */
export function linearAxis(values: readonly number[], wanted = 5): Axis {
  const least = Math.min(...values);
  const spread = Math.max(...values) - least || Math.abs(least) || 1;
  const decade = 10 ** Math.floor(Math.log10(spread / wanted));
  const step =
    decade * ([1, 2, 5, 10].find((factor) => spread / (decade * factor) <= wanted) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil((least + spread) / step), first + 1);
  const place = (value: number) => (value / step - first) / (last - first);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { at: place(value), text: label(value) };
  });
  return { place, ticks };
}

/** Natural logarithms in, ticks at 1, 2 and 5 times the powers of ten. */
export function logAxis(logs: readonly number[]): Axis {
  const candidates = Array.from({ length: 60 }, (_, index) => index - 30).flatMap((power) =>
    STEPS.map((step) => ({ log: Math.log(step) + power * Math.LN10, value: step * 10 ** power })),
  );
  const least = Math.min(...logs);
  const greatest = Math.max(...logs);
  const below = candidates.findLastIndex(({ log }) => log <= least);
  const above = candidates.findIndex(({ log }, index) => log >= greatest && index > below);
  const shown = candidates.slice(below, above + 1);
  const start = shown[0]?.log ?? 0;
  const length = (shown.at(-1)?.log ?? 1) - start;
  const place = (log: number) => (log - start) / length;
  return { place, ticks: shown.map(({ log, value }) => ({ at: place(log), text: label(value) })) };
}
