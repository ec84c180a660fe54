import { type Figure, type FigureSource, leafFigure } from '../../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../../ledger.ts';
import type { SurveyFile } from '../document/document.ts';
import type { OutlineEntry } from '../document/outline-entry.ts';

/** Of geodesic edges against pixels, with room. */
const SAME = 1e-5;

/** The map that an outline was made of, while the survey still holds it. */
export const mapFileId = (
  { outlined }: OutlineEntry,
  files: readonly SurveyFile[],
): string | null =>
  (outlined && files.find(({ sha256 }) => sha256 === outlined.mapSha256)?.id) ?? null;

interface Measured {
  readonly leaf: Figure;
  readonly source: FigureSource;
  readonly mapInputsId: string | null;
}

/**
 * How many groups of pixels an outline of a class holds, and what was left out of it. Says so where
 * the map has moved on, and where the outline is not as large as the pixels that it was made of.
 */
export function outlinedFigures(
  ledger: Ledger,
  { outlined }: OutlineEntry,
  { leaf, source, mapInputsId }: Measured,
): void {
  if (!outlined) return;
  const { polygons, areaM2, leftOut, minPixels, mapName: map } = outlined;
  const counted = (quantity: string, count: number) => {
    const value = { kind: 'decimal', text: String(count) } as const;
    enter(ledger, leafFigure(headOf(ledger, quantity, 'count'), value, source));
  };
  counted('outlined-groups', polygons);
  if (leftOut.polygons > 0) {
    counted('left-out-groups', leftOut.polygons);
    const value = { kind: 'measured', value: leftOut.areaM2 } as const;
    enter(ledger, leafFigure(headOf(ledger, 'left-out-area', 'm2'), value, source));
    const details = { groups: leftOut.polygons, minPixels };
    raise(ledger, 'note', 'outline-left-out', 'measured-area', details);
  }
  if (outlined.inputsId !== mapInputsId) {
    raise(ledger, 'doubt', 'outline-map-stale', 'measured-area', { map });
  }
  const measuredM2 = leaf.value.kind === 'measured' ? leaf.value.value : Number.NaN;
  if (!(Math.abs(measuredM2 - areaM2) <= SAME * areaM2 + 0.01)) {
    raise(ledger, 'error', 'outline-not-of-map', 'measured-area', { map });
  }
}
