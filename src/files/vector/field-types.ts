import type { FieldValue, VectorField } from '../../core/layers/vector-layer.ts';

/** Fields in order of first appearance; text where a field holds more than one kind of value. */
export function fieldsOf(rows: readonly Readonly<Record<string, FieldValue>>[]): VectorField[] {
  const types = new Map<string, VectorField['type'] | null>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const seen = types.get(name) ?? null;
      const kind = value === null ? null : (typeof value as 'string' | 'number' | 'boolean');
      types.set(name, seen === null || kind === null || seen === kind ? (kind ?? seen) : 'string');
    }
  }
  return [...types].map(([name, type]) => ({ name, type: type ?? 'string' }));
}
