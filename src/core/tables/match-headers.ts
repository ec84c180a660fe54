import { type HeaderText, headerText } from './header-text.ts';
import { TABLE_FIELDS } from './table-fields.ts';
import type { TableField, TableKind } from './table-kind.ts';
import type { MappedColumn } from './table-mapping.ts';
import { fitsDimension, isDensity } from './table-unit.ts';

/** Says what it is of, and it is not wet mass: dry mass, or a number made of others. */
const OTHER_MASS = /乾|dry|灰|ash|標準|偏差|誤差/;

/** Long enough to mean something inside of a longer header. */
const isTelling = (word: string): boolean => word.length >= (/^[a-z]/.test(word) ? 4 : 2);

/** 0 = not meant; a header that says just this beats one that says more. */
function likeness(header: HeaderText, field: TableField): number {
  const isMass = field.dimension === 'mass' || field.dimension === 'small-mass';
  if (isMass && OTHER_MASS.test(header.name)) return 0;
  const { unit } = header;
  const fits = unit === null || fitsDimension(unit, field.dimension);
  if (!fits && !(isMass && unit !== null && isDensity(unit))) return 0;
  const said = unit === null ? 0 : 2;
  if (field.headers.includes(header.name)) return 10 + said;
  const within = field.headers.filter((word) => isTelling(word) && header.name.includes(word));
  if (within.length === 0) return 0;
  const longest = Math.max(...within.map((word) => word.length));
  return said + (8 * longest) / header.name.length;
}

export interface HeaderMatch {
  readonly columns: readonly MappedColumn[];
  readonly score: number;
}

/** The best field of each header, each field once. */
export function matchHeaders(cells: readonly string[], kind: TableKind): HeaderMatch {
  const headers = cells.map(headerText);
  const pairs = headers.flatMap((header, column) => {
    if (header.name === '') return [];
    return TABLE_FIELDS[kind].map((field) => ({
      column,
      header,
      field: field.field,
      dimension: field.dimension,
      score: likeness(header, field),
    }));
  });
  const best = pairs
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const columns: MappedColumn[] = [];
  let score = 0;
  for (const pair of best) {
    const taken = columns.some(
      ({ column, field }) => column === pair.column || field === pair.field,
    );
    if (taken) continue;
    const { header, column, field, dimension } = pair;
    const isMass = dimension === 'mass' || dimension === 'small-mass';
    const unit = isMass && header.isPerArea ? (header.unit ?? 'kg/m2') : header.unit;
    columns.push({ field, column, unit });
    score += pair.score;
  }
  return { columns: columns.sort((a, b) => a.column - b.column), score };
}
