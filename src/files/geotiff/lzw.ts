const CLEAR = 256;
const END = 257;

/**
 * TIFF LZW (TIFF 6.0, section 13: codes from the high bit, width grows one code early) into `out`;
 * returns the number of bytes made, which stops at the end of `out` or of the data. -1 = corrupt.
 */
export function decodeLzw(data: Uint8Array, out: Uint8Array): number {
  const prefix = new Uint16Array(4096);
  const suffix = new Uint8Array(4096);
  const length = new Uint16Array(4096);
  for (let code = 0; code < 256; code++) {
    suffix[code] = code;
    length[code] = 1;
  }
  let next = 258;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let held = 0;
  let at = 0;
  let made = 0;
  while (made < out.length) {
    while (held < width && at < data.length) {
      bits = ((bits << 8) | data[at++]!) & 0xffffff;
      held += 8;
    }
    if (held < width) return made;
    held -= width;
    const code = (bits >>> held) & ((1 << width) - 1);
    if (code === END) return made;
    if (code === CLEAR) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (previous < 0) {
      if (code > 255) return -1;
      out[made++] = code;
      previous = code;
      continue;
    }
    if (code > next || (code === next && next > 4095)) return -1;
    const repeats = code === next;
    const string = repeats ? previous : code;
    const count = length[string]!;
    let walk = string;
    for (let to = made + count - 1; to >= made; to--) {
      out[to] = suffix[walk]!;
      walk = prefix[walk]!;
    }
    const first = out[made]!;
    if (repeats) out[made + count] = first;
    made += count + (repeats ? 1 : 0);
    if (next < 4096) {
      prefix[next] = previous;
      suffix[next] = first;
      length[next] = length[previous]! + 1;
      next++;
      if (next + 1 >= 1 << width && width < 12) width++;
    }
    previous = code;
  }
  return Math.min(made, out.length);
}
