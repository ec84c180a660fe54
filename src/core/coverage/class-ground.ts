import { type ComputedFormula, derivedFigure, type Figure, printedInput } from '../derivation.ts';
import { enter, headOf, type Ledger } from '../ledger.ts';
import type { CoverScale } from './cover-scale.ts';

/** Ends of the ids under which the ground of a cover class is entered, and ground of no class. */
export const CLASS_GROUND = 'class-ground:';
export const UNCLASSED_GROUND = 'unclassed-ground';

/** Ground, or tape, that one cover class stands for. */
export const sumOfGround: ComputedFormula = {
  id: 'sum-of-ground',
  version: 1,
  template: '{ground…}',
  citation: 'Σ A',
  compute: (role) => role('ground'),
};

/** A piece of ground (m²) or tape (m). `code` null: read as a percentage, by transects, or not read. */
export interface ClassedGround {
  readonly code: string | null;
  readonly ground: Figure;
}

/** Enters the sum of the ground of each class, and of the ground that has none. */
export function enterClassGround(
  ledger: Ledger,
  scale: CoverScale | null,
  pieces: readonly ClassedGround[],
): void {
  for (const code of new Set(pieces.map((piece) => piece.code))) {
    const grounds = pieces.filter((piece) => piece.code === code).map(({ ground }) => ground);
    const unit = grounds[0]?.unit ?? 'm2';
    const tail = code === null ? UNCLASSED_GROUND : `${CLASS_GROUND}${code}`;
    const own = headOf(ledger, code === null ? UNCLASSED_GROUND : 'class-ground', unit, tail);
    const label = scale?.classes.find((known) => known.code === code)?.label ?? '';
    const head = code === null ? own : { ...own, subject: `${code} ${label}`.trim() };
    const inputs = grounds.map((figure) => printedInput('ground', figure));
    enter(ledger, derivedFigure(head, sumOfGround, inputs, null));
  }
}
