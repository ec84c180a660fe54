import type { Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  type FigureHead,
  leafFigure,
  printedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, type Read } from '../ledger.ts';
import { type ClassedGround, enterClassGround } from './class-ground.ts';
import type { CoverScale } from './cover-scale.ts';
import { tapeOfClass } from './transect-formulas.ts';
import type { ReadMark } from './transect-marks.ts';

const CLASS_TAPE: Rounding = { rule: 'truncate', places: 'decimals', digits: 4 };

/** Enters the metres of tape that each cover class stands for. */
export function enterTapeByClass(
  ledger: Ledger,
  scale: CoverScale | null,
  marks: readonly ReadMark[],
  tape: Read,
  count: Figure,
  unread: Figure | null,
): void {
  const codeOf = ({ mark }: ReadMark) => (mark.cover.kind === 'class' ? mark.cover.code : null);
  if (marks.some((mark) => codeOf(mark) === '')) return;
  const pieces: ClassedGround[] = marks.flatMap((mark) =>
    mark.stretch ? [{ code: codeOf(mark), ground: mark.stretch.length }] : [],
  );
  if (unread) pieces.push({ code: null, ground: unread });
  if (pieces.length === 0) {
    for (const code of new Set(marks.map(codeOf))) {
      const own = (quantity: string, unit: 'count' | 'm'): FigureHead =>
        headOf(ledger, quantity, unit, code === null ? quantity : `class:${code}/${quantity}`);
      const text = String(marks.filter((mark) => codeOf(mark) === code).length);
      const source = count.source ?? { kind: 'missing' };
      const readings = leafFigure(
        own('class-readings', 'count'),
        { kind: 'decimal', text },
        source,
      );
      enter(ledger, readings);
      const inputs = [
        tape.input('tapeLength'),
        printedInput('classReadings', readings),
        printedInput('readingCount', count),
      ];
      const ground = derivedFigure(own('class-tape', 'm'), tapeOfClass, inputs, CLASS_TAPE);
      pieces.push({ code, ground: enter(ledger, ground) });
    }
  }
  enterClassGround(ledger, scale, pieces);
}
