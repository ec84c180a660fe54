import type { DataType } from '../../core/layers/raster.ts';
import { COMPRESSION } from './compressions.ts';
import {
  malformed,
  type TiffDirectory,
  type TiffFile,
  tagBytes,
  tagNumber,
  tagNumbers,
  unsupported,
} from './tiff-directory.ts';
import { TAG } from './tiff-tags.ts';

/** Compressions with which libtiff heeds the Predictor tag. */
const PREDICTING: readonly number[] = [
  COMPRESSION.lzw,
  COMPRESSION.deflate,
  COMPRESSION.deflateOld,
  COMPRESSION.zstd,
];
const MAX_SIDE = 2 ** 31 - 1;
const MAX_SAMPLES = 256;
const MAX_BLOCKS = 2_097_152;
const MAX_BLOCK_BYTES = 256 * 1024 * 1024;
/** Raw strips longer than this are read in parts. */
const RAW_PART_BYTES = 1024 * 1024;

/** One image of the file, checked: how its blocks lie, and how they were coded. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  /** Of one sample in the file: 1, 2, 4, 8, 16, 32 or 64. */
  readonly bits: number;
  readonly dataType: DataType;
  readonly planar: boolean;
  readonly tiled: boolean;
  readonly blockWidth: number;
  readonly blockHeight: number;
  /** As the file says, before a raw strip was cut into parts. */
  readonly fileBlockHeight: number;
  readonly blocksAcross: number;
  readonly blocksDown: number;
  readonly compression: number;
  readonly lercExtra: number;
  /** 1 where the compression knows none, whatever the file says. */
  readonly predictor: number;
  /** FillOrder 2: the bits of each byte are in the other order. */
  readonly bitsReversed: boolean;
  readonly photometric: number;
  readonly subfileType: number;
  readonly jpegTables: Uint8Array | null;
  /** Plane after plane where planar; offset or byte count 0 = sparse. */
  readonly offsets: Float64Array;
  readonly byteCounts: Float64Array;
}

/** As GDAL has it: packed samples are bytes, half floats are floats. */
function dataTypeOf(file: TiffFile, bits: number, format: number): DataType {
  const names: Readonly<Record<string, DataType>> = {
    '1/1': 'uint8',
    '2/1': 'uint8',
    '4/1': 'uint8',
    '8/1': 'uint8',
    '8/2': 'int8',
    '16/1': 'uint16',
    '16/2': 'int16',
    '32/1': 'uint32',
    '32/2': 'int32',
    '16/3': 'float32',
    '32/3': 'float32',
    '64/3': 'float64',
  };
  const name = names[`${bits}/${format === 4 ? 1 : format}`];
  if (name) return name;
  const kinds = ['', 'unsigned', 'signed', 'float', 'undefined', 'complex', 'complex'];
  throw unsupported(file.source, `${bits}-bit ${kinds[format] ?? format} samples`);
}

async function sampleFacts(file: TiffFile, directory: TiffDirectory) {
  const samples = await tagNumber(file, directory, TAG.samplesPerPixel, 1);
  if (!(samples >= 1 && samples <= MAX_SAMPLES)) {
    throw malformed(file.source, `${samples} samples per pixel`);
  }
  const same = async (tag: number, otherwise: number, what: string) => {
    const values = (await tagNumbers(file, directory, tag)) ?? Float64Array.of(otherwise);
    const first = values[0] ?? otherwise;
    if (values.some((value) => value !== first)) throw unsupported(file.source, `mixed ${what}`);
    return first;
  };
  const bits = await same(TAG.bitsPerSample, 1, 'bits per sample');
  const format = await same(TAG.sampleFormat, 1, 'sample formats');
  return { samples, bits, dataType: dataTypeOf(file, bits, format) };
}

async function blockSize(file: TiffFile, directory: TiffDirectory, width: number, height: number) {
  if (!directory.has(TAG.tileWidth)) {
    const rows = await tagNumber(file, directory, TAG.rowsPerStrip, height);
    if (!(rows >= 1)) throw malformed(file.source, `${rows} rows per strip`);
    return { tiled: false, blockWidth: width, blockHeight: Math.min(rows, height) };
  }
  const blockWidth = await tagNumber(file, directory, TAG.tileWidth, 0);
  const blockHeight = await tagNumber(file, directory, TAG.tileLength, 0);
  if (!(blockWidth >= 1 && blockHeight >= 1 && blockWidth <= MAX_SIDE && blockHeight <= MAX_SIDE)) {
    throw malformed(file.source, `${blockWidth} × ${blockHeight} tiles`);
  }
  return { tiled: true, blockWidth, blockHeight };
}

async function blockTable(
  file: TiffFile,
  directory: TiffDirectory,
  tiled: boolean,
  blocks: number,
  rawBlockBytes: number | null,
) {
  const offsetTag = tiled ? TAG.tileOffsets : TAG.stripOffsets;
  const countTag = tiled ? TAG.tileByteCounts : TAG.stripByteCounts;
  const offsets = await tagNumbers(file, directory, offsetTag);
  if (!offsets || offsets.length < blocks) throw malformed(file.source, 'block offsets');
  let byteCounts = await tagNumbers(file, directory, countTag);
  if (!byteCounts && rawBlockBytes !== null) {
    byteCounts = new Float64Array(blocks).fill(rawBlockBytes);
  }
  if (!byteCounts || byteCounts.length < blocks) throw malformed(file.source, 'block byte counts');
  return { offsets, byteCounts };
}

