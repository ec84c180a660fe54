import { decimalFromText, decimalText, isDecimalText } from '../decimal.ts';
import { dateFromText } from './date-text.ts';
import { hasThousands, plainDecimal, withoutThousands } from './plain-decimal.ts';
import {
  fitsDimension,
  heldUnit,
  type TableDimension,
  type TableUnit,
  UNIT_SIZE,
} from './table-unit.ts';
import { unitFromText } from './unit-text.ts';

/** What a cell gives: '' where nothing can be taken from it, and why it should be looked at. */
export interface CellValue {
  readonly text: string;
  readonly code: 'cell-not-number' | 'cell-not-date' | 'cell-thousands' | null;
}

const NOTHING: CellValue = { text: '', code: null };
const DASH = /^[-‐‑–—―−ー]$/;
/** 5² and 3.2① lose what they mean in NFKC, and become 52 and 3.21; m² and ㎡ don't. */
const MARKED_DIGIT = /(^|[^\p{L}])\p{No}/u;
const WITH_UNIT = /^([+-]?[\d.,]+)\s*([^\d.,\s].*)$/;
const SIDES = /^([\d.]+)\s*(m|cm)?\s*[x×*✕]\s*([\d.]+)\s*(m|cm)$/;

/** Exact; digits that are in the held unit already stay as they were typed. */
function converted(digits: string, unit: TableUnit, held: TableUnit): string {
  if (unit === held) return digits;
  const [from, to] = [UNIT_SIZE[unit], UNIT_SIZE[held]].map((size) => decimalFromText(size, unit));
  return decimalText(
    decimalFromText(digits, unit)
      .times(from ?? 1)
      .div(to ?? 1),
  );
}

/** 50cm×50cm is 0.25 m². */
function areaOfSides(plain: string): string | null {
  const [, a = '', first, b = '', last = ''] = SIDES.exec(plain) ?? [];
  if (!isDecimalText(a) || !isDecimalText(b)) return null;
  const side = (digits: string, unit: string) =>
    decimalFromText(converted(digits, unit as 'm' | 'cm', 'm'), unit);
  return decimalText(side(a, first ?? last).times(side(b, last)));
}

function numberValue(text: string, dimension: TableDimension, unit: TableUnit): CellValue {
  const plain = text.normalize('NFKC').trim();
  if (MARKED_DIGIT.test(text)) return { text: '', code: 'cell-not-number' };
  const held = heldUnit(dimension) ?? unit;
  const refused = { text: '', code: 'cell-not-number' } as const;
  const sides = dimension === 'area' ? areaOfSides(plain.toLowerCase()) : null;
  if (sides !== null) return { text: sides, code: null };
  const isBare = isDecimalText(plainDecimal(plain));
  const [, number = plain, said = ''] = (isBare ? null : WITH_UNIT.exec(plain)) ?? [];
  const own = said === '' ? unit : unitFromText(said);
  if (own === null || !fitsDimension(own, dimension)) return refused;
  const digits = plainDecimal(withoutThousands(number));
  if (!isDecimalText(digits)) return refused;
  return {
    text: converted(digits, own, held),
    code: hasThousands(number) ? 'cell-thousands' : null,
  };
}

/** The text of a cell as the survey holds it: decimal digits in its own unit, or an ISO date. */
export function cellValue(
  text: string,
  dimension: TableDimension,
  unit: TableUnit | null,
): CellValue {
  const trimmed = text.trim();
  if (trimmed === '' || DASH.test(trimmed)) return NOTHING;
  if (dimension === 'text') return { text: trimmed, code: null };
  if (dimension === 'date') {
    const date = dateFromText(trimmed);
    return date === null ? { text: '', code: 'cell-not-date' } : { text: date, code: null };
  }
  return numberValue(trimmed, dimension, unit ?? heldUnit(dimension) ?? '%');
}
