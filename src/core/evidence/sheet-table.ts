import { ACCENT, INK, MUTED, RULE, svg, svgText, type TextStyle } from './svg.ts';
import { fitText, textWidth } from './wrap-text.ts';

/** Part of the page, drawn from its top left corner, mm. */
export interface SheetBlock {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

export interface SheetColumn {
  readonly title: string;
  /** mm */
  readonly width: number;
  readonly align: 'start' | 'end';
}

export interface SheetRow {
  readonly cells: readonly string[];
  /** Colour chip before the first cell. */
  readonly chip?: string;
  readonly strong?: boolean;
}

const LINE = 5.1;
const SIZE = 2.75;
const SMALL = 2.35;

export function sectionHeading(words: string, width: number): SheetBlock {
  const draw = (x: number, y: number) =>
    svgText(x, y + 3.2, fitText(words, width, 3), { size: 3, weight: 700, fill: ACCENT });
  return { height: 5, draw };
}

/** Words that do not fit are cut with `…`; a number never is, it is set smaller. */
function fitCell(words: string, column: SheetColumn, chip: number, size: number) {
  const room = column.width - chip - 1;
  if (column.align === 'start') return { words: fitText(words, room, size), size };
  return { words, size: Math.min(size, (size * room) / Math.max(room, textWidth(words, size))) };
}

/** A table with ruled rows: words to the left, numbers to the right. */
export function sheetTable(columns: readonly SheetColumn[], rows: readonly SheetRow[]): SheetBlock {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (x: number, y: number, color: string, weight: number) =>
    svg('path', {
      d: `M${round(x)} ${round(y)}h${round(width)}`,
      stroke: color,
      'stroke-width': weight,
    });
  const drawRow = (row: SheetRow, x: number, y: number, style: TextStyle) => {
    let left = x;
    return columns
      .map((column, i) => {
        const chip = i === 0 && row.chip !== undefined ? 5 : 0;
        const { words, size } = fitCell(row.cells[i] ?? '', column, chip, style.size);
        const at = column.align === 'end' ? left + column.width : left + chip;
        const mark =
          chip > 0
            ? svg('rect', {
                x: left,
                y: y - 2.6,
                width: 3.6,
                height: 3,
                rx: 0.5,
                fill: row.chip ?? 'none',
                stroke: INK,
                'stroke-width': 0.12,
              })
            : '';
        left += column.width;
        return mark + svgText(at, y, words, { ...style, size, anchor: column.align });
      })
      .join('');
  };
  const draw = (x: number, y: number) => {
    const head = drawRow({ cells: columns.map(({ title }) => title) }, x, y + 3, {
      size: SMALL,
      fill: MUTED,
    });
    const body = rows.map((row, i) => {
      const baseline = y + 4.2 + LINE * (i + 1) - 1.6;
      const style: TextStyle = { size: SIZE, weight: row.strong ? 700 : 400 };
      return drawRow(row, x, baseline, style) + line(x, baseline + 1.6, RULE, 0.15);
    });
    return head + line(x, y + 4.2, INK, 0.25) + body.join('');
  };
  return { height: 4.2 + LINE * rows.length, draw };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
