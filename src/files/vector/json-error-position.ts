/**
 * Where a text stops being JSON, line and column from 1. Engines word their own messages
 * differently, and some name no place, so the text is walked again.
 */
export function jsonErrorPosition(text: string): { line: number; column: number } {
  const at = firstFault(text);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Offset of the first token that can't stand where it does. */
function firstFault(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const open: ('{' | '[')[] = [];
  let expect: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after' = 'value';
  for (;;) {
    skip(SPACE);
    const mark = text[at];
    const inside = open.at(-1);
    if (expect === 'after') {
      if (inside === undefined) return at;
      if (mark === ',') expect = inside === '{' ? 'key' : 'value';
      else if (mark === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at++;
      continue;
    }
    const mayEnd = expect === 'key-or-end' || expect === 'value-or-end';
    if (mayEnd && mark === (inside === '{' ? '}' : ']')) {
      open.pop();
      at++;
      expect = 'after';
      continue;
    }
    if (expect === 'key' || expect === 'key-or-end') {
      const start = at;
      if (mark !== '"' || skip(SCALAR) === '') return start;
      skip(SPACE);
      if (text[at] !== ':') return at;
      at++;
      expect = 'value';
    } else if (mark === '{' || mark === '[') {
      open.push(mark);
      at++;
      expect = mark === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      if (skip(SCALAR) === '') return at;
      expect = 'after';
    }
  }
}
