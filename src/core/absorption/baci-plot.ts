import { linearAxis } from '../axis-ticks.ts';

/** Four means as decimal text, with the replicates behind them. */
export interface BaciPlotGroups {
  readonly means: Readonly<Record<BaciCorner, string>>;
  readonly replicates: Readonly<Record<BaciCorner, readonly string[]>>;
  /** Of the project: what the impact site has gained beyond the control site. */
  readonly effect: string;
}

type BaciCorner = 'impactBefore' | 'impactAfter' | 'controlBefore' | 'controlAfter';

interface PlotLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface PlotDot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Before to the left, after to the right, in the units of the drawing; y grows downward. */
export interface BaciPlot {
  readonly impact: PlotLine;
  readonly control: PlotLine;
  /** The impact site, had it changed as the control site did. */
  readonly counterfactual: PlotLine;
  readonly impactDots: readonly PlotDot[];
  readonly controlDots: readonly PlotDot[];
  readonly xBefore: number;
  readonly xAfter: number;
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Replicates of the two sites stand side by side, so that none hides another. */
const ASIDE = 0.025;

/** Where means and replicates are drawn. For the eye: no figure is computed from it. */
export function baciPlot(groups: BaciPlotGroups, frame: Frame): BaciPlot {
  const mean = (corner: BaciCorner) => Number(groups.means[corner]);
  const all = Object.values(groups.replicates).flat().map(Number);
  const expected = mean('impactAfter') - Number(groups.effect);
  const axis = linearAxis([0, expected, ...all]);
  const y = (value: number) => frame.top + (1 - axis.place(value)) * frame.height;
  const xBefore = frame.left + frame.width * 0.2;
  const xAfter = frame.left + frame.width * 0.72;
  const line = (from: number, to: number): PlotLine => ({
    x1: xBefore,
    y1: y(from),
    x2: xAfter,
    y2: y(to),
  });
  const dots = (corner: BaciCorner, x: number): readonly PlotDot[] =>
    groups.replicates[corner].map((text, index) => ({
      key: `${corner}:${index}`,
      x,
      y: y(Number(text)),
    }));
  const aside = frame.width * ASIDE;
  return {
    impact: line(mean('impactBefore'), mean('impactAfter')),
    control: line(mean('controlBefore'), mean('controlAfter')),
    counterfactual: line(mean('impactBefore'), expected),
    impactDots: [...dots('impactBefore', xBefore - aside), ...dots('impactAfter', xAfter - aside)],
    controlDots: [
      ...dots('controlBefore', xBefore + aside),
      ...dots('controlAfter', xAfter + aside),
    ],
    xBefore,
    xAfter,
    yTicks: axis.ticks.map(({ at, text }) => ({
      at: frame.top + (1 - at) * frame.height,
      text,
    })),
  };
}
