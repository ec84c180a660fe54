/** One cell of a row that is typed: a text, or a number with the letter that the formula gives it. */
export interface EntryField {
  /** Member of the row. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'decimal';
  readonly letter?: string;
  readonly unit?: string;
}

export interface Identified {
  readonly id: string;
}

export const cellText = (row: Identified, key: string): string => {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
};
