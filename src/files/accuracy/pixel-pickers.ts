import type { RunStrip } from '../../core/coverage/runs.ts';

/** A pixel of the map that was drawn, with its class. */
export interface PixelPick {
  readonly col: number;
  readonly row: number;
  readonly value: number;
}

/** Takes its pixels out of strips that come from the top. */
export interface PixelPicker {
  /** Columns and rows of a grid; null: no grid. */
  readonly step: number | null;
  readonly take: (strip: RunStrip, onPick: (pick: PixelPick) => void) => void;
}

type OnRun = (col: number, pixels: number, value: number, row: number) => void;

function eachRun({ row, height, runs, rowStart }: RunStrip, onRun: OnRun): void {
  for (let y = 0; y < height; y++) {
    for (let i = rowStart[y]!; i < rowStart[y + 1]! - 1; i++) {
      const col = runs[i]! >>> 8;
      onRun(col, (runs[i + 1]! >>> 8) - col, runs[i]! & 255, row + y);
    }
  }
}

/** Pixels by their rank among those of their group, row by row; `groupOf` −1: of no group. */
export function rankPicker(
  groupOf: (value: number) => number,
  ranks: ReadonlyMap<number, Float64Array>,
): PixelPicker {
  const seen = new Map<number, { pixels: number; next: number }>();
  const take: PixelPicker['take'] = (strip, onPick) =>
    eachRun(strip, (col, pixels, value, row) => {
      const group = groupOf(value);
      const wanted = ranks.get(group);
      if (wanted === undefined) return;
      const at = seen.get(group) ?? { pixels: 0, next: 0 };
      seen.set(group, at);
      const end = at.pixels + pixels;
      for (; at.next < wanted.length && wanted[at.next]! < end; at.next++) {
        onPick({ col: col + wanted[at.next]! - at.pixels, row, value });
      }
      at.pixels = end;
    });
  return { step: null, take };
}

/** Pixels with a class at every `step`th column and row from a start within the first step. */
export function gridPicker(
  nodata: number,
  step: number,
  [startCol, startRow]: readonly [number, number],
): PixelPicker {
  const take: PixelPicker['take'] = (strip, onPick) =>
    eachRun(strip, (col, pixels, value, row) => {
      if (value === nodata || row % step !== startRow) return;
      const first = col + ((((startCol - col) % step) + step) % step);
      for (let at = first; at < col + pixels; at += step) onPick({ col: at, row, value });
    });
  return { step, take };
}
