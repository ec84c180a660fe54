import { jpegBits } from './jpeg-bits.ts';
import { componentSamples } from './jpeg-idct.ts';
import { decodeScan } from './jpeg-scan.ts';
import { readJpegHead } from './jpeg-segments.ts';
import { type Plane, upsample } from './jpeg-upsample.ts';

/**
 * Decodes a JPEG of 8 bits, sequential or progressive, to samples as they were coded (no change of
 * colours), pixel-interleaved, equal to libjpeg-turbo's slow integer DCT with fancy upsampling.
 * `shared` are tables common to all blocks of a file. Throws where the data are wrong. Twin of
 * kernels/jpeg.ts, and more: that takes the sequential ones of one scan.
 */
export function decodeJpegSamples(data: Uint8Array, shared: Uint8Array | null): Uint8Array {
  const { frame, scans, quants } = readJpegHead(data, shared);
  const { width, height, hMax, vMax, components } = frame;
  const coefficients = components.map(({ stride, rows }) => new Int16Array(stride * rows * 64));
  for (const scan of scans) {
    const own = scan.components.map(({ component }) => coefficients[component.index]!);
    decodeScan(scan, own, jpegBits(data, scan.start));
  }
  const planes = components.map((component): Plane => {
    const { index, h, v, stride } = component;
    const own: Plane = {
      samples: componentSamples(component, coefficients[index]!, quants[index]!),
      stride: stride * 8,
      width: Math.ceil((width * h) / hMax),
      height: Math.ceil((height * v) / vMax),
    };
    return upsample(own, hMax / h, vMax / v);
  });
  const out = new Uint8Array(width * height * planes.length);
  planes.forEach(({ samples, stride }, c) => {
    for (let y = 0; y < height; y++) {
      let to = y * width * planes.length + c;
      for (let x = 0; x < width; x++, to += planes.length) out[to] = samples[y * stride + x]!;
    }
  });
  return out;
}
