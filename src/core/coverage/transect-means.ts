import {
  type ComputedFormula,
  derivedFigure,
  type Figure,
  printedInput,
  type RoleInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, type Read } from '../ledger.ts';
import { coveredLength, coverOfPoints, coverOfStretches } from './transect-formulas.ts';
import type { ReadMark } from './transect-marks.ts';

/** How the covers of a transect's marks, one figure each and in their order, become one. */
export interface Means {
  readonly formula: ComputedFormula;
  readonly inputs: (figures: readonly Figure[]) => readonly RoleInput[];
}

export function pointMeans(count: Figure): Means {
  return {
    formula: coverOfPoints,
    inputs: (figures) => [
      ...figures.map((figure) => printedInput('cover', figure)),
      printedInput('readingCount', count),
    ],
  };
}

export function stretchMeans(ledger: Ledger, marks: readonly ReadMark[], tape: Read): Means {
  const made = new Map<string, Figure>();
  const covered = (figure: Figure, { mark, stretch }: ReadMark): Figure | null => {
    if (!stretch) return null;
    const key = `${mark.id} ${figure.id}`;
    const before = made.get(key);
    if (before) return before;
    // A class counts differently at each side: one length per value that it is counted as.
    const others = [...made.keys()].filter((known) => known.startsWith(`${mark.id} `)).length;
    const tail = `mark:${mark.id}/covered-length${others === 0 ? '' : `-${others + 1}`}`;
    const inputs = [printedInput('stretchLength', stretch.length), printedInput('cover', figure)];
    const head = headOf(ledger, 'covered-length', 'm', tail);
    const length = enter(ledger, derivedFigure(head, coveredLength, inputs, null));
    made.set(key, length);
    return length;
  };
  return {
    formula: coverOfStretches,
    inputs: (figures) => [
      ...figures.flatMap((figure, index) => {
        const mark = marks[index];
        const length = mark ? covered(figure, mark) : null;
        return length ? [printedInput('coveredLength', length)] : [];
      }),
      tape.input('tapeLength'),
    ],
  };
}
