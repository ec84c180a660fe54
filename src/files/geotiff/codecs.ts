import { COMPRESSION } from './compressions.ts';
import { inflateBlock } from './inflate-block.ts';
import { isJpegTables, jpegFrameOf, yCbCrToRgb } from './jpeg-frame.ts';
import { lercFacts } from './lerc-blob.ts';
import { decodeLzw } from './lzw.ts';
import { decodePackBits } from './pack-bits.ts';
import type { TiffPage } from './tiff-page.ts';
import { sizedZstdFrame } from './zstd-frame.ts';

/** Why a block can't be decoded: its bytes are wrong, or this build or platform can't do it. */
export type CodecFailure =
  | { readonly kind: 'corrupt'; readonly what: string }
  | { readonly kind: 'unsupported'; readonly what: string };

/** `native`: the values are in the machine's order already, and no predictor applies. */
export type Decoded = { readonly bytes: Uint8Array; readonly native: boolean } | CodecFailure;

const corrupt = (what: string): CodecFailure => ({ kind: 'corrupt', what });

interface Request {
  readonly page: TiffPage;
  readonly data: Uint8Array;
  readonly rows: number;
  readonly byteLength: number;
}

/** geotiff.js decodes what needs a big codec; it is loaded only when a file asks for it. */
async function byGeotiffJs(page: TiffPage, rows: number, data: Uint8Array): Promise<Uint8Array> {
  const { getDecoder } = await import('geotiff');
  const parameters = {
    tileWidth: page.blockWidth,
    tileHeight: rows,
    // Moba undoes predictors itself: geotiff.js takes big-endian values for little-endian ones.
    predictor: 1,
    bitsPerSample: Array<number>(page.samples).fill(page.bits),
    planarConfiguration: page.planar ? 2 : 1,
    samplesPerPixel: page.samples,
    JPEGTables: page.jpegTables ?? undefined,
    LercParameters: [4, 0],
  };
  const decoder = await getDecoder(page.compression, parameters);
  // A copy: decoders take the whole buffer, and a source may give a view.
  return new Uint8Array(await decoder.decodeBlock(data.slice().buffer));
}

async function decodeZstd(request: Request, data: Uint8Array, byteLength: number) {
  const sized = sizedZstdFrame(data, byteLength);
  if (!sized) return null;
  const page = { ...request.page, compression: COMPRESSION.zstd };
  return byGeotiffJs(page, request.rows, sized);
}

async function decodeJpeg({ page, data, rows }: Request): Promise<Decoded> {
  const samples = page.planar ? 1 : page.samples;
  if (page.dataType !== 'uint8') {
    return { kind: 'unsupported', what: `${page.bits}-bit JPEG` };
  }
  const frame = jpegFrameOf(data);
  if (!frame || (page.jpegTables && !isJpegTables(page.jpegTables))) return corrupt('JPEG');
  const wrongHeight = frame.height < rows || frame.height > page.blockHeight;
  if (frame.width !== page.blockWidth || wrongHeight || frame.components !== samples) {
    return corrupt('JPEG size');
  }
  const bytes = await byGeotiffJs(page, rows, data);
  if (page.photometric === 6 && samples === 3) yCbCrToRgb(bytes);
  return { bytes, native: true };
}

async function decodeLerc(request: Request): Promise<Decoded> {
  const { page, rows } = request;
  let { data } = request;
  if (page.lercExtra === 1) {
    // A Lerc blob is at most a little longer than the raw values.
    const room = new Uint8Array(request.byteLength * 2 + 4096);
    const made = inflateBlock(data, room);
    if (made < 0) return corrupt('LERC_DEFLATE');
    data = room.subarray(0, made);
  } else if (page.lercExtra !== 0) {
    return { kind: 'unsupported', what: 'LERC_ZSTD' };
  }
  const facts = lercFacts(data);
  if (!facts) return corrupt('LERC');
  if (facts.width !== page.blockWidth || facts.height < rows || facts.height > page.blockHeight) {
    return corrupt('LERC size');
  }
  // geotiff.js drops the mask of a Lerc blob, and its zeros would pass for data.
  if (facts.validPixels !== facts.width * facts.height) {
    return { kind: 'unsupported', what: 'LERC with masked pixels' };
  }
  return { bytes: await byGeotiffJs(page, rows, data), native: true };
}

async function decodeWebp({ page, data, rows, byteLength }: Request): Promise<Decoded> {
  if (typeof createImageBitmap === 'undefined') {
    return { kind: 'unsupported', what: 'WEBP outside a browser' };
  }
  const bytes = await byGeotiffJs(page, rows, data);
  return bytes.length === byteLength ? { bytes, native: true } : corrupt('WEBP size');
}

/** Decodes one block; `byteLength` is what its rows must give. Never throws. */
export async function decodeBytes(request: Request): Promise<Decoded> {
  const { page, data, byteLength } = request;
  const plain = (bytes: Uint8Array): Decoded => ({ bytes, native: false });
  const into = (decode: (data: Uint8Array, out: Uint8Array) => number, name: string): Decoded => {
    const out = new Uint8Array(byteLength);
    return decode(data, out) === byteLength ? plain(out) : corrupt(name);
  };
  try {
    switch (page.compression) {
      case COMPRESSION.none:
        return plain(data.subarray(0, byteLength));
      case COMPRESSION.lzw:
        return into(decodeLzw, 'LZW');
      case COMPRESSION.packBits:
        return into(decodePackBits, 'PACKBITS');
      case COMPRESSION.deflate:
      case COMPRESSION.deflateOld:
        return into(inflateBlock, 'DEFLATE');
      case COMPRESSION.zstd: {
        const bytes = await decodeZstd(request, data, byteLength);
        return bytes ? plain(bytes) : corrupt('ZSTD');
      }
      case COMPRESSION.jpeg:
        return await decodeJpeg(request);
      case COMPRESSION.lerc:
        return await decodeLerc(request);
      case COMPRESSION.webp:
        return await decodeWebp(request);
      default:
        return { kind: 'unsupported', what: 'compression' };
    }
  } catch (error) {
    return corrupt(error instanceof Error ? error.message : String(error));
  }
}
