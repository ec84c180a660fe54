import type { EquationPart } from './equation-parts.ts';

const isTerm = (part: EquationPart) =>
  part.kind !== 'text' || part.tone === 'number' || part.text === ')';

/** Where an equation may break: before an operator, never between a bracket and what it holds. */
export function phrases(parts: readonly EquationPart[]): readonly (readonly EquationPart[])[] {
  const made: EquationPart[][] = [];
  for (const part of parts) {
    const current = made.at(-1);
    const last = current?.at(-1);
    const startsNew =
      current === undefined ||
      (part.kind === 'text' && part.tone === 'operator' && last !== undefined && isTerm(last));
    if (startsNew) made.push([part]);
    else current.push(part);
  }
  return made;
}
