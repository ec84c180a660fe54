import { wetMassPerSquareMetre } from '../../biomass/formulas.ts';
import { ropeMassPerMetre } from '../../biomass/ratio-formulas.ts';
import { derivedFigure, type Figure, printedInput } from '../../derivation.ts';

/**
 * Beside the wet mass of an item in the form's unit, the same in the unit of the field: kg/m² of
 * t/ha, kg/m of g/cm. 1 kg/m² = 10 t/ha is a trap that one sees only where both stand.
 */
export function otherUnitFigures(itemId: string, figures: readonly Figure[]): readonly Figure[] {
  const known = (tail: string) =>
    figures.find(({ id, value }) => id === `item:${itemId}/${tail}` && value.kind === 'decimal');
  const [perArea, perRope] = [known('wet-mass'), known('rope-mass')];
  const made: Figure[] = [];
  if (perArea) {
    const id = `${perArea.id}-kg-per-m2`;
    const head = { id, quantity: 'wet-mass-kg-per-m2', subject: perArea.subject } as const;
    const inputs = [printedInput('wetMass', perArea)];
    made.push(derivedFigure({ ...head, unit: 'kg/m2' }, wetMassPerSquareMetre, inputs, null));
  }
  if (perRope) {
    const id = `${perRope.id}-kg-per-m`;
    const head = { id, quantity: 'rope-mass-kg-per-m', subject: perRope.subject } as const;
    const inputs = [printedInput('ropeMass', perRope)];
    made.push(derivedFigure({ ...head, unit: 'kg/m' }, ropeMassPerMetre, inputs, null));
  }
  return made;
}
