import {
  ancestry,
  type Derivation,
  type Figure,
  type FigureId,
  figureById,
} from '../../derivation.ts';
import type { Evaluation } from '../evaluation.ts';

/** Which figures of a derivation are asked how sure they are, and which rest within one that is. */
export interface AskedFigures {
  /** Reached from the roots without passing one whose error is told as a whole. */
  readonly asked: ReadonlySet<FigureId>;
  /** Told as a whole. */
  readonly whole: ReadonlySet<FigureId>;
  /** All that the roots rest on. */
  readonly used: ReadonlySet<FigureId>;
}

/** The credit, or what an unfinished survey has of it. */
export function creditRoots({ totalTCo2, items }: Evaluation): readonly FigureId[] {
  if (totalTCo2 !== null) return [totalTCo2];
  return items.flatMap((item) => {
    const parts = [
      item.areaHa,
      item.ropeLengthM,
      item.wetMassTPerHa,
      item.coefficientTCo2PerHa,
      item.coefficientTCo2PerM,
      item.baselineTCo2,
      ...item.vesselTCo2,
    ];
    const whole = item.creditedTCo2 ?? item.absorptionTCo2;
    return (whole === null ? parts : [whole]).filter((id) => id !== null);
  });
}

/** From `roots` down. */
export function askedFigures(
  derivation: Derivation,
  roots: readonly FigureId[],
  isWhole: (figure: Figure) => boolean,
): AskedFigures {
  const figures = figureById(derivation);
  const [asked, whole, used] = [new Set<FigureId>(), new Set<FigureId>(), new Set<FigureId>()];
  const walk = (id: FigureId, within: boolean) => {
    const figure = figures.get(id);
    if (figure === undefined || (within ? used.has(id) : asked.has(id))) return;
    used.add(id);
    if (!within) asked.add(id);
    const stops = !within && isWhole(figure);
    if (stops) whole.add(id);
    for (const input of figure.inputs) walk(input.figure, within || stops);
  };
  for (const root of roots) walk(root, false);
  return { asked, whole, used };
}

/** The one that is told as a whole and rests on `id`. */
export const wholeAround = (
  derivation: Derivation,
  { whole }: AskedFigures,
  id: FigureId,
): FigureId | null =>
  [...whole].find((each) => ancestry(derivation, each).some((figure) => figure.id === id)) ?? null;
