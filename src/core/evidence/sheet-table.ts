import { type SheetBlock, type SheetSection, stacked } from './sheet-block.ts';
import { ACCENT, INK, MUTED, RULE, svg, svgText, type TextStyle } from './svg.ts';
import { fitText, textWidth } from './wrap-text.ts';

export interface SheetColumn {
  readonly title: string;
  /** On a second line below the title. */
  readonly unit?: string;
  /** mm */
  readonly width: number;
  readonly align: 'start' | 'end';
}

export interface SheetRow {
  readonly cells: readonly string[];
  /** Colour chip before the first cell. */
  readonly chip?: string;
  /** What is on the map: a filled area, a line, a hatch, or nothing (the chip is struck through). */
  readonly chipStyle?: 'filled' | 'outline' | 'dashed' | 'rising' | 'falling' | 'absent';
  readonly strong?: boolean;
  /** The last cell is the sum that the page is about. */
  readonly total?: boolean;
}

export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

const LINE = 5.1;
const TOTAL_LINE = 7;
const SIZE = 2.75;
const TOTAL_SIZE = 4.4;
const SMALL = 2.35;
/** Words of a row may be set this much smaller before they are cut. */
const SMALLEST = 0.8;

export function sectionHeading(words: string, width: number): SheetBlock {
  const draw = (x: number, y: number) =>
    svgText(x, y + 3.2, fitText(words, width, 3), { size: 3, weight: 700, fill: ACCENT });
  return { height: 5, draw };
}

/** Words that do not fit are set smaller, then cut with `…`; a number is never cut. */
function fitCell(words: string, room: number, align: SheetColumn['align'], size: number) {
  const wanted = (size * room) / Math.max(room, textWidth(words, size));
  if (align === 'end') return { words, size: Math.min(size, wanted) };
  const set = Math.max(wanted, size * SMALLEST);
  return { words: fitText(words, room, set), size: set };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const widthOf = (columns: readonly SheetColumn[]) =>
  columns.reduce((sum, column) => sum + column.width, 0);

const line = (x: number, y: number, width: number, color: string, weight: number) =>
  svg('path', {
    d: `M${round(x)} ${round(y)}h${round(width)}`,
    stroke: color,
    'stroke-width': weight,
  });

/** Lines of a hatch across a chip of 3.6 × 3 mm; written out, so that no page needs a pattern. */
function chipHatch(x: number, y: number, isRising: boolean): string {
  const at = (dx: number, dy: number) =>
    `${round(x + (isRising ? dx : 3.6 - dx))} ${round(y + dy)}`;
  const lines = [
    [0, 1.2, 1.2, 0],
    [0, 2.7, 2.7, 0],
    [1.2, 3, 3.6, 0.6],
    [2.7, 3, 3.6, 2.1],
  ] as const;
  const d = lines.map(([x1, y1, x2, y2]) => `M${at(x1, y1)}L${at(x2, y2)}`).join('');
  return svg('path', { d, stroke: '#ffffff', 'stroke-width': 0.45 });
}

function chipMark(x: number, y: number, { chip = 'none', chipStyle = 'filled' }: SheetRow) {
  const shape = { x, y: y - 2.6, width: 3.6, height: 3, rx: 0.5 };
  if (chipStyle === 'outline') {
    return svg('rect', { ...shape, fill: 'none', stroke: chip, 'stroke-width': 0.6 });
  }
  if (chipStyle === 'dashed') {
    const line = {
      fill: 'none',
      stroke: chip,
      'stroke-width': 0.45,
      'stroke-dasharray': '1.2 0.6',
    };
    return svg('rect', { ...shape, rx: 0, ...line });
  }
  if (chipStyle === 'rising' || chipStyle === 'falling') {
    const line = { fill: 'none', stroke: chip, 'stroke-width': 0.3 };
    return (
      svg('rect', { ...shape, rx: 0, fill: chip, 'fill-opacity': 0.55 }) +
      chipHatch(x, shape.y, chipStyle === 'rising') +
      svg('rect', { ...shape, rx: 0, ...line })
    );
  }
  if (chipStyle === 'absent') {
    return (
      svg('rect', { ...shape, fill: 'none', stroke: chip, 'stroke-width': 0.45 }) +
      svg('circle', { cx: x + 1.8, cy: y - 1.1, r: 0.55, fill: chip })
    );
  }
  return svg('rect', { ...shape, fill: chip, stroke: INK, 'stroke-width': 0.12 });
}

function drawCells(
  columns: readonly SheetColumn[],
  row: SheetRow,
  x: number,
  y: number,
  style: TextStyle,
): string {
  let left = x;
  return columns
    .map(({ width, align }, i) => {
      const chip = i === 0 && row.chip !== undefined ? 5 : 0;
      const isTotal = row.total === true && i === columns.length - 1;
      const size = isTotal ? TOTAL_SIZE : style.size;
      // The total's name may run over the columns that it leaves empty.
      const room = row.total && i === 0 ? widthOf(columns.slice(0, -1)) : width;
      const cell = fitCell(row.cells[i] ?? '', room - chip - 1, align, size);
      const at = align === 'end' ? left + width : left + chip;
      const mark = chip > 0 ? chipMark(left, y, row) : '';
      left += width;
      return mark + svgText(at, y, cell.words, { ...style, size: cell.size, anchor: align });
    })
    .join('');
}

export function tableHead(columns: readonly SheetColumn[]): SheetBlock {
  const hasUnits = columns.some(({ unit }) => unit !== undefined);
  const height = hasUnits ? 7.2 : 4.2;
  const style = { size: SMALL, fill: MUTED };
  const draw = (x: number, y: number) =>
    drawCells(columns, { cells: columns.map(({ title }) => title) }, x, y + 3, style) +
    drawCells(columns, { cells: columns.map(({ unit }) => unit ?? '') }, x, y + 6, style) +
    line(x, y + height, widthOf(columns), INK, 0.25);
  return { height, draw };
}

export function tableRow(columns: readonly SheetColumn[], row: SheetRow): SheetBlock {
  const height = row.total ? TOTAL_LINE : LINE;
  const style: TextStyle = { size: SIZE, weight: row.strong || row.total ? 700 : 400 };
  const draw = (x: number, y: number) =>
    drawCells(columns, row, x, y + height - 1.6, style) +
    line(x, y + height, widthOf(columns), row.total ? INK : RULE, row.total ? 0.25 : 0.15);
  return { height, draw };
}

/** A table with ruled rows: words to the left, numbers to the right. */
export const sheetTable = ({ columns, rows }: SheetTable): SheetBlock =>
  stacked(tableHead(columns), ...rows.map((row) => tableRow(columns, row)));

export function tableSection(
  title: string,
  continued: string,
  { columns, rows }: SheetTable,
): SheetSection {
  const width = widthOf(columns);
  const head = (words: string) => stacked(sectionHeading(words, width), tableHead(columns));
  return {
    head: head(title),
    headAgain: head(`${title} ${continued}`),
    rows: rows.map((row) => tableRow(columns, row)),
  };
}