/** A raw image is cut into shorter strips, so that a window never needs a whole big one. */
function splitRawStrips(file: TiffFile, page: TiffPage, rowBytes: number): TiffPage {
  const rows = Math.max(1, Math.floor(RAW_PART_BYTES / rowBytes));
  if (page.compression !== COMPRESSION.none || page.tiled || rows >= page.blockHeight) return page;
  const planes = page.planar ? page.samples : 1;
  const blocksDown = Math.ceil(page.height / page.blockHeight);
  const offsets: number[] = [];
  const byteCounts: number[] = [];
  // Parts may not straddle strips, so their height must divide the strip's.
  let partRows = rows;
  while (blocksDown > 1 && page.blockHeight % partRows !== 0) partRows--;
  const parts = planes * Math.ceil(page.height / partRows);
  if (parts > MAX_BLOCKS) throw unsupported(file.source, `${parts} blocks`);
  for (let plane = 0; plane < planes; plane++) {
    for (let row = 0; row < page.height; row += partRows) {
      const strip = plane * blocksDown + Math.floor(row / page.blockHeight);
      const skipped = (row % page.blockHeight) * rowBytes;
      const wanted = Math.min(partRows, page.height - row) * rowBytes;
      const sparse = page.offsets[strip] === 0 || page.byteCounts[strip] === 0;
      offsets.push(sparse ? 0 : page.offsets[strip]! + skipped);
      const left = page.byteCounts[strip]! - skipped;
      // A short count stays short (but not 0, which is sparse), so that reading it fails.
      byteCounts.push(sparse ? 0 : Math.max(1, Math.min(wanted, left)));
    }
  }
  return {
    ...page,
    blockHeight: partRows,
    blocksDown: Math.ceil(page.height / partRows),
    offsets: Float64Array.from(offsets),
    byteCounts: Float64Array.from(byteCounts),
  };
}

/**
 * Checks one directory; no pixel is read, and nothing is allocated by the size of the image.
 * Errors: `tiff-malformed` {file, what}, `tiff-unsupported` {file, what}, `tiff-truncated`.
 */
export async function readTiffPage(file: TiffFile, directory: TiffDirectory): Promise<TiffPage> {
  const number = (tag: number, otherwise: number) => tagNumber(file, directory, tag, otherwise);
  const width = await number(TAG.imageWidth, 0);
  const height = await number(TAG.imageLength, 0);
  if (!(width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE)) {
    throw malformed(file.source, `${width} × ${height} pixels`);
  }
  const subfileType = await number(TAG.newSubfileType, 0);
  const { samples, bits, dataType } = await sampleFacts(file, directory);
  const planar = samples > 1 && (await number(TAG.planarConfiguration, 1)) === 2;
  const { tiled, blockWidth, blockHeight } = await blockSize(file, directory, width, height);
  const rowBytes = Math.ceil((blockWidth * (planar ? 1 : samples) * bits) / 8);
  const compression = await number(TAG.compression, 1);
  if (compression !== COMPRESSION.none || tiled) {
    const blockBytes = rowBytes * blockHeight;
    if (blockBytes > MAX_BLOCK_BYTES) {
      throw unsupported(file.source, `blocks of ${Math.round(blockBytes / 2 ** 20)} MB`);
    }
  } else if (rowBytes > MAX_BLOCK_BYTES) {
    throw unsupported(file.source, `rows of ${Math.round(rowBytes / 2 ** 20)} MB`);
  }
  const blocksAcross = Math.ceil(width / blockWidth);
  const blocksDown = Math.ceil(height / blockHeight);
  const blocks = blocksAcross * blocksDown * (planar ? samples : 1);
  if (blocks > MAX_BLOCKS) throw unsupported(file.source, `${blocks} blocks`);
  const raw = compression === COMPRESSION.none ? rowBytes * blockHeight : null;
  const table = await blockTable(file, directory, tiled, blocks, raw);
  const lerc = await tagNumbers(file, directory, TAG.lercParameters);
  const page: TiffPage = {
    width,
    height,
    samples,
    bits,
    dataType,
    planar,
    tiled,
    blockWidth,
    blockHeight,
    fileBlockHeight: blockHeight,
    blocksAcross,
    blocksDown,
    compression,
    lercExtra: lerc?.[1] ?? 0,
    predictor: PREDICTING.includes(compression) ? await number(TAG.predictor, 1) : 1,
    bitsReversed: compression !== COMPRESSION.jpeg && (await number(TAG.fillOrder, 1)) === 2,
    photometric: await number(TAG.photometric, samples >= 3 ? 2 : 1),
    subfileType,
    jpegTables: await tagBytes(file, directory, TAG.jpegTables),
    ...table,
  };
  return splitRawStrips(file, page, rowBytes);
}
