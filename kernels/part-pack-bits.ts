/** PackBits (TIFF 6.0, section 9), never beyond `outLength`; returns the bytes made. */
export function decodePackBits(start: usize, length: u32, outStart: usize, outLength: u32): i32 {
  let at = start;
  const end = start + length;
  let to = outStart;
  const outEnd = outStart + outLength;
  while (at < end && to < outEnd) {
    const header = load<u8>(at++) as u32;
    const room = (outEnd - to) as u32;
    if (header < 128) {
      const count = min(min(header + 1, (end - at) as u32), room);
      memory.copy(to, at, count);
      at += header + 1;
      to += count;
    } else if (header > 128) {
      if (at >= end) break;
      const count = min(257 - header, room);
      memory.fill(to, load<u8>(at++), count);
      to += count;
    }
  }
  return (to - outStart) as i32;
}
