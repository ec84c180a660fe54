/** TIFF 6.0, GeoTIFF 1.1 and GDAL tags that Moba reads or writes. */
export const TAG = {
  newSubfileType: 254,
  imageWidth: 256,
  imageLength: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planarConfiguration: 284,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileLength: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  modelPixelScale: 33550,
  modelTiepoint: 33922,
  modelTransformation: 34264,
  geoKeyDirectory: 34735,
  geoDoubleParams: 34736,
  geoAsciiParams: 34737,
  gdalMetadata: 42112,
  gdalNodata: 42113,
  lercParameters: 50674,
} as const;

/** Bytes of one value by TIFF field type; 0 = no such type. */
export const TYPE_BYTES: readonly number[] = [
  0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8,
];

export const TYPE = {
  byte: 1,
  ascii: 2,
  short: 3,
  long: 4,
  double: 12,
  long8: 16,
} as const;

export const GEO_KEY = {
  modelType: 1024,
  rasterType: 1025,
  citation: 1026,
  geographicType: 2048,
  geogCitation: 2049,
  geodeticDatum: 2050,
  geogAngularUnits: 2054,
  geogEllipsoid: 2056,
  projectedType: 3072,
  projectedCitation: 3073,
  projection: 3074,
  coordTrans: 3075,
  projLinearUnits: 3076,
  natOriginLong: 3080,
  natOriginLat: 3081,
  falseEasting: 3082,
  falseNorthing: 3083,
  scaleAtNatOrigin: 3092,
  verticalUnits: 4099,
} as const;
