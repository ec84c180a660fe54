/** TIFF compression codes and GDAL's names of them. */
export const COMPRESSION = {
  none: 1,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  packBits: 32773,
  deflateOld: 32946,
  lerc: 34887,
  zstd: 50000,
  webp: 50001,
} as const;

const NAMES: Readonly<Record<number, string>> = {
  1: 'none',
  2: 'CCITTRLE',
  3: 'CCITTFAX3',
  4: 'CCITTFAX4',
  5: 'LZW',
  6: 'OJPEG',
  7: 'JPEG',
  8: 'DEFLATE',
  32773: 'PACKBITS',
  32946: 'DEFLATE',
  33003: 'JPEG2000',
  33005: 'JPEG2000',
  34712: 'JPEG2000',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'ZSTD',
  50001: 'WEBP',
  50002: 'JXL',
  52546: 'JXL',
};

export interface CompressionFacts {
  readonly compression: number;
  readonly photometric: number;
  /** Inside LERC: 0 none, 1 deflate, 2 zstd. */
  readonly lercExtra: number;
}

/** As gdalinfo says it: `none`, `DEFLATE`, `YCbCr JPEG`, `LERC_ZSTD`, or `code 123`. */
export function compressionName({ compression, photometric, lercExtra }: CompressionFacts): string {
  if (compression === COMPRESSION.jpeg && photometric === 6) return 'YCbCr JPEG';
  if (compression === COMPRESSION.lerc && lercExtra === 1) return 'LERC_DEFLATE';
  if (compression === COMPRESSION.lerc && lercExtra === 2) return 'LERC_ZSTD';
  return NAMES[compression] ?? `code ${compression}`;
}
