export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

const isFrameStart = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segments up to the first scan: [marker, start of its payload, end]. Null where they break off. */
function segmentsOf(data: Uint8Array): [marker: number, from: number, to: number][] | null {
  if (data[0] !== 0xff || data[1] !== 0xd8) return null;
  const segments: [number, number, number][] = [];
  for (let at = 2; at + 4 <= data.length; ) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return segments;
    const to = at + 2 + ((data[at + 2]! << 8) | data[at + 3]!);
    if (to < at + 4 || to > data.length) return null;
    segments.push([marker, at + 4, to]);
    if (marker === 0xda) return segments;
    at = to;
  }
  return segments;
}

/** The shared tables hold no frame and no scan. */
export function isJpegTables(data: Uint8Array): boolean {
  const segments = segmentsOf(data);
  return segments?.every(([marker]) => !isFrameStart(marker) && marker !== 0xda) ?? false;
}

/**
 * The one frame of a JPEG block, before memory is taken for it. Null where the block is broken, cut
 * (no end marker: the decoder would fill up with grey), or uses a process that is not supported.
 */
export function jpegFrameOf(data: Uint8Array): JpegFrame | null {
  const segments = segmentsOf(data);
  const scan = segments?.at(-1);
  if (!segments || scan?.[0] !== 0xda) return null;
  const frames = segments.filter(([marker]) => isFrameStart(marker));
  const [frame] = frames;
  if (frames.length !== 1 || !frame || frame[0] > 0xc2) return null;
  const [, from, to] = frame;
  const components = data[from + 5]!;
  if (data[from] !== 8 || to - from < 6 + 3 * components) return null;
  for (let i = 0; i < components; i++) {
    const sampling = data[from + 7 + 3 * i]!;
    const inRange = (n: number) => n >= 1 && n <= 4;
    if (!inRange(sampling >> 4) || !inRange(sampling & 15)) return null;
  }
  let ended = false;
  for (let at = scan[2]; at + 1 < data.length; at++) {
    if (data[at] !== 0xff) continue;
    if (data[at + 1] === 0xd9) ended = true;
    if (data[at + 1]! >= 0xc0 && data[at + 1]! <= 0xc2) return null;
  }
  const height = (data[from + 1]! << 8) | data[from + 2]!;
  const width = (data[from + 3]! << 8) | data[from + 4]!;
  return ended ? { width, height, components } : null;
}

/** JFIF YCbCr to RGB in place, pixel-interleaved, in integers (16-bit fixed point, as libjpeg). */
export function yCbCrToRgb(pixels: Uint8Array): void {
  const clamp = (value: number) => Math.max(0, Math.min(255, value));
  for (let i = 0; i + 2 < pixels.length; i += 3) {
    const y = pixels[i]!;
    const cb = pixels[i + 1]! - 128;
    const cr = pixels[i + 2]! - 128;
    pixels[i] = clamp(y + ((91881 * cr + 32768) >> 16));
    pixels[i + 1] = clamp(y + ((-22554 * cb - 46802 * cr + 32768) >> 16));
    pixels[i + 2] = clamp(y + ((116130 * cb + 32768) >> 16));
  }
}
