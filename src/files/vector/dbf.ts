import type { FieldValue, VectorField } from '../../core/layers/vector-layer.ts';

interface Column {
  readonly name: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** A dBASE table before its text is decoded. */
export interface DbfTable {
  /** Language driver id, byte 29: a sign of the encoding. */
  readonly languageId: number;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly row: (index: number) => Uint8Array;
}

const DELETED = 0x2a;

/** Throws what `fail` makes of the reason. Source: dBASE III/IV file structure. */
export function openDbf(bytes: Uint8Array, fail: (why: string) => Error): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) throw fail('no header');
  const rowCount = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  if (headerBytes > bytes.length || rowBytes < 1) throw fail('impossible header');
  if (headerBytes + rowCount * rowBytes > bytes.length) {
    throw fail(`${bytes.length} of ${headerBytes + rowCount * rowBytes} bytes are there`);
  }
  const columns: Column[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= headerBytes && bytes[at] !== 0x0d; at += 32) {
    const length = bytes[at + 16] as number;
    const rawName = bytes.subarray(at, at + 11);
    const end = rawName.indexOf(0);
    columns.push({
      name: end < 0 ? rawName : rawName.subarray(0, end),
      type: String.fromCharCode(bytes[at + 11] as number),
      offset,
      length,
    });
    offset += length;
  }
  if (offset > rowBytes) throw fail('fields are longer than the row');
  const row = (index: number) =>
    bytes.subarray(headerBytes + index * rowBytes, headerBytes + (index + 1) * rowBytes);
  return { languageId: bytes[29] as number, columns, rowCount, row };
}

export const isDeletedRow = (row: Uint8Array): boolean => row[0] === DELETED;

/** All bytes of a table that an encoding must explain: column names and text values. */
export function* dbfTexts(table: DbfTable): Generator<Uint8Array> {
  for (const column of table.columns) yield column.name;
  const texts = table.columns.filter(isText);
  for (let index = 0; index < table.rowCount; index++) {
    const row = table.row(index);
    for (const { offset, length } of texts) yield trimmed(row.subarray(offset, offset + length));
  }
}

const FIELD_TYPES: Readonly<Record<string, VectorField['type']>> = {
  N: 'number',
  F: 'number',
  L: 'boolean',
  D: 'date',
};

const isText = ({ type }: Column): boolean => !Object.hasOwn(FIELD_TYPES, type);
const ascii = new TextDecoder('latin1');

/** Column names decoded; a name that stands twice gets _1, so that no value hides another. */
export function dbfFields(table: DbfTable, decode: (bytes: Uint8Array) => string): VectorField[] {
  const taken = new Set<string>();
  return table.columns.map((column) => {
    const own = decode(column.name);
    let name = own;
    for (let copy = 1; taken.has(name); copy++) name = `${own}_${copy}`;
    taken.add(name);
    return { name, type: FIELD_TYPES[column.type] ?? 'string' };
  });
}

/** The values of one row, in column order. Blank, and the asterisks of an overflow, are null. */
export function dbfValues(
  table: DbfTable,
  row: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): FieldValue[] {
  return table.columns.map((column) => {
    const { type, offset, length } = column;
    const bytes = trimmed(row.subarray(offset, offset + length));
    // Stray bytes in a number are no text in any encoding, and no reason to refuse the file.
    const text = isText(column) ? decode(bytes) : ascii.decode(bytes);
    if (type === 'C') return text === '' ? null : text;
    const word = text.trim();
    if (type === 'N' || type === 'F') {
      const value = Number(word);
      return word === '' || !Number.isFinite(value) ? null : value;
    }
    if (type === 'L') return /^[yt]$/i.test(word) ? true : /^[nf]$/i.test(word) ? false : null;
    if (type === 'D') {
      return /^\d{8}$/.test(word)
        ? `${word.slice(0, 4)}-${word.slice(4, 6)}-${word.slice(6)}`
        : null;
    }
    return word === '' ? null : word;
  });
}

/** Without the blanks and zeros that fill a field up. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  let end = zero < 0 ? bytes.length : zero;
  while (end > 0 && bytes[end - 1] === 0x20) end--;
  return bytes.subarray(0, end);
}
