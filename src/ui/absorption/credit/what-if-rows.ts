import type { WhatIfCell } from '../../../core/absorption/index.ts';
import { decimalFromText, isDecimalText } from '../../../core/decimal.ts';

interface ShownCell {
  readonly cell: WhatIfCell;
  /** The pair that the item has at present. */
  readonly isNow: boolean;
}

interface WhatIfRows {
  readonly steps: readonly string[];
  readonly rows: readonly { readonly areaPct: string; readonly cells: readonly ShownCell[] }[];
}

const isSame = (one: string, other: string): boolean =>
  isDecimalText(one) &&
  isDecimalText(other) &&
  decimalFromText(one, 'certainty').eq(decimalFromText(other, 'certainty'));

/** Cells as rows of a table: one per certainty of the area. */
export function rowsOf(
  cells: readonly WhatIfCell[],
  now: { readonly area: string; readonly coefficient: string },
): WhatIfRows {
  const steps = [...new Set(cells.map(({ coefficientCertaintyPct }) => coefficientCertaintyPct))];
  const areas = [...new Set(cells.map(({ areaCertaintyPct }) => areaCertaintyPct))];
  const rows = areas.map((areaPct) => ({
    areaPct,
    cells: cells
      .filter(({ areaCertaintyPct }) => areaCertaintyPct === areaPct)
      .map((cell) => ({
        cell,
        isNow: isSame(areaPct, now.area) && isSame(cell.coefficientCertaintyPct, now.coefficient),
      })),
  }));
  return { steps, rows };
}
