import { decimalText, measuredToDecimal, type Rounding } from '../decimal.ts';
import { type Figure, type FigureHead, type Formula, formulaKey } from '../derivation.ts';
import { measuredArea } from './area-formulas.ts';

const CROSSING: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };

/**
 * The figure at which a measured area (m², float64) enters the decimal chain, cut to 0.01 m².
 * `formula` has one role, the area itself.
 */
export function crossToDecimal(
  head: FigureHead,
  measured: Figure,
  formula: Formula = measuredArea,
): Figure {
  const value = measured.value.kind === 'measured' ? measured.value.value : Number.NaN;
  const text = decimalText(measuredToDecimal(value, CROSSING.digits, head.id));
  const { id, quantity, subject, unit } = head;
  return {
    id,
    quantity,
    subject,
    value: { kind: 'decimal', text },
    unit,
    formula: formulaKey(formula),
    inputs: [{ role: formula.template.slice(1, -1), figure: measured.id }],
    source: null,
    rounding: CROSSING,
    exact: String(value),
    note: 'measured-to-decimal',
  };
}
