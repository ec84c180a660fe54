import { SurveyError } from '../../core/errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';

const PIECE_BYTES = 1024 * 1024;
const MOST_SEGMENTS = 100_000;

export const isJpeg = (start: Uint8Array): boolean =>
  start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff;

/** What a JPEG says before a pixel is decoded; `length`: up to its end marker. */
export interface JpegFile {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Three components are YCbCr, unless Adobe's segment says that they are RGB. */
  readonly rgb: boolean;
  readonly length: number;
}

const malformed = (file: string, what: string) => new SurveyError('jpeg-malformed', { file, what });

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Past the entropy-coded bytes: the offset of the next marker that is no restart. */
async function nextMarker(source: ByteSource, from: number): Promise<number> {
  for (let at = from; at < source.size - 1; ) {
    const piece = await source.read(at, Math.min(PIECE_BYTES, source.size - at));
    for (let i = 0; i + 1 < piece.length; i++) {
      if (piece[i] !== 0xff) continue;
      const marker = piece[i + 1]!;
      if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at + i;
    }
    at += piece.length - 1;
  }
  throw malformed(source.name, 'no end');
}

/**
 * Frame and length of a JPEG: cameras append more pictures behind its end. Errors:
 * `jpeg-malformed` {file, what}, `file-truncated`.
 */
export async function readJpegFile(source: ByteSource): Promise<JpegFile> {
  const { name } = source;
  let frame: Omit<JpegFile, 'rgb' | 'length'> | null = null;
  let rgb = false;
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count++) {
    const [fill, marker] = await source.read(at, 2);
    if (fill !== 0xff) throw malformed(name, `byte ${at}`);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      if (!frame) throw malformed(name, 'no frame');
      return { ...frame, rgb, length: at + 2 };
    }
    const [high, low] = await source.read(at + 2, 2);
    const length = (high! << 8) | low!;
    if (length < 2) throw malformed(name, `segment of ${length} bytes`);
    const body = await source.read(at + 4, Math.min(length - 2, 32));
    if (isFrame(marker!)) {
      if (frame) throw malformed(name, 'two frames');
      if (body[0] !== 8 || marker! > 0xc2) throw malformed(name, `process ${marker!.toString(16)}`);
      const height = (body[1]! << 8) | body[2]!;
      const width = (body[3]! << 8) | body[4]!;
      frame = { width, height, components: body[5]! };
      if (width === 0 || height === 0) throw malformed(name, `${width} × ${height}`);
    }
    const adobe = marker === 0xee && String.fromCharCode(...body.subarray(0, 5)) === 'Adobe';
    if (adobe && body[11] === 0) rgb = true;
    at += 2 + length;
    if (marker === 0xda) at = await nextMarker(source, at);
  }
  throw malformed(name, 'too many segments');
}
