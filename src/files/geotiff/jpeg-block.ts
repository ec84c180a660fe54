import type { BlockPart } from './block-layout.ts';
import { type CodecFailure, corrupt } from './codec-result.ts';
import { isJpegTables, jpegFrameOf } from './jpeg-frame.ts';
import type { TiffPage } from './tiff-page.ts';

const samplesOf = (page: TiffPage) => (page.planar ? 1 : page.samples);

export const isYCbCr = (page: TiffPage): boolean => page.photometric === 6 && samplesOf(page) === 3;

/** Why a block of `rows` rows can't be decoded, before memory is taken for it. */
export function jpegFault(page: TiffPage, data: Uint8Array, rows: number): CodecFailure | null {
  if (page.dataType !== 'uint8') {
    return { kind: 'unsupported', what: `${page.bits}-bit JPEG` };
  }
  const frame = jpegFrameOf(data);
  if (!frame || (page.jpegTables && !isJpegTables(page.jpegTables))) return corrupt('JPEG');
  const wrongHeight = frame.height < rows || frame.height > page.blockHeight;
  if (frame.width !== page.blockWidth || wrongHeight || frame.components !== samplesOf(page)) {
    return corrupt('JPEG size');
  }
  return null;
}

interface JpegBlock {
  readonly page: TiffPage;
  readonly data: Uint8Array;
  readonly rows: number;
  readonly part: BlockPart;
  readonly samples: readonly number[];
  readonly take: (bands: readonly Uint8Array[], line: number, height: number) => void;
}

/**
 * Hands on samples of a part of a block as the kernel decodes them. False where it can't; decodeBytes
 * does it then, from the beginning, or says what is wrong.
 */
export async function takeJpeg({ page, data, rows, ...wanted }: JpegBlock): Promise<boolean> {
  if (jpegFault(page, data, rows)) return false;
  const { threadJpegKernel } = await import('./jpeg/jpeg-kernel.ts');
  const { jpegHeadOf } = await import('./jpeg/jpeg-segments.ts');
  const kernel = threadJpegKernel();
  const head = kernel && jpegHeadOf(data, page.jpegTables);
  return head ? kernel.decode(data, head, { ...wanted, toRgb: isYCbCr(page) }) : false;
}
