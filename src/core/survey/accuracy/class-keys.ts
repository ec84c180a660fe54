const DIGITS = 9;

/** Not U (can't be told) and not N (note). */
const LETTERS = [...'ABCDEFGHIJKLMOPQRSTVWXYZ'];

/** The key of the n-th class, from 1: 1 … 9, then letters; null beyond the last. */
export const classKey = (n: number): string | null =>
  n <= DIGITS ? String(n) : (LETTERS[n - DIGITS - 1] ?? null);

/** The class (from 1) whose key it is, by the code of the key on the keyboard; null: none. */
export function classOfKey(code: string): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) return Number(digit);
  const letter = LETTERS.indexOf(/^Key([A-Z])$/.exec(code)?.[1] ?? '');
  return letter < 0 ? null : DIGITS + 1 + letter;
}

/** All of them in one word: 1–9 A–E. */
export function classKeys(classes: number): string {
  const last = Math.min(Math.max(classes, 1), DIGITS);
  const digits = last === 1 ? '1' : `1–${last}`;
  const letters = LETTERS.slice(0, Math.max(0, classes - DIGITS));
  const [first, end] = [letters[0], letters.at(-1)];
  if (first === undefined) return digits;
  return `${digits} ${first === end ? first : `${first}–${end}`}`;
}
