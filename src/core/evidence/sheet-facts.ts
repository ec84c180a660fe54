import { type SheetBlock, type SheetSection, stacked } from './sheet-block.ts';
import { sectionHeading } from './sheet-table.ts';
import { INK, MUTED, svg, svgText } from './svg.ts';
import { fitText, textWidth, wrapText } from './wrap-text.ts';

export interface SheetFact {
  readonly label: string;
  readonly value: string;
}

const SIZE = 2.45;
const LINE = 3.75;
/** A block of lines is never taller than this, so that it can be turned over to another page. */
const MOST_LINES = 40;

/** Lines of `words`, at most `most`; the last one says by `…` that there is more. */
export function wrapAtMost(words: string, width: number, size: number, most: number): string[] {
  const lines = wrapText(words, width, size);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  const cut = textWidth(`${last}…`, size) <= width ? `${last}…` : fitText(`${last}……`, width, size);
  return [...lines.slice(0, most - 1), cut];
}

const rule = (width: number): SheetBlock => ({
  height: 0,
  draw: (x, y) =>
    svg('path', {
      d: `M${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}h${width}`,
      stroke: INK,
      'stroke-width': 0.25,
    }),
});

function linesBlock(
  label: string,
  lines: readonly string[],
  labelWidth: number,
  space: number,
): SheetBlock {
  const words = fitText(label, labelWidth - 1.5, SIZE);
  const draw = (x: number, y: number) =>
    svgText(x, y + 3.6, words, { size: SIZE, fill: MUTED }) +
    lines
      .map((line, i) => svgText(x + labelWidth, y + 3.6 + i * LINE, line, { size: SIZE }))
      .join('');
  return { height: lines.length * LINE + space, draw };
}

export interface FactsShape {
  readonly width: number;
  readonly labelWidth: number;
  readonly mostLines?: number;
}

function factRows(facts: readonly SheetFact[], shape: FactsShape): SheetBlock[] {
  const { width, labelWidth, mostLines = Number.POSITIVE_INFINITY } = shape;
  return facts.flatMap(({ label, value }, i) => {
    // Lines without a label of their own stay close to the one above.
    const space = facts[i + 1]?.label === '' ? 0 : 0.9;
    const lines = wrapAtMost(value, width - labelWidth, SIZE, mostLines);
    const blocks: SheetBlock[] = [];
    for (let at = 0; at < lines.length; at += MOST_LINES) {
      const part = lines.slice(at, at + MOST_LINES);
      blocks.push(linesBlock(at === 0 ? label : '', part, labelWidth, space));
    }
    return blocks;
  });
}

/** Labels and their values in two columns, values wrapped. */
export const factsBlock = (facts: readonly SheetFact[], shape: FactsShape): SheetBlock =>
  stacked(rule(shape.width), ...factRows(facts, shape));

/** Whether some value would be cut. */
export const factsAreCut = (facts: readonly SheetFact[], shape: FactsShape): boolean =>
  facts.some(
    ({ value }) =>
      wrapText(value, shape.width - shape.labelWidth, SIZE).length >
      (shape.mostLines ?? Number.POSITIVE_INFINITY),
  );

export function factsSection(
  title: string,
  continued: string,
  facts: readonly SheetFact[],
  shape: FactsShape,
): SheetSection {
  const head = (words: string) => stacked(sectionHeading(words, shape.width), rule(shape.width));
  return {
    head: head(title),
    headAgain: head(`${title} ${continued}`),
    rows: factRows(facts, shape),
  };
}
