import type { MultiPolygon, Polygon } from 'geojson';
import { decimalFromText, isDecimalText, type Rounding } from '../decimal.ts';
import { derivedFigure, type Figure, type FigureSource, leafFigure } from '../derivation.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import { planarDifference } from './area-sums.ts';
import { planarAreaM2 } from './planar-area.ts';

/** In its own zone of 平面直角座標系 a plane is out by 0.02 % at most; in a neighbour's by 1 %. */
const TOLD_FROM_PCT = '0.5';
const PERCENT: Rounding = { rule: 'half-up', places: 'decimals', digits: 4 };

interface Outline {
  readonly geometry: Polygon | MultiPolygon;
  readonly crs: CrsCode;
}

/** For sight only: neither figure leads to a credit, so the float's own digits may stand in it. */
const asMeasured = (role: string, figure: Figure, value: number) => ({
  role,
  figure: figure.id,
  text: String(value),
});

/** The area that a plane would give, beside the ellipsoidal one that is used, and by how much it is out. */
export function comparePlanar(
  ledger: Ledger,
  outline: Outline,
  ellipsoidal: Figure,
  source: FigureSource,
): void {
  const planarM2 = planarAreaM2(outline.geometry, outline.crs);
  if (planarM2 === null || ellipsoidal.value.kind !== 'measured') return;
  const head = { ...headOf(ledger, 'planar-area', 'm2'), note: 'planar-area' };
  const planar = enter(ledger, leafFigure(head, { kind: 'measured', value: planarM2 }, source));
  const ellipsoidalM2 = ellipsoidal.value.value;
  const texts = [planarM2, ellipsoidalM2].map(String);
  if (ellipsoidalM2 <= 0 || !texts.every(isDecimalText)) return;
  const inputs = [
    asMeasured('planarArea', planar, planarM2),
    asMeasured('ellipsoidalArea', ellipsoidal, ellipsoidalM2),
  ];
  const made = derivedFigure(
    headOf(ledger, 'planar-difference', '%'),
    planarDifference,
    inputs,
    PERCENT,
  );
  enter(ledger, made);
  const text = made.value.kind === 'decimal' ? made.value.text : '0';
  if (decimalFromText(text, 'planar-difference').abs().lte(TOLD_FROM_PCT)) return;
  const details = { crs: outline.crs, percent: text.startsWith('-') ? text : `+${text}` };
  raise(ledger, 'note', 'planar-differs', 'planar-area', details);
}
