import type { Decoded } from './codec-result.ts';
import { corrupt } from './codec-result.ts';
import { lercFacts } from './lerc-blob.ts';
import type { TiffPage } from './tiff-page.ts';

/** Masked pixels are NaN, as libtiff has them: bytes of 255 are one in either order. */
function maskFloats(bytes: Uint8Array, mask: Uint8Array): void {
  const pixelBytes = bytes.length / mask.length;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) bytes.fill(0xff, i * pixelBytes, (i + 1) * pixelBytes);
  }
}

/** Opacity is kept as the mask of the blob: 255 or 0 behind the colours of each pixel. */
function withAlpha(colors: Uint8Array, mask: Uint8Array | null, samples: number): Uint8Array {
  const pixels = colors.length / (samples - 1);
  const out = new Uint8Array(pixels * samples);
  for (let i = 0; i < pixels; i++) {
    for (let s = 0; s < samples - 1; s++) out[i * samples + s] = colors[i * (samples - 1) + s]!;
    out[i * samples + samples - 1] = mask?.[i] === 0 ? 0 : 255;
  }
  return out;
}

/**
 * lerc 3.0.0 asks DataView for a `getUInt32` that no engine has, on blocks of uint32: it is lent
 * one for as long as the call takes.
 */
function withGetUInt32<T>(decode: () => T): T {
  const name = 'getUInt32';
  Object.defineProperty(DataView.prototype, name, {
    value: DataView.prototype.getUint32,
    configurable: true,
  });
  try {
    return decode();
  } finally {
    Reflect.deleteProperty(DataView.prototype, name);
  }
}

/** One Lerc2 blob: native values, pixel-interleaved. Size and shape are checked before memory. */
export async function decodeLerc(page: TiffPage, rows: number, data: Uint8Array): Promise<Decoded> {
  const facts = lercFacts(data);
  if (!facts) return corrupt('LERC');
  if (facts.width !== page.blockWidth || facts.height < rows || facts.height > page.blockHeight) {
    return corrupt('LERC size');
  }
  const samples = page.planar ? 1 : page.samples;
  const { default: lerc } = await import('lerc');
  const image = withGetUInt32(() =>
    lerc.decode(data.slice().buffer, { returnPixelInterleavedDims: true }),
  );
  const [values] = image.pixels;
  if (!values) return corrupt('LERC');
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const perPixel = bytes.length / (facts.width * facts.height);
  if (page.dataType === 'uint8' && samples > 1 && perPixel === samples - 1) {
    return { bytes: withAlpha(bytes, image.mask, samples), native: true };
  }
  if (perPixel !== samples * (page.bits / 8)) return corrupt('LERC type');
  if (facts.validPixels !== facts.width * facts.height) {
    const floating = page.dataType === 'float32' || page.dataType === 'float64';
    if (!image.mask || !floating) return { kind: 'unsupported', what: 'LERC with masked pixels' };
    maskFloats(bytes, image.mask);
  }
  return { bytes, native: true };
}
