/** PackBits (TIFF 6.0, section 9) into `out`; returns the number of bytes made. */
export function decodePackBits(data: Uint8Array, out: Uint8Array): number {
  let at = 0;
  let made = 0;
  while (at < data.length && made < out.length) {
    const header = data[at++]!;
    if (header < 128) {
      const count = Math.min(header + 1, data.length - at, out.length - made);
      out.set(data.subarray(at, at + count), made);
      at += header + 1;
      made += count;
    } else if (header > 128) {
      if (at >= data.length) return made;
      const count = Math.min(257 - header, out.length - made);
      out.fill(data[at++]!, made, made + count);
      made += count;
    }
  }
  return made;
}
