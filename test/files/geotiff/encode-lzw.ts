/** TIFF LZW (TIFF 6.0, section 13), written by the specification's own pseudo-code. */
export function encodeLzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let held = 0;
  let count = 0;
  let width = 9;
  const put = (code: number) => {
    held = (held << width) | code;
    count += width;
    while (count >= 8) {
      count -= 8;
      out.push((held >> count) & 255);
    }
    held &= (1 << count) - 1;
  };
  let table = new Map<string, number>();
  let next = 258;
  const clear = () => {
    put(256);
    table = new Map();
    next = 258;
    width = 9;
  };
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : table.get(text)!);
  clear();
  let text = '';
  for (const byte of bytes) {
    const longer = text + String.fromCharCode(byte);
    if (longer.length === 1 || table.has(longer)) {
      text = longer;
      continue;
    }
    put(codeOf(text));
    table.set(longer, next++);
    // As soon as entry 511 is there (1023, 2047), as the specification has it: one code early.
    if (next === 512 || next === 1024 || next === 2048) width++;
    if (next === 4094) clear();
    text = String.fromCharCode(byte);
  }
  if (text) {
    put(codeOf(text));
    next++;
    if (next === 512 || next === 1024 || next === 2048) width++;
  }
  put(257);
  if (count > 0) out.push((held << (8 - count)) & 255);
  return Uint8Array.from(out);
}
